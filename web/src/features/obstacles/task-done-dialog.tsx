import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../account-administration/day-field';
import { unclearDay } from '../account-administration/duty-draft';
import { useServerNow } from '../accounts/session';
import { ActDialog } from '../handover/act-dialog';
import { tasksApi, type ObstacleTask } from './tasks-api';
import { useObstacleAct } from './use-obstacle-act';

const VIETNAM_MS = 7 * 60 * 60 * 1000;

/** When a task was done, and what came of it. */
export function TaskDoneDialog({ task, onClose }: { task: ObstacleTask; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const now = useServerNow();
  const today = new Date(now().getTime() + VIETNAM_MS).toISOString().slice(0, 10);
  const [doneOn, setDoneOn] = useState(today);
  const [note, setNote] = useState('');
  const act = useObstacleAct(t('obstacleTask.saved'), onClose);
  const wrong = doneOn === '' || unclearDay(doneOn);
  return (
    <ActDialog
      title={t('obstacleTask.doneTitle', { what: task.what })}
      okText={t('obstacleTask.done')}
      missing={null}
      busy={act.isPending}
      onOk={() => {
        if (!wrong) act.mutate(() => tasksApi.done(task, doneOn, note.trim() || null));
      }}
      onCancel={onClose}
    >
      <DayField
        id={`${id}-day`}
        label={t('obstacleTask.doneOn')}
        value={doneOn}
        onChange={setDoneOn}
      />
      <div className="field">
        <label htmlFor={`${id}-note`}>{t('obstacleTask.note')}</label>
        <Input.TextArea
          id={`${id}-note`}
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </ActDialog>
  );
}
