import type { Sheet, SheetRow } from '../../office/excel/workbook';
import { columnsOf, numbersColumns } from '../catalogue/sheet-headings';

/** The rows of one unit, as a sheet of its own. */
export interface UnitPart {
  /** Name or code of the unit, as the rows write it. */
  unit: string;
  sheet: Sheet;
}

/**
 * Parts a sheet of a provincial system, in which a column says whose row it is, into one sheet a unit. Headings and
 * rows between (fields) go with every part. A merged cell counts for all the rows it covers.
 * @returns null for a sheet without such a column; `left` counts rows that name no unit.
 */
export function partByUnit(sheet: Sheet): { parts: UnitPart[]; left: number } | null {
  const header = sheet.rows.find((row) => columnsOf(row)?.unit !== undefined);
  if (!header) return null;
  const columns = columnsOf(header)!;
  const [unitColumn, codeColumn] = [columns.unit!, columns.code!];
  const rows = new Map<string, SheetRow[]>();
  const shared: SheetRow[] = [];
  let left = 0;
  for (const row of sheet.rows) {
    const heading = row.number <= header.number || columnsOf(row) !== null || numbersColumns(row);
    const unit = heading ? '' : unitOf(sheet, row, unitColumn);
    if (unit !== '') {
      // What stood between rows before a unit's first row belongs to it too.
      if (!rows.has(unit)) rows.set(unit, [...shared]);
      rows.get(unit)!.push(row);
    } else if (heading || !row.cells.some(({ column }) => column === codeColumn)) {
      shared.push(row);
      for (const each of rows.values()) each.push(row);
    } else left += 1;
  }
  const parts = [...rows].map(([unit, own]) => ({ unit, sheet: { ...sheet, rows: own } }));
  return { parts, left };
}

function unitOf({ rows, merges }: Sheet, row: SheetRow, column: number): string {
  const merge = merges.find(
    ({ top, bottom, left, right }) =>
      top <= row.number && row.number <= bottom && left <= column && column <= right,
  );
  const from = merge ? rows.find(({ number }) => number === merge.top) : row;
  const at = merge?.left ?? column;
  const text = from?.cells.find((cell) => cell.column === at)?.text ?? '';
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
