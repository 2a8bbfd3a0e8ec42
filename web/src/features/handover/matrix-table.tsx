import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../components/data-table';
import { paths } from '../../components/paths';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import { useClusters } from '../units/use-clusters';
import type { HandoverMatrix, MatrixUnit } from './api';
import { MatrixCell } from './matrix-cell';
import { filedCount, isOwed } from './matrix-state';
import './matrix-table.css';

/** Old units × list types, with how many lists are filed by row and by column. */
export function MatrixTable({ matrix, units }: { matrix: HandoverMatrix; units: MatrixUnit[] }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const inLanguage = useBilingual();
  const clusterOf = useClusters('old');
  const columns: Column<MatrixUnit>[] = [
    {
      key: 'name',
      title: t('handover.oldUnit'),
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
    ...matrix.types.map((type): Column<MatrixUnit> => ({
      key: type.code,
      title: inLanguage(type.name),
      width: 160,
      render: (unit) => {
        const cell = unit.cells.find(({ listType }) => listType === type.code);
        return cell && <MatrixCell unit={unit} cell={cell} typeName={inLanguage(type.name)} />;
      },
    })),
    {
      key: 'filed',
      title: t('handover.rowTotal'),
      align: 'right',
      sortValue: filedCount,
      render: (unit) => `${filedCount(unit)}/${unit.cells.length}`,
    },
  ];
  const filedOf = (type: string) =>
    units.filter(({ cells }) => cells.some((cell) => cell.listType === type && !isOwed(cell)))
      .length;
  return (
    <DataTable
      caption={t('handover.matrixCaption')}
      columns={columns}
      rows={units}
      rowKey={(unit) => unit.unitId}
      empty={<EmptyState title={t('state.nothingFound')} />}
      foot={
        <tr>
          <th scope="row">{t('handover.rowTotal')}</th>
          {matrix.types.map((type) => (
            <td key={type.code}>
              {filedOf(type.code)}/{units.length}
            </td>
          ))}
          <td className="data-table-right">
            {units.reduce((sum, unit) => sum + filedCount(unit), 0)}/
            {units.length * matrix.types.length}
          </td>
        </tr>
      }
    />
  );
}
