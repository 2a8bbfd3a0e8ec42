import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../components/data-table';
import { oneOf } from '../../components/one-of';
import { PAGE_SIZE, pageNumber } from '../../components/paging';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFilters } from '../../components/use-filters';
import { useFormat } from '../../components/use-format';
import { OUTCOMES, proceduresApi, type VerificationResult } from './api';
import { OutcomeMark } from './outcome-mark';

interface ResultsTableProps {
  runId: string;
  units: { unitId: string; name: string }[];
  /** Keeps to one unit and takes the choice away. */
  unitId?: string;
  /** The run still works: look again every few seconds. */
  active?: boolean;
}

/** Pair by pair: what was expected, what the portal shows, and since when. */
export function ResultsTable({ runId, units, unitId, active }: ResultsTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const [filters, setFilters] = useFilters({ 'ket-qua': '', 'don-vi': '', trang: '1' });
  const query = {
    unitId: unitId ?? (filters['don-vi'] || undefined),
    outcome: oneOf(OUTCOMES, filters['ket-qua']),
    page: pageNumber(filters.trang),
    pageSize: PAGE_SIZE,
  };
  const results = useQuery({
    queryKey: ['verification-results', runId, query],
    queryFn: () => proceduresApi.results(runId, query),
    placeholderData: keepPreviousData,
    refetchInterval: active ? 5_000 : false,
  });
  const columns: Column<VerificationResult>[] = [
    ...(unitId
      ? []
      : [
          {
            key: 'unit',
            title: t('procedures.unit'),
            width: 150,
            render: (row: VerificationResult) => row.unitName,
          },
        ]),
    {
      key: 'procedure',
      title: t('procedures.procedure'),
      rowHeader: true,
      width: 300,
      render: (row) => (
        <span className="data-table-two-lines">
          <span>{row.procedureName}</span>
          <span className="data-table-second">{row.procedureCode}</span>
        </span>
      ),
    },
    {
      key: 'outcome',
      title: t('procedures.outcome'),
      render: (row) => <OutcomeMark outcome={row.outcome} />,
    },
    {
      key: 'reason',
      title: t('procedures.reason'),
      width: 240,
      render: (row) => (
        <span className="data-table-two-lines">
          {row.reasonText && <span>{inLanguage(row.reasonText)}</span>}
          {row.expectedName && (
            <span className="data-table-second">
              {t('procedures.expected')}: {row.expectedName}
            </span>
          )}
          {row.expectedName && row.seenName && (
            <span className="data-table-second">
              {t('procedures.found')}: {row.seenName}
            </span>
          )}
        </span>
      ),
    },
    { key: 'at', title: t('procedures.checkedAt'), render: (row) => format.moment(row.seenAt) },
  ];
  return (
    <div className="stack">
      <div className="toolbar">
        <select
          className="native-select"
          aria-label={t('procedures.filterOutcome')}
          value={filters['ket-qua']}
          onChange={(event) => setFilters({ 'ket-qua': event.target.value })}
        >
          <option value="">{t('procedures.allOutcomes')}</option>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`outcome.${outcome}`)}
            </option>
          ))}
        </select>
        {!unitId && (
          <select
            className="native-select"
            aria-label={t('procedures.filterUnit')}
            value={filters['don-vi']}
            onChange={(event) => setFilters({ 'don-vi': event.target.value })}
          >
            <option value="">{t('procedures.allUnits')}</option>
            {units.map((unit) => (
              <option key={unit.unitId} value={unit.unitId}>
                {unit.name}
              </option>
            ))}
          </select>
        )}
      </div>
      <QueryView query={results} what={t('procedures.results')}>
        {(page) => (
          <DataTable
            caption={t('procedures.resultsCaption')}
            columns={columns}
            rows={page.rows}
            rowKey={(row) => `${row.unitId} ${row.procedureId}`}
            refreshing={results.isPlaceholderData}
            paging={{ ...page, onPage: (next) => setFilters({ trang: String(next) }) }}
            empty={
              <EmptyState title={t('state.nothingFound')}>
                <Button onClick={() => setFilters({ 'ket-qua': '', 'don-vi': '' })}>
                  {t('action.clearFilters')}
                </Button>
              </EmptyState>
            }
          />
        )}
      </QueryView>
    </div>
  );
}
