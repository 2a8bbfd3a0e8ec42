import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../../components/data-table';
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
  const columns: Column<Row>[] = [
    {
      ...{ key: 'body', title: t('readinessReport.body'), rowHeader: true, width: 170 },
      render: ({ name }) => name,
    },
    {
      ...{ key: 'total', title: t('taskShare.total'), align: 'right' },
      sortValue: ({ shares }) => shares.total,
      render: ({ shares }) => format.number(shares.total),
    },
    {
      ...{ key: 'done', title: t('taskShare.done'), align: 'right' },
      sortValue: ({ shares }) => shares.done,
      render: ({ shares: { done, total } }) => counted({ done, total }),
    },
    {
      ...{ key: 'doneInTime', title: t('taskShare.doneInTime'), align: 'right' },
      sortValue: ({ shares }) => shares.doneInTime,
      render: ({ shares: { done, doneInTime } }) => counted({ done: doneInTime, total: done }),
    },
    {
      ...{ key: 'overdue', title: t('taskShare.overdue'), align: 'right' },
      sortValue: ({ shares }) => shares.overdue,
      render: ({ shares: { overdue, total } }) => counted({ done: overdue, total }),
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
              <strong>{counted({ done: all.done, total: all.total })}</strong>
            </li>
            <li>
              {`${t('taskShare.doneInTime')}: `}
              <strong>{counted({ done: all.doneInTime, total: all.done })}</strong>
            </li>
            <li>
              {`${t('taskShare.overdue')}: `}
              <strong>{counted({ done: all.overdue, total: all.total })}</strong>
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
