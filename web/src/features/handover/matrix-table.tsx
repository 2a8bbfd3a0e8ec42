import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../components/data-table';
import { paths } from '../../components/paths';
import { EmptyState } from '../../components/states';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import type { Matrix, MatrixRow } from './api';
import { MatrixCell } from './matrix-cell';
import { filedCount } from './matrix-state';
import './matrix-table.css';

/** Old units × list types, with how many lists are filed by row and by column. */
export function MatrixTable({ matrix, rows }: { matrix: Matrix; rows: MatrixRow[] }) {
  const { t } = useTranslation();
  const { code } = useRound();
  const inLanguage = useBilingual();
  const columns: Column<MatrixRow>[] = [
    {
      key: 'name',
      title: t('handover.oldUnit'),
      rowHeader: true,
      width: 150,
      render: (row) => (
        <span className="data-table-two-lines">
          <Link to={paths.unit(code, row.unitId)}>{row.name}</Link>
          <span className="data-table-second">
            {[row.code, row.cluster].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    ...matrix.types.map((type): Column<MatrixRow> => ({
      key: type.code,
      title: inLanguage(type.name),
      width: 150,
      render: (row) => {
        const cell = row.cells.find(({ listType }) => listType === type.code);
        return cell && <MatrixCell row={row} cell={cell} typeName={inLanguage(type.name)} />;
      },
    })),
    {
      key: 'filed',
      title: t('handover.rowTotal'),
      align: 'right',
      sortValue: filedCount,
      render: (row) => `${filedCount(row)}/${row.cells.length}`,
    },
  ];
  const filedOf = (type: string) =>
    rows.filter((row) =>
      row.cells.some(({ listType, state }) => listType === type && state !== 'missing'),
    ).length;
  return (
    <DataTable
      caption={t('handover.matrixCaption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.unitId}
      empty={<EmptyState title={t('state.nothingFound')} />}
      foot={
        <tr>
          <th scope="row">{t('handover.rowTotal')}</th>
          {matrix.types.map((type) => (
            <td key={type.code}>
              {filedOf(type.code)}/{rows.length}
            </td>
          ))}
          <td className="data-table-right">
            {rows.reduce((sum, row) => sum + filedCount(row), 0)}/
            {rows.length * matrix.types.length}
          </td>
        </tr>
      }
    />
  );
}
