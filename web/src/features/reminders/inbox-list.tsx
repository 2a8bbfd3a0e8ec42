import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useProblemText } from '../../components/problem-text';
import { QueryView } from '../../components/query-view';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import { REMINDERS_KEY, remindersApi, type InboxMessage } from './api';
import './reminders.css';
import '../tasks/tasks.css';

const NAMED = 6;

/** Where what a message is about is done. */
function placeOf({ kind, round, subjectId, units }: InboxMessage): string {
  if (kind.startsWith('request'))
    return units.length === 1 && kind !== 'request-standing'
      ? paths.requestOfUnit(round.code, subjectId, units[0]!.id)
      : paths.request(round.code, subjectId);
  if (kind === 'tasks-late') return `${paths.tasks(round.code)}?han=overdue`;
  if (kind === 'obstacles-late') return paths.obstacles(round.code);
  if (kind === 'findings-late') return `${paths.findings(round.code)}?qua-han=1`;
  if (kind === 'entries-late') return paths.registers(round.code);
  return kind === 'discrepancies-late' || kind === 'discrepancies-open'
    ? paths.discrepancies(round.code)
    : paths.handover(round.code);
}

/** What the person was told, the latest first; of each subject the latest message alone. */
export function InboxList() {
  const { t } = useTranslation();
  const { message: toast } = App.useApp();
  const problemText = useProblemText();
  const client = useQueryClient();
  const query = useQuery({ queryKey: [REMINDERS_KEY, 'inbox'], queryFn: remindersApi.inbox });
  const read = useMutation({
    mutationFn: remindersApi.read,
    onSuccess: (inbox) => client.setQueryData([REMINDERS_KEY, 'inbox'], inbox),
    onError: (error) => void toast.error(problemText(error), 8),
  });
  return (
    <QueryView query={query} what={t('reminders.what')}>
      {({ unread, messages }) =>
        messages.length === 0 ? (
          <EmptyState title={t('reminders.none')} />
        ) : (
          <div className="stack">
            <div className="task-toolbar">
              <strong role="status">{t('reminders.unread', { n: unread })}</strong>
              {unread > 0 && (
                <Button loading={read.isPending} onClick={() => read.mutate(null)}>
                  {t('reminders.readAll')}
                </Button>
              )}
            </div>
            <ul className="inbox-messages">
              {messages.map((each) => (
                <Message key={each.id} message={each} onOpen={() => read.mutate([each.id])} />
              ))}
            </ul>
          </div>
        )
      }
    </QueryView>
  );
}

function Message({ message, onOpen }: { message: InboxMessage; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, subjectName, matters, units, dueAt, day, times, madeAt, read } = message;
  const due = dueAt.length > 10 ? format.moment(dueAt) : format.day(dueAt);
  const named = units.slice(0, NAMED).map(({ name }) => name);
  const more = units.length - named.length;
  return (
    <li className={`panel inbox-message${read ? '' : ' inbox-unread'}`}>
      <div>
        <p>
          <Link to={placeOf(message)} onClick={() => read || onOpen()}>
            {t(`reminderKind.${kind}`, {
              ...{ name: subjectName, n: format.number(matters), due },
            })}
          </Link>{' '}
          {!read && <StatusMark tone="blue">{t('reminders.new')}</StatusMark>}
        </p>
        <p className="panel-hint">
          {named.join(', ')}
          {more > 0 && ` ${t('reminders.moreUnits', { n: more })}`}
        </p>
        <p className="panel-hint">
          {t('reminders.asOf', { day: format.day(day), at: format.moment(madeAt) })}
          {times > 1 && ` – ${t('reminders.times', { n: times })}`}
        </p>
      </div>
      {!read && <Button onClick={onOpen}>{t('reminders.markRead')}</Button>}
    </li>
  );
}
