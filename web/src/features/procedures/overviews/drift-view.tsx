import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
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
import { unitsApi } from '../../units/api';
import { DRIFTS, overviewsApi, type DriftRow, type SurplusChange } from './api';

const TONES = { better: 'green', worse: 'red', other: 'yellow' } as const;

/** Pair by pair what lies between any two runs. */
export function DriftView() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [filters, setFilters] = useFilters({
    ...{ tu: '', den: '', 'thay-doi': '', 'don-vi': '', trang: '1' },
  });
  const history = useQuery({
    queryKey: ['verification-history', round.id],
    queryFn: () => overviewsApi.history(round.id),
  });
  const runs = [...(history.data ?? [])].reverse();
  const to = runs.find(({ runId }) => runId === filters.den) ?? runs[0];
  const from = runs.find(({ runId }) => runId === filters.tu) ?? runs[1];
  const query = {
    ...{ from: from?.runId ?? '', drift: oneOf(DRIFTS, filters['thay-doi']) },
    unitId: filters['don-vi'] || undefined,
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
  const units = useQuery({
    queryKey: ['units', round.id, 'new'],
    queryFn: () => unitsApi.units(round.id, 'new'),
    staleTime: 5 * 60_000,
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
      {runs.map(({ runId, finishedAt, units: n }) => (
        <option key={runId} value={runId}>
          {t('overviews.runOf', { at: format.moment(finishedAt), n: format.number(n) })}
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
        <select
          className="native-select"
          aria-label={t('procedures.filterUnit')}
          value={filters['don-vi']}
          onChange={(event) => setFilters({ 'don-vi': event.target.value })}
        >
          <option value="">{t('procedures.allUnits')}</option>
          {units.data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        {to && from && (
          <a href={overviewsApi.driftSheet(to.runId, query)} download>
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
      <Surplus
        rows={(summary.data?.surplus ?? []).filter(
          ({ unitId }) => !query.unitId || unitId === query.unitId,
        )}
      />
    </div>
  );
}

/** Lines of the second table; the workbook has all. */
const SURPLUS_SHOWN = 200;

/** What units were shown beyond the catalogue in one of the two runs only; nothing where there is none. */
function Surplus({ rows }: { rows: SurplusChange[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (rows.length === 0) return null;
  const shown = { n: format.number(SURPLUS_SHOWN), total: format.number(rows.length) };
  const part = rows.length > SURPLUS_SHOWN ? ` ${t('overviews.surplusPart', shown)}` : '';
  return (
    <DataTable
      caption={`${t('overviews.surplusCaption')}${part}`}
      captionShown
      columns={[
        {
          ...{ key: 'unit', title: t('procedures.unit'), rowHeader: true, width: 160 },
          sortValue: ({ unitName }) => unitName,
          render: ({ unitName }) => unitName,
        },
        {
          ...{ key: 'code', title: t('overviews.surplusCode'), width: 120 },
          sortValue: ({ code }) => code,
          render: ({ code }) => code,
        },
        {
          ...{ key: 'name', title: t('overviews.surplusName'), width: 320 },
          render: ({ name }) => name,
        },
        {
          ...{ key: 'change', title: t('overviews.drift'), width: 120 },
          render: ({ change }) => (
            <StatusMark tone={change === 'appeared' ? 'yellow' : 'green'}>
              {t(`overviews.surplusKinds.${change}`)}
            </StatusMark>
          ),
        },
      ]}
      rows={rows.slice(0, SURPLUS_SHOWN)}
      rowKey={({ unitId, code }) => `${unitId} ${code}`}
      empty={null}
    />
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
        {value.differences.length === 0 && value.reasonText && (
          <span className="data-table-second">{inLanguage(value.reasonText)}</span>
        )}
        {value.differences.map(({ text, seen }, at) => (
          <span key={at} className="data-table-second">
            {inLanguage(text)}
            {seen && `: ${seen}`}
          </span>
        ))}
        {value.seenAt && <span className="data-table-second">{format.moment(value.seenAt)}</span>}
      </span>
    ) : (
      t('overviews.notHeld')
    );
  const change = ({ about, kind, before, after }: DriftRow['changes'][number], at: number) => (
    <span key={at} className="data-table-two-lines">
      <span>
        {inLanguage(about)}: {t(`overviews.changeKinds.${kind}`)}
      </span>
      {(before !== null || after !== null) && (
        <span className="data-table-second">
          {before !== null && <del>{before}</del>}
          {before !== null && after !== null && ' → '}
          {after !== null && <ins>{after}</ins>}
        </span>
      )}
    </span>
  );
  return [
    {
      ...{ key: 'unit', title: t('procedures.unit'), rowHeader: true, width: 120 },
      render: ({ unitName }) => unitName,
    },
    {
      ...{ key: 'procedure', title: t('procedures.procedure'), width: 200 },
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
      ...{ key: 'changes', title: t('overviews.changes'), width: 230 },
      render: ({ changes, before, after }) =>
        changes.length > 0 ? (
          <span className="data-table-two-lines">{changes.map(change)}</span>
        ) : (
          before?.outcome === after.outcome &&
          after.outcome === 'failed' &&
          t('overviews.onlyExpected')
        ),
    },
    {
      ...{ key: 'before', title: t('overviews.before'), width: 170 },
      render: ({ before }) => side(before),
    },
    {
      ...{ key: 'after', title: t('overviews.after'), width: 170 },
      render: ({ after }) => side(after),
    },
  ];
}
