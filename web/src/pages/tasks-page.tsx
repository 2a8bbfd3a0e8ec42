import { useQuery } from '@tanstack/react-query';
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useFormat } from '../components/use-format';
import { useCan } from '../features/accounts/session';
import { TASKS_KEY, tasksApi, type TaskShares, type TaskSharesByUnit } from '../features/tasks/api';
import { KitList } from '../features/tasks/kit-list';
import { MilestonePlanView } from '../features/tasks/milestone-plan';
import { NewTaskDialog } from '../features/tasks/new-task-dialog';
import { askedFor, TASK_FILTERS, TaskBoard } from '../features/tasks/task-board';
import { TaskCalendar } from '../features/tasks/task-calendar';
import { TaskDays } from '../features/tasks/task-days';
import { TaskSharesTable } from '../features/tasks/task-shares';
import { unitsApi } from '../features/units/api';
import { useRound } from '../features/units/round-context';

export default function TasksPage() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters({ xem: 'bang', ...TASK_FILTERS });
  return (
    <>
      <PageHeader title={t('tasks.title')}>{t('tasks.lead')}</PageHeader>
      <TabSet
        label={t('tasks.title')}
        active={filters.xem}
        onChange={(xem) => setFilters({ xem })}
        tabs={[
          {
            ...{ key: 'bang', label: t('tasks.board') },
            content: () => (
              <div className="stack">
                <Toolbar filters={filters} onChange={setFilters} />
                <TaskBoard filters={filters} onChange={setFilters} />
              </div>
            ),
          },
          {
            ...{ key: 'danh-sach', label: t('tasks.list') },
            content: () => (
              <div className="stack">
                <Toolbar filters={filters} onChange={setFilters} />
                <TaskDays filters={filters} onChange={setFilters} />
              </div>
            ),
          },
          {
            ...{ key: 'lich', label: t('tasks.calendar') },
            content: () => (
              <div className="stack">
                <Toolbar filters={filters} onChange={setFilters} withDue={false} />
                <TaskCalendar filters={filters} onChange={setFilters} />
              </div>
            ),
          },
          {
            ...{ key: 'don-vi', label: t('tasks.byUnit') },
            content: () => (
              <TaskSharesTable onUnit={(unit) => setFilters({ xem: 'bang', 'don-vi': unit })} />
            ),
          },
          {
            ...{ key: 'moc', label: t('milestonePlan.tab') },
            content: () => <MilestonePlanView />,
          },
          { ...{ key: 'bo-viec', label: t('taskKit.title') }, content: () => <KitList /> },
        ]}
      />
    </>
  );
}

interface ToolbarProps {
  filters: Record<keyof typeof TASK_FILTERS, string>;
  onChange: (change: Partial<Record<keyof typeof TASK_FILTERS, string>>) => void;
  /** Left out where the days themselves are shown. */
  withDue?: boolean;
}

function Toolbar({ filters, onChange, withDue = true }: ToolbarProps) {
  const { t } = useTranslation();
  const round = useRound();
  const mayWork = useCan('task.work');
  const [adding, setAdding] = useState(false);
  const having = useQuery({
    queryKey: [TASKS_KEY, round.id, 'shares'],
    queryFn: () => tasksApi.shares(round.id),
  });
  const units = useQuery({
    queryKey: ['units', round.id, 'new', 'of-tasks'],
    queryFn: () => unitsApi.units(round.id, 'new'),
  });
  const all = new Map((units.data ?? []).map(({ id, name }) => [id, { id, name }]));
  for (const { unit } of having.data?.units ?? []) all.set(unit.id, unit);
  const chosen = all.get(filters['don-vi']);
  return (
    <div className="task-toolbar">
      <select
        className="native-select"
        aria-label={t('tasks.unit')}
        value={filters['don-vi']}
        onChange={(event) => onChange({ 'don-vi': event.target.value })}
      >
        <option value="">{t('tasks.allUnits')}</option>
        {[...all.values()].map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {withDue && (
        <select
          className="native-select"
          aria-label={t('tasks.dueOn')}
          value={filters.han}
          onChange={(event) => onChange({ han: event.target.value })}
        >
          <option value="">{t('tasks.anyDue')}</option>
          <option value="overdue">{t('tasks.overdueOnly')}</option>
          <option value="today">{t('tasks.dueToday')}</option>
          <option value="week">{t('tasks.dueThisWeek')}</option>
          <option value="in-time">{t('tasks.doneInTime')}</option>
        </select>
      )}
      <OwnerChoice
        bodies={having.data?.bodies ?? []}
        all={having.data?.all}
        value={filters['co-quan']}
        onChange={(body) => onChange({ 'co-quan': body })}
      />
      <a
        href={tasksApi.workbook(
          round.id,
          withDue ? askedFor(filters) : { ...askedFor(filters), due: undefined },
        )}
        download
      >
        <DownloadOutlined aria-hidden="true" /> {t('tasks.excel')}
      </a>
      {mayWork && chosen && <Button onClick={() => setAdding(true)}>{t('tasks.add')}</Button>}
      {adding && chosen && <NewTaskDialog unit={chosen} onClose={() => setAdding(false)} />}
    </div>
  );
}

interface OwnerChoiceProps {
  bodies: TaskSharesByUnit['bodies'];
  /** Of all tasks that may be seen: what is told where no body is chosen. */
  all: TaskShares | undefined;
  value: string;
  onChange: (body: string) => void;
}

/** Whose tasks are shown, with how far they are: the same figures as on the report. */
function OwnerChoice({ bodies, all, value, onChange }: OwnerChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const shares = value ? bodies.find(({ body }) => body.id === value)?.shares : all;
  return (
    <>
      <select
        className="native-select"
        aria-label={t('tasks.owner')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t('tasks.allOwners')}</option>
        {bodies.map(({ body: { id, name } }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {shares && (
        <span role="status">
          {t('tasks.sharesAll', {
            ...{ total: format.number(shares.total), done: format.number(shares.done) },
            ...{ share: format.share(shares.done, shares.total) },
            ...{ inTime: format.share(shares.doneInTime, shares.done) },
            ...{ overdue: format.number(shares.overdue) },
          })}
        </span>
      )}
    </>
  );
}
