import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/states';
import type { Organisation } from './api';
import { useUnitWords } from './use-unit-words';

/** Bodies that sit in a unit. */
export function OrganisationList({ organisations }: { organisations: Organisation[] }) {
  const { t } = useTranslation();
  const words = useUnitWords();
  const columns: Column<Organisation>[] = [
    { key: 'name', title: t('units.name'), rowHeader: true, render: ({ name }) => name },
    { key: 'kind', title: t('units.kind'), render: ({ kind }) => words.organisationKind(kind) },
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
