import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { useFormat } from '../../components/use-format';
import { REMINDERS_KEY, remindersApi, type RequestReminders as Reminders } from './api';
import './reminders.css';
import '../tasks/tasks.css';

type Way = Reminders['reminders'][number]['way'];

/** Reminding the units that have not answered, and what was sent to whom. */
export function RequestReminders({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const client = useQueryClient();
  const queryKey = [REMINDERS_KEY, 'of-request', requestId];
  const query = useQuery({ queryKey, queryFn: () => remindersApi.ofRequest(requestId) });
  const act = useMutation({
    mutationFn: (way: Way) => remindersApi.remind(requestId, way),
    onSuccess: async (told, way) => {
      client.setQueryData(queryKey, told);
      if (way === 'message' && told.text !== null) await copied(told.text);
      if (way === 'letter') window.location.assign(remindersApi.letter(requestId));
      void message.success(t(`reminderDone.${way}`, { n: told.reminders[0]?.people ?? 0 }), 6);
    },
    onError: (error) => {
      void message.error(problemText(error), 8);
      void client.invalidateQueries({ queryKey });
    },
  });
  return (
    <details className="panel">
      <summary>{t('reminders.ofRequest')}</summary>
      <QueryView query={query} what={t('reminders.what')}>
        {({ late, text, reminders, received }) => (
          <div className="stack reminder-panel">
            {late.length === 0 ? (
              <p className="panel-hint">{t('reminders.nobodyLate')}</p>
            ) : (
              <>
                <div className="task-toolbar">
                  {(['inbox', 'message', 'letter'] as const).map((way) => (
                    <Button
                      key={way}
                      loading={act.isPending && act.variables === way}
                      disabled={act.isPending}
                      onClick={() => act.mutate(way)}
                    >
                      {t(`reminderWay.${way}`)}
                    </Button>
                  ))}
                </div>
                <p className="reminder-text">{text}</p>
                <p className="panel-hint">{t('reminders.textHint')}</p>
              </>
            )}
            <Record reminders={reminders} received={received} />
          </div>
        )}
      </QueryView>
    </details>
  );
}

/** The text stands on the page too, to be marked by hand where the browser gives no clipboard. */
async function copied(text: string): Promise<void> {
  await navigator.clipboard?.writeText(text).catch(() => undefined);
}

function Record({ reminders, received }: Pick<Reminders, 'reminders' | 'received'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (reminders.length === 0) return <p className="panel-hint">{t('reminders.noRecord')}</p>;
  return (
    <>
      <h2 className="reminder-record">{t('reminders.record')}</h2>
      <ol className="inbox-messages">
        {reminders.map((each) => (
          <li key={each.id}>
            <strong>{format.moment(each.madeAt)}</strong> –{' '}
            {t(`reminderSent.${each.way}`, {
              ...{ by: each.madeBy, n: each.units.length, people: each.people },
            })}
            {each.nobody.length > 0 && (
              <div className="panel-hint">
                {t('reminders.nobody', { names: each.nobody.join(', ') })}
              </div>
            )}
            {each.units.length > 0 && (
              <details>
                <summary>{t('reminders.which')}</summary>
                {each.units.join(', ')}
              </details>
            )}
          </li>
        ))}
      </ol>
      {received.length > 0 && (
        <details>
          <summary>{t('reminders.received', { n: format.number(received.length) })}</summary>
          <ul>
            {received.map(({ name, units, at, readAt, mailedAt }, index) => (
              <li key={index}>
                {format.moment(at)}: {name} ({units.join(', ')}) –{' '}
                {readAt
                  ? t('reminders.readAt', { at: format.moment(readAt) })
                  : t('reminders.notRead')}
                {mailedAt && ` – ${t('reminders.mailedAt', { at: format.moment(mailedAt) })}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
