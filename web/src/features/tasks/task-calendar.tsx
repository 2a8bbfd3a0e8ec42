import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import { TASKS_KEY, tasksApi } from './api';
import { isDay, monthAfter, weeksOf } from './month';
import type { TASK_FILTERS } from './task-board';
import { TaskCard } from './task-card';
import './tasks.css';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Filters = Record<keyof typeof TASK_FILTERS, string>;

interface TaskCalendarProps {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
}

/** A month with how many tasks are due on each day; a day opens with its tasks. */
export function TaskCalendar({ filters, onChange }: TaskCalendarProps) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const [month, setMonth] = useState(
    (isDay(filters.ngay) ? filters.ngay : round.effectiveDate).slice(0, 7),
  );
  const unitId = filters['don-vi'] || undefined;
  const query = useQuery({
    queryKey: [TASKS_KEY, round.id, 'month', month, unitId],
    queryFn: () => tasksApi.days(round.id, month, unitId),
  });
  const [year, number] = month.split('-');
  return (
    <div className="stack">
      <div className="task-toolbar">
        <Button onClick={() => setMonth(monthAfter(month, -1))}>{t('tasks.monthBefore')}</Button>
        <h2 className="task-month" aria-live="polite">
          {t('tasks.month', { month: number, year })}
        </h2>
        <Button onClick={() => setMonth(monthAfter(month, 1))}>{t('tasks.monthAfter')}</Button>
      </div>
      <QueryView query={query} what={t('tasks.what')}>
        {({ today, days }) => {
          const byDay = new Map(days.map((each) => [each.day, each]));
          return (
            <table className="task-calendar">
              <caption className="visually-hidden">{t('tasks.calendar')}</caption>
              <thead>
                <tr>
                  {WEEKDAYS.map((weekday) => (
                    <th key={weekday} scope="col">
                      {t(`weekday.${weekday}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeksOf(month).map((week) => (
                  <tr key={week.find(Boolean)}>
                    {week.map((day, at) => {
                      const due = day && byDay.get(day);
                      const late = due && due.open > 0 && day < today;
                      return (
                        <td key={at} aria-current={day === today ? 'date' : undefined}>
                          {day && <span className="task-day-number">{Number(day.slice(8))}</span>}
                          {due && (
                            <button
                              type="button"
                              className={late ? 'task-due task-due-late' : 'task-due'}
                              aria-pressed={filters.ngay === day}
                              aria-label={t(late ? 'tasks.dayLate' : 'tasks.dayOpen', {
                                ...{ day: format.day(day), n: due.open, done: due.done },
                              })}
                              onClick={() => onChange({ ngay: day, trang: '1' })}
                            >
                              {due.open > 0 ? format.number(due.open) : '✓'}
                            </button>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </QueryView>
      {isDay(filters.ngay) && <DayTasks day={filters.ngay} unitId={unitId} />}
    </div>
  );
}

function DayTasks({ day, unitId }: { day: string; unitId?: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const asked = { dueOn: day, unitId, page: 1, pageSize: 100 };
  const query = useQuery({
    queryKey: [TASKS_KEY, round.id, 'day', asked],
    queryFn: () => tasksApi.page(round.id, asked),
  });
  return (
    <section className="stack" aria-labelledby="viec-trong-ngay">
      <h2 id="viec-trong-ngay">{t('tasks.due', { day: format.day(day) })}</h2>
      <QueryView query={query} what={t('tasks.what')}>
        {({ rows, total }) => (
          <>
            <ul className="task-cards">
              {rows.map((task) => (
                <TaskCard key={task.id} task={task} withUnit={!unitId} />
              ))}
            </ul>
            {total > rows.length && (
              <p className="panel-hint">{t('tasks.moreOfDay', { n: total - rows.length })}</p>
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}
