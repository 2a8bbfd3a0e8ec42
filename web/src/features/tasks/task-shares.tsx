import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { TASKS_KEY, tasksApi, type TaskShares } from './api';

type Row = { unit: { id: string; name: string }; shares: TaskShares };

/** How far each unit is: done, in time, overdue, with their shares. */
export function TaskSharesTable({ onUnit }: { onUnit: (unitId: string) => void }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const query = useQuery({
    queryKey: [TASKS_KEY, round.id, 'shares'],
    queryFn: () => tasksApi.shares(round.id),
  });
  const figure = (key: keyof TaskShares, of: keyof TaskShares): Column<Row> => ({
    ...{ key, title: t(`taskShare.${key}`), align: 'right' },
    sortValue: ({ shares }) => shares[key],
    render: ({ shares }) =>
      `${format.number(shares[key])} (${format.share(shares[key], shares[of])})`,
  });
  const columns: Column<Row>[] = [
    {
      ...{ key: 'unit', title: t('tasks.unit'), rowHeader: true },
      render: ({ unit }) => (
        <button type="button" className="link-button" onClick={() => onUnit(unit.id)}>
          {unit.name}
        </button>
      ),
    },
    {
      ...{ key: 'total', title: t('taskShare.total'), align: 'right' },
      sortValue: ({ shares }) => shares.total,
      render: ({ shares }) => format.number(shares.total),
    },
    figure('done', 'total'),
    figure('doneInTime', 'done'),
    figure('overdue', 'total'),
  ];
  return (
    <QueryView query={query} what={t('tasks.what')}>
      {({ all, units }) => (
        <div className="stack">
          <p role="status">
            <strong>
              {t('tasks.sharesAll', {
                ...{ total: format.number(all.total), done: format.number(all.done) },
                ...{ share: format.share(all.done, all.total) },
                ...{ inTime: format.share(all.doneInTime, all.done) },
                ...{ overdue: format.number(all.overdue) },
              })}
            </strong>
          </p>
          <DataTable
            caption={t('tasks.byUnit')}
            columns={columns}
            rows={units}
            rowKey={({ unit }) => unit.id}
            empty={<EmptyState title={t('tasks.none')} />}
          />
        </div>
      )}
    </QueryView>
  );
}
