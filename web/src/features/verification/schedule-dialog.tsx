import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../components/problem-text';
import { ActDialog } from '../handover/act-dialog';
import { useRound } from '../units/round-context';
import { verificationApi } from './api';
import { ScopeFields, scopeOfDraft, type DraftScope } from './scope-fields';
import { WEEKDAYS } from './weekdays';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

interface ScheduleDialogProps {
  queryKey: readonly unknown[];
  onClose: () => void;
}

/** Sets a time at which a check begins by itself. */
export function ScheduleDialog({ queryKey, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation();
  const round = useRound();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const [scope, setScope] = useState<DraftScope>({ kind: 'round', unitId: '', field: '' });
  const [atTime, setTime] = useState('01:30');
  const [weekdays, setDays] = useState<number[]>([...WEEKDAYS]);
  const [tried, setTried] = useState(false);
  const asked = scopeOfDraft(scope);
  const whole = asked !== null && TIME.test(atTime) && weekdays.length > 0;
  const add = useMutation({
    mutationFn: () => verificationApi.addSchedule(round.id, { scope: asked!, atTime, weekdays }),
    onSuccess: async () => {
      void message.success(t('runs.scheduleAdded'));
      await client.invalidateQueries({ queryKey });
      onClose();
    },
    onError: (error) => void message.error(problemText(error), 8),
  });
  return (
    <ActDialog
      title={t('runs.addSchedule')}
      okText={t('runs.addSchedule')}
      missing={tried && !whole ? t('runs.scheduleMissing') : null}
      busy={add.isPending}
      onOk={() => {
        setTried(true);
        if (whole) add.mutate();
      }}
      onCancel={onClose}
    >
      <ScopeFields
        id="schedule"
        kinds={['round', 'unit', 'field']}
        value={scope}
        onChange={setScope}
      />
      <div className="field">
        <label htmlFor="schedule-time">{t('runs.time')}</label>
        <Input
          id="schedule-time"
          inputMode="numeric"
          maxLength={5}
          value={atTime}
          aria-describedby="schedule-time-hint"
          onChange={(event) => setTime(event.target.value.trim())}
        />
        <span className="panel-hint" id="schedule-time-hint">
          {t('runs.timeHint')}
        </span>
      </div>
      <fieldset className="plain-fieldset">
        <legend>{t('runs.days')}</legend>
        <Checkbox.Group
          value={weekdays}
          options={WEEKDAYS.map((day) => ({ value: day, label: t(`runs.day${day}`) }))}
          onChange={setDays}
        />
      </fieldset>
    </ActDialog>
  );
}
