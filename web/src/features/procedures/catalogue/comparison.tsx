import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZE, pageNumber } from '../../../components/paging';
import { QueryView } from '../../../components/query-view';
import { EmptyState } from '../../../components/states';
import { useFilters } from '../../../components/use-filters';
import { useRound } from '../../units/round-context';
import { CATALOGUE_KEY, catalogueApi } from './api';
import { ChangeTable } from './change-table';

/** What lies between any two versions of the catalogue. */
export function Comparison() {
  const { t } = useTranslation();
  const round = useRound();
  const [filters, setFilters] = useFilters({ tu: '', den: '', trang: '1' });
  const versions = useQuery({
    queryKey: [CATALOGUE_KEY, round.id, 'versions'],
    queryFn: () => catalogueApi.versions(round.id),
  });
  const numbers = (versions.data ?? []).flatMap(({ number }) => number ?? []);
  const latest = numbers[0] ?? 0;
  const from = filters.tu === '' ? Math.max(0, latest - 1) : Number(filters.tu);
  const to = filters.den === '' ? latest : Number(filters.den);
  const query = { from, to, page: pageNumber(filters.trang), pageSize: PAGE_SIZE };
  const differences = useQuery({
    queryKey: [CATALOGUE_KEY, round.id, 'differences', query],
    queryFn: () => catalogueApi.differences(round.id, query),
    enabled: latest > 0,
    placeholderData: keepPreviousData,
  });
  const choice = (name: 'tu' | 'den', label: string, value: number) => (
    <select
      className="native-select"
      aria-label={label}
      value={value}
      onChange={(event) => setFilters({ [name]: event.target.value })}
    >
      <option value={0}>{t('catalogue.emptyCatalogue')}</option>
      {numbers.map((number) => (
        <option key={number} value={number}>
          {t('catalogue.number', { n: number })}
        </option>
      ))}
    </select>
  );
  if (versions.data && latest === 0) return <EmptyState title={t('catalogue.noVersion')} />;
  return (
    <div className="stack">
      <div className="toolbar">
        {choice('tu', t('catalogue.from'), from)}
        <span aria-hidden="true">→</span>
        {choice('den', t('catalogue.to'), to)}
      </div>
      <QueryView query={differences} what={t('catalogue.what')}>
        {(data) => (
          <ChangeTable
            caption={t('catalogue.changesCaption')}
            page={data}
            refreshing={differences.isPlaceholderData}
            onPage={(next) => setFilters({ trang: String(next) })}
          />
        )}
      </QueryView>
    </div>
  );
}
