import { Input } from 'antd';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/use-format';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { History } from '../audit/history';
import { EditConflict } from '../conflict/edit-conflict';
import { ActDialog } from '../handover/act-dialog';
import { TASK_STATES, tasksApi, type Task } from './api';
import { useTaskAct } from './use-task-act';

const NEED_NOTE: readonly string[] = ['waiting', 'blocked', 'dropped'];

/** A task in full, and where it stands; who may not work on it reads only. */
export function TaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const format = useFormat();
  const [state, setState] = useState(task.state);
  const [note, setNote] = useState(task.stateNote ?? '');
  const [person, setPerson] = useState(task.ownerPerson ?? '');
  const [dueOn, setDueOn] = useState(task.dueOn);
  // What the fields were filled with; a later version beside it is a conflict that the person settles.
  const [seen, setSeen] = useState(task);
  const [tried, setTried] = useState(false);
  const act = useTaskAct<unknown>(() => t('tasks.saved'), onClose);
  const mayDue = task.mayPlan || task.basis === 'own';
  const states = TASK_STATES.filter((each) => each !== 'dropped' || mayDue);
  const lacking = [
    NEED_NOTE.includes(state) && !note.trim() && t('tasks.note'),
    (dueOn === '' || unclearDay(dueOn)) && t('tasks.dueOn'),
  ].filter((each): each is string => typeof each === 'string');
  const takeNow = useCallback(() => {
    setSeen(task);
    setState(task.state);
    setNote(task.stateNote ?? '');
    setPerson(task.ownerPerson ?? '');
    setDueOn(task.dueOn);
  }, [task]);
  const told: [string, string, string][] = [
    [t('tasks.state'), t(`taskState.${state}`), t(`taskState.${task.state}`)],
    [t('tasks.note'), note.trim(), task.stateNote ?? ''],
    [t('tasks.person'), person.trim(), task.ownerPerson ?? ''],
    [t('tasks.dueOn'), format.day(dueOn || null), format.day(task.dueOn)],
  ];
  const fields = told.map(([name, mine, now]) => ({ name, mine, now }));
  /** @param over what is there now is replaced, by choice. */
  const save = (over: Task) => {
    setTried(true);
    if (!task.mayWork) return onClose();
    if (lacking.length > 0) return;
    act.mutate(async () => {
      let now = over;
      if (dueOn !== over.dueOn || person.trim() !== (over.ownerPerson ?? ''))
        now = await tasksApi.change(over, person.trim() || null, dueOn);
      if (state === over.state && note.trim() === (over.stateNote ?? '')) return now;
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
      onOk={() => save(seen)}
      onCancel={onClose}
    >
      <EditConflict
        seen={seen.version}
        now={task.version}
        act={act}
        fields={fields}
        onMine={task.mayWork ? () => save(task) : undefined}
        onTheirs={takeNow}
      />
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
