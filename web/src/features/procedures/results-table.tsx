import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { oneOf } from '../../components/one-of';
import { PAGE_SIZE, pageNumber } from '../../components/paging';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFilters } from '../../components/use-filters';
import { useFormat } from '../../components/use-format';
import { OUTCOMES, proceduresApi, type VerificationResult } from './api';
import { verificationApi } from '../verification/api';
import { useRound } from '../units/round-context';
import { OutcomeMark } from './outcome-mark';
import { ResultDrawer, type ResultSource } from './result-drawer';

const NO_FILTERS = { 'ket-qua': '', 'don-vi': '', 'linh-vuc': '' };

interface ResultsTableProps {
  runId: string;
  /** Where the run's values come from. */
  of: ResultSource;
  units: { unitId: string; name: string }[];
  /** Keeps to one unit and takes the choice away. */
  unitId?: string;
  /** The run still works: look again every few seconds. */
  active?: boolean;
}

/** Pair by pair: what was expected, what the portal shows, and since when. */
export function ResultsTable({ runId, of, units, unitId, active }: ResultsTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const round = useRound();
  const inLanguage = useBilingual();
  const [filters, setFilters] = useFilters({ ...NO_FILTERS, trang: '1', 'minh-chung': '' });
  const filter = {
    unitId: unitId ?? (filters['don-vi'] || undefined),
    outcome: oneOf(OUTCOMES, filters['ket-qua']),
    field: filters['linh-vuc'] || undefined,
  };
  const query = {
    ...filter,
    page: pageNumber(filters.trang),
    pageSize: PAGE_SIZE,
  };
  const results = useQuery({
    queryKey: ['verification-results', runId, query],
    queryFn: () => proceduresApi.results(runId, query),
    placeholderData: keepPreviousData,
    refetchInterval: active ? 5_000 : false,
  });
  const fields = useQuery({
    queryKey: ['verification-fields', round.id],
    queryFn: () => verificationApi.fields(round.id),
  });
  const chosen = filters['linh-vuc'];
  const known = fields.data?.map(({ field }) => field) ?? [];
  const fieldNames = chosen && !known.includes(chosen) ? [chosen, ...known] : known;
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
          <button
            type="button"
            className="link-button"
            onClick={() => setFilters({ 'minh-chung': keyOf(row) })}
          >
            {row.procedureName}
            <span className="visually-hidden">, {t('procedures.evidence')}</span>
          </button>
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
          <Wrong row={row} />
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
        <select
          className="native-select"
          aria-label={t('procedures.filterField')}
          value={filters['linh-vuc']}
          onChange={(event) => setFilters({ 'linh-vuc': event.target.value })}
        >
          <option value="">{t('procedures.allFields')}</option>
          {fieldNames.map((field) => (
            <option key={field} value={field}>
              {field}
            </option>
          ))}
        </select>
        <a href={proceduresApi.resultsSheet(runId, filter)} download>
          <DownloadOutlined aria-hidden="true" /> {t('overviews.excel')}
        </a>
      </div>
      <QueryView query={results} what={t('procedures.results')}>
        {(page) => (
          <DataTable
            caption={t('procedures.resultsCaption')}
            columns={columns}
            rows={page.rows}
            rowKey={keyOf}
            refreshing={results.isPlaceholderData}
            paging={{ ...page, onPage: (next) => setFilters({ trang: String(next) }) }}
            empty={
              <EmptyState title={t('state.nothingFound')}>
                <Button onClick={() => setFilters(NO_FILTERS)}>{t('action.clearFilters')}</Button>
              </EmptyState>
            }
          />
        )}
      </QueryView>
      <ResultDrawer
        row={results.data?.rows.find((row) => keyOf(row) === filters['minh-chung'])}
        of={of}
        onClose={() => setFilters({ 'minh-chung': '' })}
      />
    </div>
  );
}

const keyOf = ({ unitId, procedureId }: VerificationResult) => `${unitId}.${procedureId}`;

/** Everything that is wrong with a pair, both sides of each. */
function Wrong({ row }: { row: VerificationResult }) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const told = row.differences.length
    ? row.differences
    : row.expectedName
      ? [{ text: row.reasonText, seen: row.seenName, expected: row.expectedName }]
      : [];
  return told.map(({ text, seen, expected }, at) => (
    <span key={at} className="data-table-second">
      {told.length > 1 && text && <>{inLanguage(text)} · </>}
      {expected && (
        <>
          {t('procedures.expected')}: {expected}.{' '}
        </>
      )}
      {seen && (
        <>
          {t('procedures.found')}: {seen}
        </>
      )}
    </span>
  ));
}
