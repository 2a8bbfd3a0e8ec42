import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { paths } from '../../../components/paths';
import { useCounted } from '../../../components/use-counted';
import { useFormat } from '../../../components/use-format';
import { useRound } from '../../units/round-context';
import type { ReadinessReportView } from './report-api';

type Tasks = NonNullable<ReadinessReportView['tasks']>;
type Row = Tasks['bodies'][number];

/** How many tasks are done, in time and overdue: all of them, and of each department and unit. */
export function TasksPanel({ tasks: { all, bodies } }: { tasks: Tasks }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = useCounted();
  const round = useRound();
  /** Each figure leads to the tasks it counts. */
  const link = (
    { id, name }: Row,
    key: 'total' | 'done' | 'doneInTime' | 'overdue',
    text: string,
    query: Parameters<typeof paths.tasks>[1] = {},
  ) => (
    <Link
      to={paths.tasks(round.code, { ...query, 'co-quan': id })}
      aria-label={`${name}, ${t(`taskShare.${key}`)}: ${text}`}
    >
      {text}
    </Link>
  );
  const columns: Column<Row>[] = [
    {
      ...{ key: 'body', title: t('readinessReport.body'), rowHeader: true, width: 170 },
      render: ({ name }) => name,
    },
    {
      ...{ key: 'total', title: t('taskShare.total'), align: 'right' },
      sortValue: ({ shares }) => shares.total,
      render: (row) => link(row, 'total', format.number(row.shares.total)),
    },
    {
      ...{ key: 'done', title: t('taskShare.done'), align: 'right' },
      sortValue: ({ shares }) => shares.done,
      render: (row) =>
        link(row, 'done', counted({ done: row.shares.done, total: row.shares.total })),
    },
    {
      ...{ key: 'doneInTime', title: t('taskShare.doneInTime'), align: 'right' },
      sortValue: ({ shares }) => shares.doneInTime,
      render: (row) =>
        link(row, 'doneInTime', counted({ done: row.shares.doneInTime, total: row.shares.done }), {
          han: 'in-time',
        }),
    },
    {
      ...{ key: 'overdue', title: t('taskShare.overdue'), align: 'right' },
      sortValue: ({ shares }) => shares.overdue,
      render: (row) =>
        link(row, 'overdue', counted({ done: row.shares.overdue, total: row.shares.total }), {
          ...{ xem: 'danh-sach', han: 'overdue' },
        }),
    },
  ];
  return (
    <section className="panel" aria-labelledby="nhiem-vu">
      <h2 id="nhiem-vu">{t('readinessReport.tasks')}</h2>
      {all.total === 0 ? (
        <p>{t('readinessReport.noTasks')}</p>
      ) : (
        <>
          <ul className="report-figures">
            <li>
              {`${t('taskShare.done')}: `}
              <Link to={paths.tasks(round.code)}>
                <strong>{counted({ done: all.done, total: all.total })}</strong>
              </Link>
            </li>
            <li>
              {`${t('taskShare.doneInTime')}: `}
              <Link to={paths.tasks(round.code, { han: 'in-time' })}>
                <strong>{counted({ done: all.doneInTime, total: all.done })}</strong>
              </Link>
            </li>
            <li>
              {`${t('taskShare.overdue')}: `}
              <Link to={paths.tasks(round.code, { xem: 'danh-sach', han: 'overdue' })}>
                <strong>{counted({ done: all.overdue, total: all.total })}</strong>
              </Link>
            </li>
          </ul>
          <DataTable
            caption={t('readinessReport.tasksByBody')}
            columns={columns}
            rows={bodies}
            rowKey={({ id }) => id}
            empty={null}
          />
        </>
      )}
      <Link to={paths.tasks(round.code)}>{t('readinessReport.openTasks')}</Link>
    </section>
  );
}
