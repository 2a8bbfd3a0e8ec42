import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { useFilters } from '../components/use-filters';
import { BOARD_KEY, JOB_STATES, jobBoardApi, LOOK_MS, PAGE_SIZE } from '../features/jobs/api';
import { JobFilters, NO_JOB_FILTERS } from '../features/jobs/job-filters';
import { JobSummary } from '../features/jobs/job-summary';
import { JobTable } from '../features/jobs/job-table';

/** "Quản trị › Việc nền": what the program does in the background, for whoever looks after it. */
export default function JobsPage() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(NO_JOB_FILTERS);
  const state = JOB_STATES.find((each) => each === filters['trang-thai']);
  const name = filters.loai || undefined;
  const page = Math.max(1, Number(filters.trang) || 1);
  const summary = useQuery({
    queryKey: [BOARD_KEY, 'summary'],
    queryFn: jobBoardApi.summary,
    refetchInterval: LOOK_MS,
  });
  const jobs = useQuery({
    queryKey: [BOARD_KEY, state, name, page],
    queryFn: () => jobBoardApi.page(state, name, page),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_MS,
  });
  return (
    <>
      <PageHeader title={t('jobBoard.title')}>{t('jobBoard.lead')}</PageHeader>
      <div className="stack">
        <QueryView query={summary} what={t('jobBoard.what')}>
          {(found) => (
            <>
              <JobSummary summary={found} />
              <JobFilters kinds={found.kinds} filters={filters} onChange={setFilters} />
            </>
          )}
        </QueryView>
        <QueryView query={jobs} what={t('jobBoard.what')}>
          {({ rows, total }) => (
            <JobTable
              jobs={rows}
              filtered={Boolean(state ?? name)}
              refreshing={jobs.isPlaceholderData}
              paging={{
                ...{ page, pageSize: PAGE_SIZE, total },
                onPage: (next) => setFilters({ trang: String(next) }),
              }}
            />
          )}
        </QueryView>
      </div>
    </>
  );
}
