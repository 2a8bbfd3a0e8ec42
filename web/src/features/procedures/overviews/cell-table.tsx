import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { EmptyState } from '../../../components/states';
import { useFormat } from '../../../components/use-format';
import type { VerificationHeatMap } from './api';
import type { Cell } from './heat-grid';

interface Line extends Cell {
  unitId: string;
  unit: string;
  field: string;
}

/** The heat map as figures: a line for each unit and field that does not match in full. */
export function CellTable({ map }: { map: VerificationHeatMap }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = map.units.flatMap(({ unitId, name, cells }) =>
    cells.flatMap((cell, index): Line[] =>
      cell && cell.failed + cell.unverifiable + cell.pending > 0
        ? [{ ...cell, unitId, unit: name, field: map.fields[index] || t('catalogue.noField') }]
        : [],
    ),
  );
  const count = (key: 'passed' | 'failed' | 'unverifiable'): Column<Line> => ({
    ...{ key, title: t(`outcome.${key}`), align: 'right', sortValue: (line) => line[key] },
    render: (line) => format.number(line[key]),
  });
  return (
    <DataTable
      caption={t('overviews.cellsCaption')}
      captionShown
      columns={[
        {
          ...{ key: 'unit', title: t('procedures.unit'), rowHeader: true, width: 160 },
          sortValue: ({ unit }) => unit,
          render: ({ unit }) => unit,
        },
        {
          ...{ key: 'field', title: t('catalogue.field'), width: 180 },
          sortValue: ({ field }) => field,
          render: ({ field }) => field,
        },
        count('passed'),
        count('failed'),
        count('unverifiable'),
      ]}
      rows={lines}
      rowKey={({ unitId, field }) => `${unitId} ${field}`}
      empty={<EmptyState title={t('overviews.allMatch')} />}
    />
  );
}
