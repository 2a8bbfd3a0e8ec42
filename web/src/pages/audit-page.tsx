import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { useFilters } from '../components/use-filters';
import { auditApi, type AuditFilters } from '../features/audit/api';
import { EntryFilters, NO_FILTERS, type Filters } from '../features/audit/entry-filters';
import { EntryList } from '../features/audit/entry-list';
import { ExportEntries } from '../features/audit/export-button';
import { TrailState } from '../features/audit/trail-state';

/** "Quản trị › Nhật ký": the audit trail for those who look after it. */
export default function AuditPage() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(NO_FILTERS);
  const asked = askedOf(filters);
  const query = useInfiniteQuery({
    queryKey: ['audit-entries', asked],
    queryFn: ({ pageParam }) => auditApi.entries(asked, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader title={t('audit.title')}>{t('audit.lead')}</PageHeader>
      <div className="stack">
        <TrailState />
        <EntryFilters filters={filters} onChange={setFilters} />
        <ExportEntries filters={asked} />
        <QueryView query={query} what={t('audit.entriesWhat')}>
          {({ pages }) => {
            const entries = pages.flatMap(({ rows }) => rows);
            if (entries.length === 0) return <EmptyState title={t('audit.noneFound')} />;
            return (
              <div aria-busy={query.isPlaceholderData}>
                <EntryList entries={entries} about />
                {query.hasNextPage && (
                  <Button
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {t('audit.older')}
                  </Button>
                )}
              </div>
            );
          }}
        </QueryView>
      </div>
    </>
  );
}

/** The filters of the address as the server takes them; what is empty is left out. */
function askedOf(filters: Filters): AuditFilters {
  const named = {
    actorId: filters.nguoi,
    action: filters.viec,
    subjectType: filters['doi-tuong'],
    subjectId: filters.ma,
    organisationId: filters['don-vi'],
    from: filters.tu,
    to: filters.den,
    text: filters.tim,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
}
