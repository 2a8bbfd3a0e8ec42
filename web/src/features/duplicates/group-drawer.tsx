import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { History } from '../audit/history';
import { BucketMark } from '../handover/bucket-mark';
import '../handover/item-table.css';
import { useValueText } from '../handover/use-value-text';
import { useRound } from '../units/round-context';
import { DUPLICATES_KEY, duplicatesApi, type DuplicateGroup, type GroupState } from './api';
import { SettleForm } from './settle-form';

const TONES: Record<GroupState, Tone> = { open: 'yellow', settled: 'green', gone: 'grey' };

/** The rows of one group beside each other, and what a person says of them. */
export function GroupDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: [DUPLICATES_KEY, 'one', id],
    queryFn: () => duplicatesApi.one(id),
    enabled: id !== '',
  });
  return (
    <Drawer open={id !== ''} onClose={onClose} title={t('duplicates.one')} size={760}>
      {id !== '' && (
        <QueryView query={query} what={t('duplicates.whatAll')}>
          {(group) => <Details key={group.version} group={group} />}
        </QueryView>
      )}
    </Drawer>
  );
}

function Details({ group }: { group: DuplicateGroup }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const { outcome } = group;
  const kept = group.rows.find(({ seen }) => seen?.itemId === outcome?.keptItemId)?.seen;
  return (
    <div className="stack">
      <h2>{t('duplicates.agree', { what: inLanguage(group.what) })}</h2>
      <p className="toolbar">
        <StatusMark tone={TONES[group.state]}>{t(`duplicateState.${group.state}`)}</StatusMark>
      </p>
      <Comparison group={group} />
      {outcome && (
        <p>
          <strong>{t(`duplicateVerdict.${outcome.verdict}`)}</strong>
          {outcome.way &&
            `: ${t('duplicates.keeps', { row: kept ? `${kept.rowCode} – ${kept.name}` : '…' })}, ${t(`duplicateWay.${outcome.way}`)}`}
          . {outcome.reason}
          <br />
          <span className="panel-hint">
            {outcome.by}, {format.moment(outcome.at)}
          </span>
          {group.left > 0 && (
            <>
              <br />
              <StatusMark tone="yellow">{t('duplicates.left', { n: group.left })}</StatusMark>
            </>
          )}
        </p>
      )}
      {group.maySettle && <SettleForm group={group} />}
      {group.state === 'open' && !group.maySettle && (
        <p className="panel-hint">{t('duplicates.beyondRight')}</p>
      )}
      <History type="duplicate_group" id={group.id} />
    </div>
  );
}

function Comparison({ group }: { group: DuplicateGroup }) {
  const { t } = useTranslation();
  const round = useRound();
  const inLanguage = useBilingual();
  const valueText = useValueText();
  const { rows } = group;
  const columns = group.columns.filter(({ key }) =>
    rows.some(({ values }) => values?.[key] !== null && values?.[key] !== undefined),
  );
  const differs = (key: string) =>
    new Set(rows.filter(({ values }) => values).map(({ values }) => values?.[key] ?? null)).size >
    1;
  return (
    <div className="data-table-box" role="region" aria-label={t('duplicates.rows')} tabIndex={0}>
      <table className="data-table">
        <caption className="visually-hidden">{t('duplicates.rows')}</caption>
        <thead>
          <tr>
            <td />
            {rows.map((row, at) => (
              <th key={at} scope="col">
                {row.giver.name}
                <br />
                <span className="panel-hint">{inLanguage(row.listTypeName)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('discrepancies.row')}</th>
            {rows.map(({ seen }, at) => (
              <td key={at}>
                {seen ? (
                  <>
                    <Link to={paths.list(round.code, seen.listId)}>{seen.rowCode}</Link>{' '}
                    <BucketMark bucket={seen.bucket} />
                  </>
                ) : (
                  <span className="panel-hint">{t('duplicates.hiddenRow')}</span>
                )}
              </td>
            ))}
          </tr>
          {columns.map((column) => (
            <tr key={column.key} className={differs(column.key) ? 'duplicate-differs' : ''}>
              <th scope="row">
                {inLanguage(column.header)}
                {differs(column.key) && (
                  <span className="panel-hint"> ({t('duplicates.differs')})</span>
                )}
              </th>
              {rows.map(({ values }, at) => (
                <td key={at}>{values ? valueText(column, values[column.key]) : '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
