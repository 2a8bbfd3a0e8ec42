import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { TablePaging } from '../../components/table-paging';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { TASKS_KEY, tasksApi } from './api';
import { askedFor, type TASK_FILTERS } from './task-board';
import { TaskCard } from './task-card';
import './tasks.css';

type Filters = Record<keyof typeof TASK_FILTERS, string>;

interface TaskDaysProps {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
}

/** Open tasks day by day, with how far each day is from the official one. */
export function TaskDays({ filters, onChange }: TaskDaysProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const page = Number(filters.trang) || 1;
  const asked = { ...askedFor(filters), state: 'open' as const, page, pageSize: 100 };
  const query = useQuery({
    queryKey: [TASKS_KEY, round.id, 'days', asked],
    queryFn: () => tasksApi.page(round.id, asked),
  });
  const offset = (day: string) =>
    Math.round((Date.parse(day) - Date.parse(round.effectiveDate)) / 86_400_000);
  const told = (days: number) => (days === 0 ? 'D' : days > 0 ? `D+${days}` : `D−${-days}`);
  return (
    <QueryView query={query} what={t('tasks.what')}>
      {({ rows, total, pageSize }) => (
        <div className="stack">
          {rows.length === 0 && <EmptyState title={t('tasks.noneOpen')} />}
          {[...new Set(rows.map(({ dueOn }) => dueOn))].map((day) => (
            <section key={day} className="panel task-day" aria-labelledby={`ngay-${day}`}>
              <h2 id={`ngay-${day}`}>
                {format.day(day)} <span className="task-count">{told(offset(day))}</span>
              </h2>
              <ul className="task-cards">
                {rows
                  .filter(({ dueOn }) => dueOn === day)
                  .map((task) => (
                    <TaskCard key={task.id} task={task} withUnit={!filters['don-vi']} />
                  ))}
              </ul>
            </section>
          ))}
          <TablePaging
            {...{ page, pageSize, total }}
            onPage={(next) => onChange({ trang: String(next) })}
          />
        </div>
      )}
    </QueryView>
  );
}
