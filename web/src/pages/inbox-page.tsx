import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useCan } from '../features/accounts/session';
import { InboxList } from '../features/reminders/inbox-list';
import { ReminderRecord } from '../features/reminders/reminder-record';
import { ReminderSettings } from '../features/reminders/reminder-settings';

export default function InboxPage() {
  const { t } = useTranslation();
  const maySend = useCan('request.send');
  const [filters, setFilters] = useFilters({ xem: 'hop' });
  return (
    <>
      <PageHeader title={t('reminders.title')}>{t('reminders.lead')}</PageHeader>
      <TabSet
        label={t('reminders.title')}
        active={filters.xem}
        onChange={(xem) => setFilters({ xem })}
        tabs={[
          { key: 'hop', label: t('reminders.inbox'), content: () => <InboxList /> },
          ...(maySend
            ? [{ key: 'so', label: t('reminders.recordTab'), content: () => <ReminderRecord /> }]
            : []),
          { key: 'cach', label: t('reminders.settings'), content: () => <ReminderSettings /> },
        ]}
      />
    </>
  );
}
