import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { EmptyState } from '../../components/states';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { useRound } from '../units/round-context';
import type { TrialRow } from './api';
import { TRIAL_TONES } from './trial-words';

/** The rounds of the trial operation, the latest first. */
export function TrialTable({ rows }: { rows: TrialRow[] }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const columns: Column<TrialRow>[] = [
    {
      ...{ key: 'name', title: t('trials.name'), rowHeader: true, width: 220 },
      render: (row) => (
        <Link to={paths.trial(code, row.id)}>
          {t('rehearsal.number', { n: row.number })}: {row.name}
        </Link>
      ),
    },
    {
      ...{ key: 'state', title: t('trials.state'), width: 150 },
      render: (row) => (
        <StatusMark tone={TRIAL_TONES[row.state]}>{t(`trials.states.${row.state}`)}</StatusMark>
      ),
    },
    {
      ...{ key: 'when', title: t('trials.when'), width: 130 },
      render: (row) => `${row.plannedTime} ${format.day(row.plannedDay)}`,
    },
    {
      ...{ key: 'units', title: t('trials.units'), align: 'right', width: 80 },
      render: (row) => format.number(row.units),
    },
    {
      ...{ key: 'purpose', title: t('trials.purpose'), width: 170 },
      render: (row) =>
        row.follows === null
          ? t('trials.purposes.full')
          : t('trials.purposes.failed', { n: row.follows }),
    },
    {
      ...{ key: 'template', title: t('trials.checklist'), width: 220 },
      render: ({ template }) =>
        `${inLanguage(template.name)} (${t('checklists.edition', { n: template.edition })})`,
    },
  ];
  return (
    <DataTable
      caption={t('trials.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('trials.none')} />}
    />
  );
}
