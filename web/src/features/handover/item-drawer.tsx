import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { EvidencePanel } from '../evidence/evidence-panel';
import { History } from '../audit/history';
import type { HandoverItem, HandoverList } from './api';
import { BucketMark } from './bucket-mark';
import { EvidenceLine } from './evidence-line';
import { MaskedEarlierValue, MaskedValue } from './masked-value';
import { OriginMark } from './origin-mark';
import { useReasonWord } from './use-reason-word';
import { useValueText } from './use-value-text';

interface ItemDrawerProps {
  item: HandoverItem | null;
  list: HandoverList;
  onClose: () => void;
}

/** All fields of one row and where each of its portions stands. */
export function ItemDrawer({ item, list, onClose }: ItemDrawerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const reasonWord = useReasonWord(list);
  const valueText = useValueText();
  return (
    <Drawer open={item !== null} onClose={onClose} title={t('handover.details')} size={460}>
      {item && (
        <div className="stack">
          <h2>
            {item.name} <OriginMark origin={item.origin} />
          </h2>
          {item.portions.map((portion) => (
            <div key={portion.id} className="item-portion">
              <BucketMark bucket={portion.bucket} />
              <span>{portion.receiver?.name ?? t('handover.unassigned')}</span>
              <span className="panel-hint">
                {t('handover.quantity')}: {format.quantity(portion.quantity)}
                {list.measures
                  .filter(({ measure }) => measure !== 'quantity' && portion[measure] > 0)
                  .map(
                    ({ measure, name }) =>
                      ` · ${inLanguage(name)} ${format.money(portion[measure])}`,
                  )}
                {portion.reason && ` · ${reasonWord(portion.reason)}`}
              </span>
              {portion.note && <span>{portion.note}</span>}
              {portion.evidence && <EvidenceLine evidence={portion.evidence} />}
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
          <EvidencePanel subject={{ kind: 'item', id: item.id }} of={item.name} heading="h3" />
          <History
            key={item.id}
            type="handover_item"
            id={item.id}
            personal={(value) => <MaskedEarlierValue list={list} item={item} value={value} />}
          />
        </div>
      )}
    </Drawer>
  );
}
