import { Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { tasksApi } from './tasks-api';
import { useObstacleAct } from './use-obstacle-act';

interface TaskDialogProps {
  /** The obstacle it is of; null for a lesson of a trial. */
  obstacleId: string | null;
  /** The trial round that taught it, where it is known. */
  trialNumber: number | null;
  owners: { id: string; name: string }[];
  onClose: () => void;
}

/** Gives a task: what, who, by when; without an obstacle, which lesson it comes from. */
export function TaskDialog({ obstacleId, trialNumber, owners, onClose }: TaskDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const id = useId();
  const [draft, setDraft] = useState({
    ...{ what: '', lesson: '', person: '', dueOn: '' },
    ...{ owner: owners[0]?.id ?? '', trial: trialNumber },
  });
  const [tried, setTried] = useState(false);
  const act = useObstacleAct(t('obstacleTask.made'), onClose);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const lacking = [
    !obstacleId && !draft.lesson.trim() && t('obstacleTask.lesson'),
    !draft.what.trim() && t('obstacleTask.task'),
    (draft.dueOn === '' || unclearDay(draft.dueOn)) && t('obstacleTask.dueOn'),
  ].filter((each): each is string => typeof each === 'string');
  const give = () => {
    setTried(true);
    if (lacking.length > 0) return;
    act.mutate(() =>
      tasksApi.make(round.id, {
        ...{ obstacleId, what: draft.what.trim(), ownerOrganisationId: draft.owner },
        ...{ lesson: draft.lesson.trim() || null, trialNumber: draft.trial },
        ...{ ownerPerson: draft.person.trim() || null, dueOn: draft.dueOn },
      }),
    );
  };
  const text = (key: 'what' | 'lesson' | 'person', label: string, most: number) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{label}</label>
      <Input.TextArea
        id={`${id}-${key}`}
        autoSize={{ minRows: key === 'person' ? 1 : 2 }}
        maxLength={most}
        value={draft[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </div>
  );
  return (
    <ActDialog
      title={t(obstacleId ? 'obstacleTask.add' : 'obstacleTask.addLesson')}
      okText={t('obstacleTask.add')}
      missing={
        tried && lacking.length > 0 ? t('obstacles.missing', { fields: lacking.join(', ') }) : null
      }
      busy={act.isPending}
      onOk={give}
      onCancel={onClose}
    >
      {!obstacleId && (
        <>
          {text('lesson', t('obstacleTask.lesson'), 1000)}
          {trialNumber === null && (
            <div className="field">
              <label htmlFor={`${id}-trial`}>{t('obstacleTask.trial')}</label>
              <InputNumber<number>
                id={`${id}-trial`}
                min={1}
                max={99}
                precision={0}
                value={draft.trial}
                onChange={(trial) => set({ trial })}
              />
            </div>
          )}
        </>
      )}
      {text('what', t('obstacleTask.task'), 500)}
      <div className="field">
        <label htmlFor={`${id}-owner`}>{t('obstacleTask.owner')}</label>
        <select
          id={`${id}-owner`}
          className="native-select"
          value={draft.owner}
          onChange={(event) => set({ owner: event.target.value })}
        >
          {owners.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      {text('person', t('obstacleTask.person'), 200)}
      <DayField
        id={`${id}-due`}
        label={t('obstacleTask.dueOn')}
        value={draft.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
    </ActDialog>
  );
}
