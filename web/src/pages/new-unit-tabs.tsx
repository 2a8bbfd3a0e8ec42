import { useTranslation } from 'react-i18next';
import { TabSet } from '../components/tab-set';
import { useFilters } from '../components/use-filters';
import { CountedLine } from '../features/readiness/counted-line';
import { IncomingTable } from '../features/handover/incoming-table';
import { UnitSheet } from '../features/readiness/unit-sheet';
import type { Organisation } from '../features/units/api';
import { UnitObstacles } from '../features/obstacles/unit-obstacles';
import { OrganisationList } from '../features/units/organisation-list';
import { UnitProcedures } from '../features/procedures/unit-procedures';
import { UnitRehearsal } from '../features/rehearsal/unit-rehearsal';

interface NewUnitTabsProps {
  unitId: string;
  organisations: Organisation[];
}

/** The subjects of one new unit, in the order of the work. */
export function NewUnitTabs({ unitId, organisations }: NewUnitTabsProps) {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters({ muc: 'san-sang' });
  return (
    <TabSet
      label={t('units.tabs')}
      active={filters.muc}
      onChange={(muc) => setFilters({ muc })}
      tabs={[
        {
          key: 'san-sang',
          label: t('nav.readiness'),
          content: () => <UnitSheet unitId={unitId} />,
        },
        {
          key: 'ban-giao',
          label: t('nav.handover'),
          content: () => (
            <>
              <CountedLine unitId={unitId} rule="handover-complete" />
              <IncomingTable unitId={unitId} />
            </>
          ),
        },
        {
          key: 'van-hanh-thu',
          label: t('nav.rehearsal'),
          content: () => (
            <>
              <CountedLine unitId={unitId} rule="rehearsal-mandatory-passed" />
              <UnitRehearsal unitId={unitId} />
            </>
          ),
        },
        {
          key: 'vuong-mac',
          label: t('nav.obstacles'),
          content: () => <UnitObstacles unitId={unitId} />,
        },
        {
          key: 'thu-tuc',
          label: t('nav.procedures'),
          content: () => (
            <>
              <CountedLine unitId={unitId} rule="procedures-verified" />
              <UnitProcedures unitId={unitId} />
            </>
          ),
        },
        {
          key: 'truc-thuoc',
          label: t('units.organisations'),
          content: () => <OrganisationList organisations={organisations} />,
        },
      ]}
    />
  );
}
