import { useTranslation } from 'react-i18next';
import { oneOf } from '../components/one-of';
import { PageHeader } from '../components/page-header';
import { useFilters } from '../components/use-filters';
import { GROUP_STATES } from '../features/duplicates/api';
import '../features/duplicates/duplicates.css';
import { GroupDrawer } from '../features/duplicates/group-drawer';
import { GroupTable } from '../features/duplicates/group-table';

export default function DuplicatesPage() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters({ 'trang-thai': 'open', loai: '', trang: '1', mo: '' });
  return (
    <>
      <PageHeader title={t('duplicates.title')}>{t('duplicates.lead')}</PageHeader>
      <GroupTable
        state={oneOf(GROUP_STATES, filters['trang-thai']) ?? 'open'}
        kind={filters.loai}
        page={Math.max(1, Number(filters.trang) || 1)}
        onChange={setFilters}
      />
      <GroupDrawer id={filters.mo} onClose={() => setFilters({ mo: '', trang: filters.trang })} />
    </>
  );
}
