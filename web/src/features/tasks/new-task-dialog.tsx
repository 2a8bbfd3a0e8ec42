import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { tasksApi } from './api';
import { useTaskAct } from './use-task-act';

interface NewTaskDialogProps {
  unit: { id: string; name: string };
  onClose: () => void;
}

/** Gives a task to the committee of a unit. */
export function NewTaskDialog({ unit, onClose }: NewTaskDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const id = useId();
  const [what, setWhat] = useState('');
  const [person, setPerson] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [tried, setTried] = useState(false);
  const act = useTaskAct<unknown>(() => t('tasks.saved'), onClose);
  const lacking = [
    !what.trim() && t('tasks.one'),
    (dueOn === '' || unclearDay(dueOn)) && t('tasks.dueOn'),
  ].filter((each): each is string => typeof each === 'string');
  const give = () => {
    setTried(true);
    if (lacking.length > 0) return;
    act.mutate(() =>
      tasksApi.make(round.id, {
        ...{ unitId: unit.id, what: what.trim(), dueOn, ownerPerson: person.trim() || null },
      }),
    );
  };
  return (
    <ActDialog
      title={t('tasks.newFor', { unit: unit.name })}
      okText={t('tasks.add')}
      missing={
        tried && lacking.length > 0 ? t('obstacles.missing', { fields: lacking.join(', ') }) : null
      }
      busy={act.isPending}
      onOk={give}
      onCancel={onClose}
    >
      <div className="field">
        <label htmlFor={`${id}-what`}>{t('tasks.one')}</label>
        <Input.TextArea
          id={`${id}-what`}
          rows={2}
          maxLength={500}
          value={what}
          onChange={(event) => setWhat(event.target.value)}
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
      <DayField id={`${id}-due`} label={t('tasks.dueOn')} value={dueOn} onChange={setDueOn} />
    </ActDialog>
  );
}
