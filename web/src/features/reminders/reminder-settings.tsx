import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import {
  REMINDERS_KEY,
  remindersApi,
  type ChangeReminderSettings,
  type ReminderSettings as Settings,
} from './api';
import './reminders.css';

const MODES = ['none', 'each', 'digest'] as const;
const TIMES = ['digestAt', 'quietFrom', 'quietTo'] as const;

/** How the person wants to be written to beside the inbox. */
export function ReminderSettings() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: [REMINDERS_KEY, 'settings'],
    queryFn: remindersApi.settings,
  });
  return (
    <QueryView query={query} what={t('reminders.settings')}>
      {(settings) => <Fields key={settings.version} settings={settings} />}
    </QueryView>
  );
}

function Fields({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const id = useId();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const client = useQueryClient();
  const [wanted, setWanted] = useState<ChangeReminderSettings>(() => {
    const { mail, address, digestAt, quietFrom, quietTo } = settings;
    return { mail, address, digestAt, quietFrom, quietTo };
  });
  const save = useMutation({
    mutationFn: () =>
      remindersApi.change(settings.version, {
        ...{ ...wanted, address: wanted.address?.trim() || null },
      }),
    onSuccess: (saved) => {
      client.setQueryData([REMINDERS_KEY, 'settings'], saved);
      void message.success(t('reminders.saved'), 5);
    },
    onError: (error) => {
      void message.error(problemText(error), 8);
      void client.invalidateQueries({ queryKey: [REMINDERS_KEY, 'settings'] });
    },
  });
  return (
    <form
      className="panel stack reminder-settings"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {!settings.mailReady && <Notice tone="yellow">{t('reminders.noMail')}</Notice>}
      <div className="field">
        <label htmlFor={`${id}-mail`}>{t('reminders.mail')}</label>
        <select
          id={`${id}-mail`}
          className="native-select"
          value={wanted.mail}
          onChange={(event) => {
            const mail = MODES.find((mode) => mode === event.target.value) ?? 'none';
            setWanted({ ...wanted, mail });
          }}
        >
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(`reminderMail.${mode}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-address`}>{t('reminders.address')}</label>
        <Input
          id={`${id}-address`}
          type="email"
          autoComplete="email"
          maxLength={200}
          required={wanted.mail !== 'none'}
          value={wanted.address ?? ''}
          onChange={(event) => setWanted({ ...wanted, address: event.target.value })}
        />
      </div>
      <div className="reminder-times">
        {TIMES.filter((key) => key !== 'digestAt' || wanted.mail === 'digest').map((key) => (
          <div key={key} className="field">
            <label htmlFor={`${id}-${key}`}>{t(`reminders.${key}`)}</label>
            <Input
              id={`${id}-${key}`}
              type="time"
              required
              value={wanted[key]}
              onChange={(event) => setWanted({ ...wanted, [key]: event.target.value })}
            />
          </div>
        ))}
      </div>
      <p className="panel-hint">{t('reminders.quietHint')}</p>
      <div>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('reminders.save')}
        </Button>
      </div>
    </form>
  );
}
