import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { useCan } from '../features/accounts/session';
import { HotlineList } from '../features/standby/hotline-list';
import { ImportDialog } from '../features/standby/import-dialog';
import { ShiftList } from '../features/standby/shift-list';
import { TeamList } from '../features/standby/team-list';
import { useRound } from '../features/units/round-context';

export default function StandbyPage() {
  const { t } = useTranslation();
  const round = useRound();
  const mayRead = useCan('obstacle.read');
  const mayArrange = useCan('standby.arrange');
  const [bringing, setBringing] = useState(false);
  const [filters, setFilters] = useFilters({ xem: 'duong-day-nong' });
  return (
    <>
      <PageHeader
        title={t('standby.title')}
        actions={
          mayRead && (
            <span className="toolbar">
              <a href={`/api/rounds/${round.id}/standby.xlsx`} download>
                <DownloadOutlined aria-hidden="true" /> {t('trialSheets.exportChecklist')}
              </a>
              {mayArrange && (
                <Button onClick={() => setBringing(true)}>{t('standbyExcel.bringIn')}</Button>
              )}
            </span>
          )
        }
      >
        {t('standby.lead')}
      </PageHeader>
      {bringing && <ImportDialog onClose={() => setBringing(false)} />}
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
