import type { DeclaredTable } from '../office/excel/workbook';
import type { ClassifiedRow } from './classify-rows';

/**
 * The totals rows of tables that the workbook itself declares are sums, whatever stands in them: Excel lets their label be
 * deleted, and the row would be an item without a name.
 */
export function withDeclaredTotals(
  rows: ClassifiedRow[],
  tables: readonly DeclaredTable[],
): ClassifiedRow[] {
  const totals = tables.filter(({ totalsRows }) => totalsRows > 0);
  if (totals.length === 0) return rows;
  const isTotal = (number: number) =>
    totals.some(({ bottom, totalsRows }) => number > bottom - totalsRows && number <= bottom);
  return rows.map((row) =>
    (row.class === 'data' || row.class === 'group') && isTotal(row.row.number)
      ? { row: row.row, label: row.label, class: 'total', groupPath: [] }
      : row,
  );
}
