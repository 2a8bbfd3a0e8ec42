import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useCan } from '../features/accounts/session';
import { HotlineList } from '../features/standby/hotline-list';
import { ShiftList } from '../features/standby/shift-list';
import { TeamList } from '../features/standby/team-list';
import { useRound } from '../features/units/round-context';

export default function StandbyPage() {
  const { t } = useTranslation();
  const round = useRound();
  const mayRead = useCan('obstacle.read');
  const [filters, setFilters] = useFilters({ xem: 'duong-day-nong' });
  return (
    <>
      <PageHeader
        title={t('standby.title')}
        actions={
          mayRead && (
            <a href={`/api/rounds/${round.id}/standby.xlsx`} download>
              <DownloadOutlined aria-hidden="true" /> {t('trialSheets.exportChecklist')}
            </a>
          )
        }
      >
        {t('standby.lead')}
      </PageHeader>
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
