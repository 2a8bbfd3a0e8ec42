import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../components/use-filters';
import { IncomingTable } from '../features/handover/incoming-table';
import { UnitSheet } from '../features/readiness/unit-sheet';
import type { Organisation } from '../features/units/api';
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
    <Tabs
      activeKey={filters.muc}
      onChange={(muc) => setFilters({ muc })}
      destroyOnHidden
      items={[
        { key: 'san-sang', label: t('nav.readiness'), children: <UnitSheet unitId={unitId} /> },
        { key: 'ban-giao', label: t('nav.handover'), children: <IncomingTable unitId={unitId} /> },
        {
          key: 'van-hanh-thu',
          label: t('nav.rehearsal'),
          children: <UnitRehearsal unitId={unitId} />,
        },
        {
          key: 'thu-tuc',
          label: t('nav.procedures'),
          children: <UnitProcedures unitId={unitId} />,
        },
        {
          key: 'truc-thuoc',
          label: t('units.organisations'),
          children: <OrganisationList organisations={organisations} />,
        },
      ]}
    />
  );
}
