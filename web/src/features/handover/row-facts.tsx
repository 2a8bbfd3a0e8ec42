import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { PortionActs } from '../portions/portion-acts';
import type { HandoverItem, HandoverList } from './api';
import { BucketMark } from './bucket-mark';
import { EvidenceLine } from './evidence-line';
import { MaskedValue } from './masked-value';
import { useReasonWord } from './use-reason-word';
import { useValueText } from './use-value-text';
import './item-table.css';

/** Where each portion of a row stands, and all its fields. */
export function RowFacts({ list, item }: { list: HandoverList; item: HandoverItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const reasonWord = useReasonWord(list);
  const valueText = useValueText();
  return (
    <>
      {item.portions.map((portion) => (
        <div key={portion.id} className="item-portion">
          <BucketMark bucket={portion.bucket} />
          <span>{portion.receiver?.name ?? t('handover.unassigned')}</span>
          <span className="panel-hint">
            {t('handover.quantity')}: {format.quantity(portion.quantity)}
            {list.measures
              .filter(({ measure }) => measure !== 'quantity' && portion[measure] > 0)
              .map(
                ({ measure, name }) => ` · ${inLanguage(name)} ${format.money(portion[measure])}`,
              )}
            {portion.reason && ` · ${reasonWord(portion.reason)}`}
          </span>
          {portion.note && <span>{portion.note}</span>}
          {portion.evidence && <EvidenceLine evidence={portion.evidence} />}
          <PortionActs list={list} item={item} portion={portion} />
        </div>
      ))}
      <dl className="item-fields">
        {list.columns
          .filter(({ key }) => item.values[key] !== null && item.values[key] !== undefined)
          .map((column) => (
            <div key={column.key}>
              <dt>{inLanguage(column.header)}</dt>
              <dd>
                {column.masked ? (
                  <MaskedValue key={item.id} list={list} item={item} column={column} />
                ) : (
                  valueText(column, item.values[column.key])
                )}
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
