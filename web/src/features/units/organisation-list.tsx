import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { EmptyState } from '../../components/states';
import type { Organisation } from './api';

/** Bodies that sit in a unit. */
export function OrganisationList({ organisations }: { organisations: Organisation[] }) {
  const { t } = useTranslation();
  const columns: Column<Organisation>[] = [
    { key: 'name', title: t('units.name'), rowHeader: true, render: ({ name }) => name },
    { key: 'kind', title: t('units.kind'), render: ({ kind }) => t(`organisationKind.${kind}`) },
  ];
  return (
    <DataTable
      caption={t('units.organisations')}
      captionShown
      columns={columns}
      rows={organisations}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('units.noOrganisations')} />}
    />
  );
}
