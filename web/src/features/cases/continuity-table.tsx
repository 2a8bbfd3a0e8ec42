import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { CASES_KEY, casesApi, type CaseContinuity } from './api';

type Row = CaseContinuity['units'][number];
const FIGURES = [
  ...(['cases', 'owned', 'finished', 'no_person', 'not_accepted', 'unassigned'] as const),
  ...(['late', 'soon', 'undated'] as const),
];

interface ContinuityTableProps {
  /** Shows the cases of a unit that nobody answers for. */
  onUnit: (unitId: string) => void;
}

/** "No case without an owner on the first day", unit by unit. */
export function ContinuityTable({ onUnit }: ContinuityTableProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const query = useQuery({
    queryKey: [CASES_KEY, round.id, 'continuity'],
    queryFn: () => casesApi.continuity(round.id),
  });
  const without = ({ counts }: Row) => counts.unassigned + counts.not_accepted + counts.no_person;
  const columns: Column<Row>[] = [
    {
      ...{ key: 'unit', title: t('discrepancies.unit'), rowHeader: true, width: 200 },
      sortValue: (row) => row.name,
      render: (row) => (
        <>
          {without(row) > 0 ? (
            <button type="button" className="link-button" onClick={() => onUnit(row.unitId)}>
              {row.name}
            </button>
          ) : (
            row.name
          )}
          {row.side === 'giver' && <span className="panel-hint"> ({t('cases.asGiver')})</span>}
        </>
      ),
    },
    {
      ...{ key: 'verdict', title: t('cases.verdict'), width: 190 },
      sortValue: (row) => row.verdict,
      render: (row) => (
        <StatusMark tone={row.verdict}>
          {row.verdict === 'grey'
            ? t('cases.missing', { n: row.missingLists })
            : t(`caseVerdict.${row.verdict}`)}
        </StatusMark>
      ),
    },
    ...FIGURES.map((key): Column<Row> => ({
      ...{ key, title: t(`caseCount.${key}`), align: 'right' },
      sortValue: (row) => row.counts[key],
      render: (row) => format.number(row.counts[key]),
    })),
  ];
  return (
    <QueryView query={query} what={t('cases.what')}>
      {(data) => (
        <div className="stack">
          <p>
            {t('cases.sum', {
              ...{ day: format.day(data.effectiveDate), cases: format.number(data.total.cases) },
              without: format.number(
                data.total.unassigned + data.total.not_accepted + data.total.no_person,
              ),
            })}
          </p>
          {!data.calendarKnown && <Notice tone="yellow">{t('cases.calendarUnknown')}</Notice>}
          <DataTable
            caption={t('cases.continuity')}
            columns={columns}
            rows={data.units}
            rowKey={(row) => `${row.side} ${row.unitId}`}
            empty={<EmptyState title={t('cases.none')} />}
          />
        </div>
      )}
    </QueryView>
  );
}
