import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { HotlineList } from '../features/standby/hotline-list';
import { ShiftList } from '../features/standby/shift-list';
import { TeamList } from '../features/standby/team-list';

export default function StandbyPage() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters({ xem: 'duong-day-nong' });
  return (
    <>
      <PageHeader title={t('standby.title')}>{t('standby.lead')}</PageHeader>
      <TabSet
        label={t('standby.title')}
        active={filters.xem}
        onChange={(xem) => setFilters({ xem })}
        tabs={[
          {
            ...{ key: 'duong-day-nong', label: t('standby.hotlines') },
            content: () => <HotlineList />,
          },
          { ...{ key: 'lich-truc', label: t('standby.shifts') }, content: () => <ShiftList /> },
          { ...{ key: 'to-ho-tro', label: t('standby.teams') }, content: () => <TeamList /> },
        ]}
      />
    </>
  );
}
