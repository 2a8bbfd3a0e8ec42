import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { EmptyState } from '../../components/states';
import { StatusMark, type Tone } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import type { ChecklistRow } from './api';

export const STATE_TONES: Record<ChecklistRow['state'], Tone> = {
  ...{ draft: 'yellow', published: 'green', withdrawn: 'grey' },
};

/** The library: every checklist with its editions and where it comes from. */
export function ChecklistTable({ rows }: { rows: ChecklistRow[] }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const columns: Column<ChecklistRow>[] = [
    {
      ...{ key: 'name', title: t('checklists.name'), rowHeader: true, width: 260 },
      render: (row) => <Link to={paths.checklist(code, row.id)}>{inLanguage(row.name)}</Link>,
    },
    {
      ...{ key: 'edition', title: t('checklists.editionShort'), align: 'right', width: 80 },
      render: (row) => format.number(row.edition),
    },
    {
      ...{ key: 'state', title: t('trials.state'), width: 120 },
      render: (row) => (
        <StatusMark tone={STATE_TONES[row.state]}>{t(`checklists.states.${row.state}`)}</StatusMark>
      ),
    },
    {
      ...{ key: 'items', title: t('checklists.items'), align: 'right', width: 90 },
      render: (row) => format.number(row.items),
    },
    {
      ...{ key: 'mandatory', title: t('rehearsal.mandatoryMark'), align: 'right', width: 90 },
      render: (row) => format.number(row.mandatory),
    },
    {
      ...{ key: 'scenarios', title: t('checklists.scenarios'), align: 'right', width: 90 },
      render: (row) => format.number(row.scenarios),
    },
    {
      ...{ key: 'source', title: t('checklists.source'), width: 320 },
      render: (row) => row.source,
    },
    {
      ...{ key: 'by', title: t('checklists.madeBy'), width: 130 },
      render: (row) => (row.shipped ? t('checklists.shipped') : row.madeBy),
    },
  ];
  return (
    <DataTable
      caption={t('checklists.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('checklists.none')} />}
    />
  );
}
