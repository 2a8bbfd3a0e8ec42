import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { TASKS_KEY, tasksApi } from './api';
import { useTaskAct } from './use-task-act';

interface NewTaskDialogProps {
  unit: { id: string; name: string };
  onClose: () => void;
}

/** Gives a task to the committee of a unit. */
export function NewTaskDialog({ unit, onClose }: NewTaskDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const say = useBilingual();
  const format = useFormat();
  const id = useId();
  const [what, setWhat] = useState('');
  const [person, setPerson] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [milestone, setMilestone] = useState('');
  const { data: plan } = useQuery({
    queryKey: [TASKS_KEY, round.id, 'milestones'],
    queryFn: () => tasksApi.milestones(round.id),
  });
  const [tried, setTried] = useState(false);
  const act = useTaskAct<unknown>(() => t('tasks.saved'), onClose);
  const lacking = [
    !what.trim() && t('tasks.one'),
    milestone === '' && (dueOn === '' || unclearDay(dueOn)) && t('tasks.dueOn'),
  ].filter((each): each is string => typeof each === 'string');
  const give = () => {
    setTried(true);
    if (lacking.length > 0) return;
    act.mutate(() =>
      tasksApi.make(round.id, {
        ...{ unitId: unit.id, what: what.trim(), ownerPerson: person.trim() || null },
        ...(milestone ? { milestone } : { dueOn }),
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
      <div className="field">
        <label htmlFor={`${id}-milestone`}>{t('milestonePlan.ofTask')}</label>
        <select
          id={`${id}-milestone`}
          className="native-select"
          value={milestone}
          onChange={(event) => setMilestone(event.target.value)}
        >
          <option value="">{t('milestonePlan.ownDay')}</option>
          {plan?.milestones.map(({ code, nameVi: vi, nameEn: en, day }) => (
            <option key={code} value={code}>
              {format.day(day)} – {say({ vi, en })}
            </option>
          ))}
        </select>
      </div>
      {milestone === '' && (
        <DayField id={`${id}-due`} label={t('tasks.dueOn')} value={dueOn} onChange={setDueOn} />
      )}
    </ActDialog>
  );
}
