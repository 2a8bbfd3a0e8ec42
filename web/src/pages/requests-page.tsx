import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useCan } from '../features/accounts/session';
import { NewRequest } from '../features/requests/new-request';
import { RequestList } from '../features/requests/request-list';

export default function RequestsPage() {
  const { t } = useTranslation();
  const maySend = useCan('request.send');
  const [filters, setFilters] = useFilters({ xem: 'danh-sach' });
  const list = { key: 'danh-sach', label: t('requests.list'), content: () => <RequestList /> };
  const add = { key: 'moi', label: t('requests.new'), content: () => <NewRequest /> };
  return (
    <>
      <PageHeader title={t('requests.title')}>
        {t(maySend ? 'requests.leadSent' : 'requests.leadReceived')}
      </PageHeader>
      {maySend ? (
        <TabSet
          label={t('requests.title')}
          active={filters.xem}
          onChange={(xem) => setFilters({ xem })}
          tabs={[list, add]}
        />
      ) : (
        <RequestList />
      )}
    </>
  );
}
