import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import type { Column } from '../../components/table-column';
import { paths } from '../../components/paths';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import { useClusters } from '../units/use-clusters';
import type { HandoverMatrix, MatrixUnit } from './api';
import { MatrixCell } from './matrix-cell';
import { MatrixCounts } from './matrix-counts';
import { countsOf, doneOf } from './matrix-state';
import { useDeclareEmpty } from './use-declare-empty';
import './matrix-table.css';

/** Givers × kinds of lists, with how many lists are filed by row and by column. */
export function MatrixTable({ matrix, units }: { matrix: HandoverMatrix; units: MatrixUnit[] }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const inLanguage = useBilingual();
  const clusterOf = useClusters('old');
  const declareEmpty = useDeclareEmpty();
  const columns: Column<MatrixUnit>[] = [
    {
      key: 'name',
      title: t('control.giver'),
      rowHeader: true,
      width: 150,
      render: (unit) => (
        <span className="data-table-two-lines">
          <Link to={paths.unit(code, unit.unitId)}>{unit.name}</Link>
          <span className="data-table-second">
            {[unit.code, clusterOf(unit.unitId)].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    {
      key: 'filed',
      title: t('handover.rowTotal'),
      width: 130,
      sortValue: ({ cells }) => doneOf(countsOf(cells)).done,
      render: ({ cells }) => <MatrixCounts counts={countsOf(cells)} />,
    },
    ...matrix.types.map((type): Column<MatrixUnit> => ({
      key: type.code,
      title: `${type.code} · ${inLanguage(type.name)}`,
      width: 160,
      render: (unit) => {
        const cell = unit.cells.find(({ listType }) => listType === type.code);
        const typeName = inLanguage(type.name);
        return (
          cell && <MatrixCell {...{ unit, cell, type, typeName }} onDeclareEmpty={declareEmpty} />
        );
      },
    })),
  ];
  const cellsOf = (type: string) =>
    units.flatMap(({ cells }) => cells.filter((cell) => cell.listType === type));
  return (
    <div className="matrix">
      <DataTable
        caption={t('handover.matrixCaption')}
        columns={columns}
        rows={units}
        rowKey={(unit) => unit.unitId}
        empty={<EmptyState title={t('state.nothingFound')} />}
        foot={
          <tr>
            <th scope="row">{t('handover.rowTotal')}</th>
            <td>
              <MatrixCounts counts={countsOf(units.flatMap(({ cells }) => cells))} />
            </td>
            {matrix.types.map(({ code: type }) => (
              <td key={type}>
                <MatrixCounts counts={countsOf(cellsOf(type))} />
              </td>
            ))}
          </tr>
        }
      />
    </div>
  );
}
