import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../components/data-table';
import type { Column } from '../components/table-column';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { StatusMark } from '../components/status-mark';
import { useBilingual } from '../components/use-bilingual';
import { useFilters } from '../components/use-filters';
import { useFormat } from '../components/use-format';
import { sharesApi, type ReportShow, type ShareReportRow } from '../features/shares/api';
import { TemporaryMark } from '../features/shares/temporary-mark';
import { useRound } from '../features/units/round-context';

const PAGE_SIZE = 50;
const SHOWS = ['all', 'unformalised', 'temporary', 'overdue'] as const;
const TONES = { counting: 'grey', drawn_up: 'blue', signed: 'green', settled: 'green' } as const;

/** Shares that are signed but not formalised, and temporary handovers with the days they have left. */
export default function SharesPage() {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const [filters, setFilters] = useFilters({ xem: 'unformalised', trang: '1' });
  const show: ReportShow = SHOWS.find((each) => each === filters.xem) ?? 'all';
  const page = Math.max(1, Number(filters.trang) || 1);
  const query = useQuery({
    queryKey: ['share-report', round.id, show, page],
    queryFn: () => sharesApi.report(round.id, show, page, PAGE_SIZE),
    placeholderData: keepPreviousData,
  });
  const columns: Column<ShareReportRow>[] = [
    {
      key: 'list',
      title: t('shares.report.list'),
      rowHeader: true,
      width: 200,
      render: ({ listId, listType, listTypeName }) => (
        <Link to={paths.list(round.code, listId)}>
          {listType} · {inLanguage(listTypeName)}
        </Link>
      ),
    },
    {
      key: 'clock',
      title: t('shares.report.clock'),
      width: 150,
      render: ({ temporary }) => <TemporaryMark temporary={temporary} short />,
    },
    {
      key: 'giver',
      title: t('shares.report.giver'),
      width: 170,
      render: ({ giver }) => giver.name,
    },
    {
      key: 'receiver',
      title: t('shares.report.receiver'),
      width: 170,
      render: ({ receiver }) => receiver.name,
    },
    {
      key: 'state',
      title: t('shares.report.state'),
      render: ({ state }) => (
        <StatusMark tone={TONES[state]}>{t(`shares.state.${state}`)}</StatusMark>
      ),
    },
    {
      key: 'signed',
      title: t('shares.report.signed'),
      width: 140,
      render: ({ signedNumber, signedOn }) =>
        signedNumber
          ? t('minutes.number', { number: signedNumber, day: format.day(signedOn) })
          : '',
    },
    {
      key: 'received',
      title: t('shares.received'),
      render: ({ receivedOn }) => format.day(receivedOn),
    },
  ];
  return (
    <>
      <PageHeader title={t('shares.report.title')}>{t('shares.report.lead')}</PageHeader>
      <div className="stack">
        <label className="toolbar">
          {t('shares.report.show')}
          <select
            className="native-select"
            value={show}
            onChange={(event) => setFilters({ xem: event.target.value })}
          >
            {SHOWS.map((each) => (
              <option key={each} value={each}>
                {t(`shares.report.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <QueryView query={query} what={t('shares.report.what')}>
          {({ rows, total }) => (
            <DataTable
              caption={t('shares.report.title')}
              columns={columns}
              rows={rows}
              rowKey={({ listId, receiver }) => `${listId} ${receiver.id}`}
              refreshing={query.isPlaceholderData}
              empty={<EmptyState title={t('shares.report.empty')} />}
              paging={{
                ...{ page, pageSize: PAGE_SIZE, total },
                onPage: (to) => setFilters({ trang: String(to) }),
              }}
            />
          )}
        </QueryView>
      </div>
    </>
  );
}
