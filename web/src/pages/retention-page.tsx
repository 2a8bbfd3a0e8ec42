import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { retentionApi } from '../features/retention/api';
import { RetentionState } from '../features/retention/retention-state';
import { RuleTable } from '../features/retention/rule-table';
import { UpcomingTable } from '../features/retention/upcoming-table';

/** "Quản trị › Thời hạn lưu": the rules, what they will take and when, before they do. */
export default function RetentionPage() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ['retention'], queryFn: retentionApi.read });
  return (
    <>
      <PageHeader title={t('retention.title')}>{t('retention.lead')}</PageHeader>
      <QueryView query={query} what={t('retention.what')}>
        {(retention) => (
          <div className="stack">
            <RetentionState retention={retention} />
            <RuleTable rules={retention.rules} />
            <UpcomingTable rules={retention.rules} />
            <p className="panel-hint">{t('retention.upcomingHint')}</p>
          </div>
        )}
      </QueryView>
    </>
  );
}
