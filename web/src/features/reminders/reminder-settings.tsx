import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStale } from '../../components/api-problem';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { EditConflict } from '../conflict/edit-conflict';
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
      {(settings) => <Fields settings={settings} />}
    </QueryView>
  );
}

const wantedOf = ({
  mail,
  address,
  digestAt,
  quietFrom,
  quietTo,
}: Settings): ChangeReminderSettings => ({ mail, address, digestAt, quietFrom, quietTo });

/** @param settings as they are now; the form keeps what they were when it was filled. */
function Fields({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const id = useId();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const client = useQueryClient();
  const [seen, setSeen] = useState(settings);
  const [wanted, setWanted] = useState<ChangeReminderSettings>(() => wantedOf(settings));
  const takeNow = useCallback(() => {
    setSeen(settings);
    setWanted(wantedOf(settings));
  }, [settings]);
  const save = useMutation({
    /** @param over the version that is replaced. */
    mutationFn: (over: number) =>
      remindersApi.change(over, {
        ...{ ...wanted, address: wanted.address?.trim() || null },
      }),
    onSuccess: (saved) => {
      client.setQueryData([REMINDERS_KEY, 'settings'], saved);
      void message.success(t('reminders.saved'), 5);
    },
    onError: (error) => {
      if (!isStale(error)) void message.error(problemText(error), 8);
      void client.invalidateQueries({ queryKey: [REMINDERS_KEY, 'settings'] });
    },
  });
  const told: [string, (each: ChangeReminderSettings) => string][] = [
    [t('reminders.mail'), ({ mail }) => t(`reminderMail.${mail}`)],
    [t('reminders.address'), ({ address }) => address?.trim() ?? ''],
    ...TIMES.map((key): [string, (each: ChangeReminderSettings) => string] => [
      t(`reminders.${key}`),
      (each) => each[key],
    ]),
  ];
  return (
    <form
      className="panel stack reminder-settings"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(seen.version);
      }}
    >
      <EditConflict
        seen={seen.version}
        now={settings.version}
        act={save}
        fields={told.map(([name, tell]) => ({ name, mine: tell(wanted), now: tell(settings) }))}
        onMine={() => save.mutate(settings.version)}
        onTheirs={takeNow}
      />
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
