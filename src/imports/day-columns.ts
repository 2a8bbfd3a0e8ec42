import { cellAddress } from '../office/excel/cell-address';
import { orderOf, type DayColumn, type DayOrder } from './day-rules';
import type { GridRow } from './sheet-grid';

/**
 * By what the days of a column of a sheet are read.
 *
 * @param rows below the header
 */
export function dayColumnOf(
  rows: readonly GridRow[],
  columns: readonly number[],
  date1904: boolean,
): DayColumn {
  let known: DayOrder | undefined;
  return { date1904, order: () => (known ??= orderOf(textsOf(rows, columns))) };
}

function* textsOf(
  rows: readonly GridRow[],
  columns: readonly number[],
): Generator<[string, string]> {
  for (const { number, cells } of rows) {
    for (const column of columns) {
      const cell = cells.get(column);
      if (cell?.kind === 'text') yield [cell.text, cellAddress(number, column)];
    }
  }
}
