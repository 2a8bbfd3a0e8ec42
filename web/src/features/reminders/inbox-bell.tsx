import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { useRound } from '../units/round-context';
import { REMINDERS_KEY, remindersApi } from './api';
import './reminders.css';

/** The way to the inbox, with how many messages were not read. */
export function InboxBell() {
  const { t } = useTranslation();
  const { code } = useRound();
  const inbox = useQuery({
    queryKey: [REMINDERS_KEY, 'inbox'],
    queryFn: remindersApi.inbox,
    refetchInterval: 60_000,
  });
  const unread = inbox.data?.unread ?? 0;
  return (
    <Link
      to={paths.inbox(code)}
      className="inbox-bell"
      aria-label={unread > 0 ? t('reminders.bellUnread', { n: unread }) : t('reminders.title')}
    >
      <BellOutlined aria-hidden="true" />
      {unread > 0 && <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
