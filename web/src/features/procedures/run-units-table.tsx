import { useTranslation } from 'react-i18next';
import { BarShare } from '../../components/bar-share';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import type { VerifiedUnit } from './api';

interface RunUnitsTableProps {
  units: VerifiedUnit[];
  /** Opens the pairs of a unit. */
  onOpen: (unitId: string) => void;
}

/** A run by unit: how many pairs match, differ, could not be checked. */
export function RunUnitsTable({ units, onOpen }: RunUnitsTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  const count = (key: 'passed' | 'failed' | 'unverifiable'): Column<VerifiedUnit> => ({
    key,
    title: t(`outcome.${key}`),
    align: 'right',
    sortValue: (unit) => unit[key],
    render: (unit) => format.number(unit[key]),
  });
  const columns: Column<VerifiedUnit>[] = [
    {
      key: 'name',
      title: t('procedures.unit'),
      rowHeader: true,
      width: 170,
      render: (unit) => (
        <span className="data-table-two-lines">
          <button type="button" className="link-button" onClick={() => onOpen(unit.unitId)}>
            {unit.name}
          </button>
          {unit.faultText && (
            <span className="data-table-second">{inLanguage(unit.faultText)}</span>
          )}
        </span>
      ),
    },
    {
      key: 'bar',
      title: t('procedures.share'),
      width: 170,
      sortValue: (unit) => unit.passed / Math.max(1, unit.total),
      render: (unit) => (
        <span className="share-cell">
          <span>{format.share(unit.passed, unit.total)}</span>
          <BarShare
            parts={(['passed', 'failed', 'unverifiable', 'pending'] as const).map((key) => ({
              key,
              tone: key,
              value: unit[key],
            }))}
          />
        </span>
      ),
    },
    count('passed'),
    count('failed'),
    count('unverifiable'),
    {
      key: 'total',
      title: t('procedures.total'),
      align: 'right',
      render: (unit) => format.number(unit.total),
    },
    { key: 'at', title: t('procedures.checkedAt'), render: (unit) => format.moment(unit.doneAt) },
  ];
  return (
    <DataTable
      caption={t('procedures.caption')}
      columns={columns}
      rows={units}
      rowKey={(unit) => unit.unitId}
      empty={<EmptyState title={t('state.nothingFound')} />}
    />
  );
}
