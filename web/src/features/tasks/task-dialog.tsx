import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { History } from '../audit/history';
import { ActDialog } from '../handover/act-dialog';
import { TASK_STATES, tasksApi, type Task } from './api';
import { useTaskAct } from './use-task-act';

const NEED_NOTE: readonly string[] = ['waiting', 'blocked', 'dropped'];

/** A task in full, and where it stands; who may not work on it reads only. */
export function TaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [state, setState] = useState(task.state);
  const [note, setNote] = useState(task.stateNote ?? '');
  const [person, setPerson] = useState(task.ownerPerson ?? '');
  const [dueOn, setDueOn] = useState(task.dueOn);
  const [tried, setTried] = useState(false);
  const act = useTaskAct<unknown>(() => t('tasks.saved'), onClose);
  const mayDue = task.mayPlan || task.basis === 'own';
  const states = TASK_STATES.filter((each) => each !== 'dropped' || mayDue);
  const lacking = [
    NEED_NOTE.includes(state) && !note.trim() && t('tasks.note'),
    (dueOn === '' || unclearDay(dueOn)) && t('tasks.dueOn'),
  ].filter((each): each is string => typeof each === 'string');
  const save = () => {
    setTried(true);
    if (!task.mayWork) return onClose();
    if (lacking.length > 0) return;
    act.mutate(async () => {
      let now = task;
      if (dueOn !== task.dueOn || person.trim() !== (task.ownerPerson ?? ''))
        now = await tasksApi.change(task, person.trim() || null, dueOn);
      if (state === task.state && note.trim() === (task.stateNote ?? '')) return now;
      return tasksApi.move(now, { state, doneOn: null, note: note.trim() || null });
    });
  };
  return (
    <ActDialog
      title={task.what}
      okText={t(task.mayWork ? 'tasks.save' : 'tasks.close')}
      missing={
        tried && lacking.length > 0 ? t('obstacles.missing', { fields: lacking.join(', ') }) : null
      }
      busy={act.isPending}
      onOk={save}
      onCancel={onClose}
    >
      {task.guidance && <p>{task.guidance}</p>}
      <p className="panel-hint">
        {[task.unit.name, task.owner.name].join(' – ')}
        {task.sourceWords && <br />}
        {task.sourceWords && t('tasks.source', { source: task.sourceWords })}
      </p>
      {task.mayWork && (
        <>
          <div className="field">
            <label htmlFor={`${id}-state`}>{t('tasks.state')}</label>
            <select
              id={`${id}-state`}
              className="native-select"
              value={state}
              onChange={(event) => setState(event.target.value as Task['state'])}
            >
              {states.map((each) => (
                <option key={each} value={each}>
                  {t(`taskState.${each}`)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-note`}>{t('tasks.note')}</label>
            <Input.TextArea
              id={`${id}-note`}
              rows={2}
              maxLength={1000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-person`}>{t('tasks.person')}</label>
            <Input
              id={`${id}-person`}
              maxLength={200}
              value={person}
              onChange={(event) => setPerson(event.target.value)}
            />
          </div>
          {mayDue && (
            <DayField id={`${id}-due`} label={t('tasks.dueOn')} value={dueOn} onChange={setDueOn} />
          )}
        </>
      )}
      <History type="task" id={task.id} />
    </ActDialog>
  );
}
