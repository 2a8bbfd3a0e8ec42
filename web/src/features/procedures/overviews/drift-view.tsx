import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../components/data-table';
import { oneOf } from '../../../components/one-of';
import { PAGE_SIZE, pageNumber } from '../../../components/paging';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { StatusMark } from '../../../components/status-mark';
import { useBilingual } from '../../../components/use-bilingual';
import { useFilters } from '../../../components/use-filters';
import { useFormat } from '../../../components/use-format';
import { OutcomeMark } from '../outcome-mark';
import { useRound } from '../../units/round-context';
import { DRIFTS, overviewsApi, type DriftRow } from './api';

const TONES = { better: 'green', worse: 'red', other: 'yellow' } as const;

/** Pair by pair what lies between any two runs. */
export function DriftView() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [filters, setFilters] = useFilters({ tu: '', den: '', 'thay-doi': '', trang: '1' });
  const history = useQuery({
    queryKey: ['verification-history', round.id],
    queryFn: () => overviewsApi.history(round.id),
  });
  const runs = [...(history.data ?? [])].reverse();
  const to = runs.find(({ runId }) => runId === filters.den) ?? runs[0];
  const from = runs.find(({ runId }) => runId === filters.tu) ?? runs[1];
  const query = {
    ...{ from: from?.runId ?? '', drift: oneOf(DRIFTS, filters['thay-doi']) },
    ...{ page: pageNumber(filters.trang), pageSize: PAGE_SIZE },
  };
  const enabled = Boolean(from && to);
  const drift = useQuery({
    queryKey: ['drift', to?.runId, query],
    queryFn: () => overviewsApi.drift(to!.runId, query),
    placeholderData: keepPreviousData,
    enabled,
  });
  const summary = useQuery({
    queryKey: ['drift-summary', to?.runId, query.from],
    queryFn: () => overviewsApi.driftSummary(to!.runId, query.from),
    enabled,
  });
  const columns = useColumns();
  if (history.data && !enabled) return <EmptyState title={t('overviews.twoRuns')} />;
  const choice = (name: 'tu' | 'den', label: string, value?: string) => (
    <select
      className="native-select"
      aria-label={label}
      value={value}
      onChange={(event) => setFilters({ [name]: event.target.value })}
    >
      {runs.map(({ runId, finishedAt }) => (
        <option key={runId} value={runId}>
          {format.moment(finishedAt)}
        </option>
      ))}
    </select>
  );
  return (
    <div className="stack">
      <div className="toolbar">
        {choice('tu', t('overviews.from'), from?.runId)}
        <span aria-hidden="true">→</span>
        {choice('den', t('overviews.to'), to?.runId)}
        <select
          className="native-select"
          aria-label={t('overviews.drift')}
          value={filters['thay-doi']}
          onChange={(event) => setFilters({ 'thay-doi': event.target.value })}
        >
          <option value="">{t('overviews.allDrifts')}</option>
          {DRIFTS.map((each) => (
            <option key={each} value={each}>
              {t(`overviews.drifts.${each}`)}
            </option>
          ))}
        </select>
        {to && from && (
          <a href={`/api/verification-runs/${to.runId}/drift.xlsx?from=${from.runId}`} download>
            <DownloadOutlined aria-hidden="true" /> {t('overviews.excel')}
          </a>
        )}
      </div>
      {summary.data && (
        <p role="status">
          {t('overviews.summary', {
            better: format.number(summary.data.better),
            worse: format.number(summary.data.worse),
            other: format.number(summary.data.other),
            same: format.number(summary.data.same),
            gone: format.number(summary.data.gone),
          })}
        </p>
      )}
      <QueryView query={drift} what={t('overviews.drift')}>
        {(page) => (
          <DataTable
            caption={t('overviews.driftCaption')}
            columns={columns}
            rows={page.rows}
            rowKey={(row) => `${row.unitId} ${row.procedureCode}`}
            refreshing={drift.isPlaceholderData}
            paging={{ ...page, onPage: (next) => setFilters({ trang: String(next) }) }}
            empty={<EmptyState title={t('overviews.noDrift')} />}
          />
        )}
      </QueryView>
    </div>
  );
}

function useColumns(): Column<DriftRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const side = (value: DriftRow['before']) =>
    value ? (
      <span className="data-table-two-lines">
        <OutcomeMark outcome={value.outcome} />
        {value.reasonText && (
          <span className="data-table-second">{inLanguage(value.reasonText)}</span>
        )}
        {value.seenName && <span className="data-table-second">{value.seenName}</span>}
        {value.seenAt && <span className="data-table-second">{format.moment(value.seenAt)}</span>}
      </span>
    ) : (
      t('overviews.notHeld')
    );
  return [
    {
      ...{ key: 'unit', title: t('procedures.unit'), rowHeader: true, width: 150 },
      render: ({ unitName }) => unitName,
    },
    {
      ...{ key: 'procedure', title: t('procedures.procedure'), width: 260 },
      render: (row) => (
        <span className="data-table-two-lines">
          <span>{row.procedureName}</span>
          <span className="data-table-second">{row.procedureCode}</span>
        </span>
      ),
    },
    {
      ...{ key: 'drift', title: t('overviews.drift'), width: 110 },
      render: ({ drift }) => (
        <StatusMark tone={TONES[drift]}>{t(`overviews.drifts.${drift}`)}</StatusMark>
      ),
    },
    {
      ...{ key: 'before', title: t('overviews.before'), width: 190 },
      render: ({ before }) => side(before),
    },
    {
      ...{ key: 'after', title: t('overviews.after'), width: 190 },
      render: ({ after }) => side(after),
    },
  ];
}
