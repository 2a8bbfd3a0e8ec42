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
import type { ReadinessRow, ReadinessTable } from './api';

const RANK = { red: 0, unknown: 1, yellow: 2, green: 3 };

interface ReadinessTableProps {
  table: ReadinessTable;
  /** The units to show, of those of the table. */
  rows: ReadinessRow[];
  /** The group of criteria to show; empty for all. */
  group: string;
}

/** The province table: a row a unit, a column a condition. */
export function ReadinessTableView({ table, rows, group }: ReadinessTableProps) {
  const { t } = useTranslation();
  const { code } = useRound();
  const inLanguage = useBilingual();
  const format = useFormat();
  const shown = table.rules.filter((rule) => !group || rule.group === group);
  const columns: Column<ReadinessRow>[] = [
    {
      key: 'number',
      title: t('readiness.number'),
      align: 'right',
      render: (row) => table.units.indexOf(row) + 1,
    },
    {
      key: 'name',
      title: t('readiness.unit'),
      rowHeader: true,
      width: 150,
      render: (row) => (
        <Link
          to={paths.readinessUnit(code, row.unitId)}
          aria-label={t('readiness.openSheet', { name: row.name })}
        >
          {row.name}
        </Link>
      ),
    },
    { key: 'cluster', title: t('overview.cluster'), width: 140, render: (row) => row.cluster },
    {
      key: 'verdict',
      title: t('verdict.column'),
      sortValue: (row) => RANK[row.verdict],
      render: (row) => <VerdictMark verdict={row.verdict} />,
    },
    {
      key: 'score',
      title: t('readiness.score'),
      align: 'right',
      sortValue: (row) => row.score ?? -1,
      render: (row) => (row.score === null ? '–' : format.number(row.score, 1)),
    },
    ...shown.map(({ key, name, source }): Column<ReadinessRow> => ({
      key,
      title:
        source === 'stated'
          ? `${inLanguage(name)} (${t('readiness.statedMark')})`
          : inLanguage(name),
      sortValue: (row) => RANK[row.verdicts[key] ?? 'unknown'],
      render: (row) => <VerdictMark verdict={row.verdicts[key] ?? 'unknown'} />,
    })),
  ];
  return (
    <DataTable
      caption={t('readiness.caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.unitId}
      empty={<EmptyState title={t('state.nothingFound')} />}
    />
  );
}
