import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../../components/one-of';
import { QueryView } from '../../components/query-view';
import { TablePaging } from '../../components/table-paging';
import { useFormat } from '../../components/use-format';
import { useNarrow } from '../../components/use-narrow';
import { useRound } from '../units/round-context';
import { OPEN_STATES, TASK_STATES, TASKS_KEY, tasksApi, type TaskFilters } from './api';
import { TaskCard } from './task-card';
import './tasks.css';

const COLUMNS = [...OPEN_STATES, 'done'] as const;
const WIDE = 1000;

/** What tasks are filtered by, as it stands in the address. */
export const TASK_FILTERS = {
  ...{ 'don-vi': '', 'co-quan': '', han: '', 'trang-thai': '', ngay: '', trang: '1' },
};
type Filters = Record<keyof typeof TASK_FILTERS, string>;

interface TaskBoardProps {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
}

/** What is asked of the server for the filters of the address. */
export const askedFor = (filters: Filters): TaskFilters => ({
  unitId: filters['don-vi'] || undefined,
  ownerId: filters['co-quan'] || undefined,
  due: oneOf(['overdue', 'today', 'week', 'in-time'] as const, filters.han),
});

/** Tasks by where they stand; on a narrow screen one state at a time. */
export function TaskBoard({ filters, onChange }: TaskBoardProps) {
  const { t } = useTranslation();
  const narrow = useNarrow(WIDE);
  const state = oneOf(TASK_STATES, filters['trang-thai']) ?? 'todo';
  return (
    <div className="stack">
      {narrow && (
        <select
          className="native-select"
          aria-label={t('tasks.state')}
          value={state}
          onChange={(event) => onChange({ 'trang-thai': event.target.value })}
        >
          {TASK_STATES.map((each) => (
            <option key={each} value={each}>
              {t(`taskState.${each}`)}
            </option>
          ))}
        </select>
      )}
      <div className={narrow ? 'task-board task-board-narrow' : 'task-board'}>
        {(narrow ? [state] : COLUMNS).map((each) => (
          <TaskColumn key={each} state={each} filters={filters} onChange={onChange} />
        ))}
      </div>
    </div>
  );
}

function TaskColumn({
  state,
  filters,
  onChange,
}: TaskBoardProps & { state: (typeof TASK_STATES)[number] }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const page = Number(filters.trang) || 1;
  const asked = { ...askedFor(filters), state, page, pageSize: 20 };
  const query = useQuery({
    queryKey: [TASKS_KEY, round.id, asked],
    queryFn: () => tasksApi.page(round.id, asked),
  });
  return (
    <section className="task-column" aria-label={t(`taskState.${state}`)}>
      <h2>
        {t(`taskState.${state}`)}
        {query.data && <span className="task-count">{format.number(query.data.total)}</span>}
      </h2>
      <QueryView query={query} what={t('tasks.what')}>
        {({ rows, total, pageSize }) => (
          <>
            {rows.length === 0 && <p className="panel-hint">{t('tasks.noneHere')}</p>}
            <ul className="task-cards">
              {rows.map((task) => (
                <TaskCard key={task.id} task={task} withUnit={!filters['don-vi']} />
              ))}
            </ul>
            {total > pageSize && (
              <TablePaging
                {...{ page, pageSize, total }}
                onPage={(next) => onChange({ trang: String(next) })}
              />
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}
