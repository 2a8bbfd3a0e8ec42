import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../components/data-table';
import type { Column } from '../components/table-column';
import { Notice } from '../components/notice';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { StatusMark } from '../components/status-mark';
import { useFilters } from '../components/use-filters';
import { useFormat } from '../components/use-format';
import { controlApi, type FunctionFindings } from '../features/control/api';
import '../features/control/control.css';
import { useRound } from '../features/units/round-context';

type Finding = FunctionFindings['findings'][number];

/** Functions and tasks that nobody takes over, or that two bodies take over, and how to settle each. */
export default function FunctionsPage() {
  const { t } = useTranslation();
  const round = useRound();
  const query = useQuery({
    queryKey: ['handover-control', 'functions', round.id],
    queryFn: () => controlApi.functionFindings(round.id),
  });
  return (
    <>
      <PageHeader title={t('functions.title')}>{t('functions.lead')}</PageHeader>
      <QueryView query={query} what={t('functions.what')}>
        {(data) => <Findings data={data} />}
      </QueryView>
    </>
  );
}

function Findings({ data }: { data: FunctionFindings }) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns = useColumns();
  const [filters, setFilters] = useFilters({ loai: '' });
  const shown = data.findings.filter(({ kind }) => !filters.loai || kind === filters.loai);
  const all = data.noOwner + data.twoOwners;
  return (
    <div className="stack">
      {data.lists === 0 ? (
        <Notice tone="yellow">{t('functions.noList')}</Notice>
      ) : (
        <p role="status">
          {t('functions.counted', {
            lists: format.number(data.lists),
            tasks: format.number(data.tasks),
            noOwner: format.number(data.noOwner),
            twoOwners: format.number(data.twoOwners),
          })}
        </p>
      )}
      {data.findings.length < all && (
        <Notice tone="yellow">
          {t('functions.more', { shown: format.number(data.findings.length) })}
        </Notice>
      )}
      {all > 0 && (
        <div className="toolbar">
          <select
            className="native-select"
            aria-label={t('functions.filter')}
            value={filters.loai}
            onChange={(event) => setFilters({ loai: event.target.value })}
          >
            <option value="">{t('functions.all')}</option>
            <option value="no_owner">{t('functions.kind.no_owner')}</option>
            <option value="two_owners">{t('functions.kind.two_owners')}</option>
          </select>
        </div>
      )}
      {data.lists > 0 && (
        <DataTable
          caption={t('functions.title')}
          columns={columns}
          rows={shown}
          rowKey={({ rows, kind }) => `${kind} ${rows[0]?.itemId ?? ''}`}
          empty={<EmptyState title={t(all === 0 ? 'functions.none' : 'state.nothingFound')} />}
        />
      )}
    </div>
  );
}

function useColumns(): Column<Finding>[] {
  const { t } = useTranslation();
  const round = useRound();
  return [
    {
      key: 'task',
      title: t('functions.task'),
      rowHeader: true,
      width: 260,
      render: ({ task, giver, oldOwner }) => (
        <span className="data-table-two-lines">
          <span>{task}</span>
          <span className="data-table-second">
            {giver.name} · {oldOwner}
          </span>
        </span>
      ),
    },
    {
      key: 'kind',
      title: t('functions.finding'),
      width: 150,
      sortValue: ({ kind }) => kind,
      render: ({ kind }) => (
        <StatusMark tone={kind === 'no_owner' ? 'red' : 'yellow'}>
          {t(`functions.kind.${kind}`)}
        </StatusMark>
      ),
    },
    {
      key: 'owners',
      title: t('functions.owners'),
      width: 260,
      render: ({ rows }) => (
        <ul className="function-rows">
          {rows.map(({ itemId, rowCode, newOwner, receivers }) => (
            <li key={itemId}>
              {rowCode}: {newOwner ?? (receivers.map(({ name }) => name).join('; ') || '–')}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'settle',
      title: t('functions.settle'),
      width: 280,
      render: ({ kind, listId, task }) => (
        <span className="stack">
          <span>{t(`functions.how.${kind}`)}</span>
          <Link
            to={paths.list(round.code, listId)}
            aria-label={`${t('control.openList')}: ${task}`}
          >
            {t('control.openList')}
          </Link>
        </span>
      ),
    },
  ];
}
