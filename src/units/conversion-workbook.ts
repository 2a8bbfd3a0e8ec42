import type { Sheet, Workbook } from '../office/excel/workbook';
import { fold } from '../platform/text/fold';
import { NotAConversionTable } from './conversion-table';

/** Name of the sheet without merged cells; the published workbook has a space behind it. */
const FLAT_SHEET = 'Tổng hợp_không merge';

/**
 * The cells of the conversion table in the statistics office's workbook, whose second sheet holds
 * it without merged cells.
 * @returns text of the cells row by row from row 1, rows without a value included.
 * @throws NotAConversionTable where the workbook has no such sheet.
 */
export function tableCells(workbook: Workbook): string[][] {
  const sheet = workbook.sheets.find(({ name }) => fold(name) === fold(FLAT_SHEET));
  if (!sheet) throw new NotAConversionTable();
  return cellsOf(sheet);
}

function cellsOf(sheet: Sheet): string[][] {
  const rows: string[][] = [];
  for (const { number, cells } of sheet.rows) {
    while (rows.length < number) rows.push([]);
    const record = new Array<string>(sheet.columnCount).fill('');
    for (const { column, text } of cells) record[column - 1] = text;
    rows[number - 1] = record;
  }
  return rows;
}
