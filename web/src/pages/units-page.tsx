import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../components/data-table';
import type { Column } from '../components/table-column';
import { matches } from '../components/fold';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { EmptyState } from '../components/states';
import { useFilters } from '../components/use-filters';
import { useSession } from '../features/accounts/session';
import { History } from '../features/audit/history';
import { unitsApi, type RoundUnit, type UnitSide } from '../features/units/api';
import { useRound } from '../features/units/round-context';

export default function UnitsPage() {
  const { t } = useTranslation();
  const round = useRound();
  const { province, permissions } = useSession();
  const mayAudit = province && permissions.includes('audit.read');
  const [filters, setFilters] = useFilters({ phia: 'moi', tim: '' });
  const side: UnitSide = filters.phia === 'cu' ? 'old' : 'new';
  const units = useQuery({
    queryKey: ['units', round.id, side],
    queryFn: () => unitsApi.units(round.id, side),
    staleTime: 5 * 60_000,
  });
  const columns: Column<RoundUnit>[] = [
    {
      key: 'name',
      title: t('units.name'),
      rowHeader: true,
      sortValue: ({ name }) => name,
      render: ({ id, name }) => <Link to={paths.unit(round.code, id)}>{name}</Link>,
    },
    {
      key: 'code',
      title: t('units.code'),
      sortValue: ({ code }) => code,
      render: ({ code }) => code,
    },
    { key: 'kind', title: t('units.kind'), render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'cluster', title: t('units.cluster'), render: ({ cluster }) => cluster ?? '' },
  ];
  return (
    <>
      <PageHeader title={t('units.title')}>{round.legalAct}</PageHeader>
      <div className="stack">
        <div className="toolbar">
          <Segmented
            aria-label={t('units.side')}
            value={filters.phia}
            options={[
              { value: 'moi', label: t('units.newUnits') },
              { value: 'cu', label: t('units.oldUnits') },
            ]}
            onChange={(phia) => setFilters({ phia })}
          />
          <Input
            className="toolbar-search"
            allowClear
            prefix={<SearchOutlined aria-hidden="true" />}
            defaultValue={filters.tim}
            placeholder={t('frame.findUnit')}
            aria-label={t('frame.findUnit')}
            onChange={(event) => setFilters({ tim: event.target.value })}
          />
        </div>
        <QueryView query={units} what={t('units.what')}>
          {(rows) => (
            <DataTable
              caption={t('units.caption')}
              columns={columns}
              rows={rows.filter(({ name, code }) => matches(`${name} ${code}`, filters.tim))}
              rowKey={({ id }) => id}
              empty={<EmptyState title={t('state.nothingFound')} />}
            />
          )}
        </QueryView>
        {mayAudit && <History type="round" id={round.id} of={round.name} />}
      </div>
    </>
  );
}
