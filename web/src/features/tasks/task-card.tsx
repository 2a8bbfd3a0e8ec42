import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { Task } from './api';
import { TaskDialog } from './task-dialog';

/** One task: what, by when, who, what it waits for; a button opens what can be done with it. */
export function TaskCard({ task, withUnit }: { task: Task; withUnit: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <li className="task-card">
      <strong>{task.what}</strong>
      {withUnit && <span className="panel-hint">{task.unit.name}</span>}
      <TaskMarks task={task} />
      {task.waitsFor.length > 0 && (
        <span className="panel-hint">
          {t('tasks.waitsFor', { what: task.waitsFor.map(({ what }) => `“${what}”`).join(', ') })}
        </span>
      )}
      {task.stateNote && <span className="task-note">{task.stateNote}</span>}
      <div>
        <Button
          size="small"
          aria-label={t('tasks.openOne', { what: task.what })}
          onClick={() => setOpen(true)}
        >
          {t(task.mayWork ? 'tasks.update' : 'tasks.details')}
        </Button>
      </div>
      {open && <TaskDialog task={task} onClose={() => setOpen(false)} />}
    </li>
  );
}

/** By when, or when it was done. */
export function TaskMarks({ task }: { task: Task }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (task.done)
    return (
      <StatusMark tone={task.done.inTime ? 'green' : 'yellow'}>
        {t(task.done.inTime ? 'tasks.doneInTimeOn' : 'tasks.doneLateOn', {
          day: format.day(task.done.on),
        })}
      </StatusMark>
    );
  if (task.overdueDays > 0)
    return (
      <StatusMark tone="red">
        {t('tasks.overdueBy', { n: task.overdueDays, day: format.day(task.dueOn) })}
      </StatusMark>
    );
  return <span className="panel-hint">{t('tasks.due', { day: format.day(task.dueOn) })}</span>;
}
