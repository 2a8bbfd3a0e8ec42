import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { VerdictMark } from '../../components/verdict-mark';
import { useRound } from '../units/round-context';
import type { OverviewTile } from './api';

const RANK = { red: 0, yellow: 1, green: 2 };

/** The same units as the tiles, as a table with the figures of each subject. */
export function OverviewTable({ units }: { units: OverviewTile[] }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const columns: Column<OverviewTile>[] = [
    {
      key: 'name',
      title: t('overview.unit'),
      rowHeader: true,
      width: 170,
      render: (unit) => <Link to={paths.unit(code, unit.unitId)}>{unit.name}</Link>,
    },
    { key: 'cluster', title: t('overview.cluster'), width: 140, render: (unit) => unit.cluster },
    {
      key: 'verdict',
      title: t('verdict.column'),
      sortValue: (unit) => RANK[unit.verdict],
      render: (unit) => <VerdictMark verdict={unit.verdict} />,
    },
    {
      key: 'deciding',
      title: t('overview.deciding'),
      render: (unit) => (unit.decidingName ? inLanguage(unit.decidingName) : t('overview.allMet')),
    },
    {
      key: 'handover',
      title: t('overview.handover'),
      align: 'right',
      sortValue: ({ handover }) => handover.accepted / Math.max(1, handover.declared),
      render: ({ handover }) =>
        `${format.number(handover.accepted)}/${format.number(handover.declared)} (${format.share(handover.accepted, handover.declared)})`,
    },
    {
      key: 'rehearsal',
      title: t('overview.rehearsal'),
      align: 'right',
      sortValue: ({ rehearsal }) => rehearsal.met / Math.max(1, rehearsal.mandatory),
      render: ({ rehearsal }) => `${rehearsal.met}/${rehearsal.mandatory}`,
    },
    {
      key: 'procedures',
      title: t('overview.procedures'),
      align: 'right',
      sortValue: ({ procedures }) => procedures.passed / Math.max(1, procedures.total),
      render: ({ procedures }) =>
        `${format.number(procedures.passed)}/${format.number(procedures.total)}`,
    },
  ];
  return (
    <DataTable
      caption={t('overview.tiles')}
      columns={columns}
      rows={units}
      rowKey={(unit) => unit.unitId}
      empty={<EmptyState title={t('state.nothingFound')} />}
    />
  );
}
