import { type PackedRow, unpackRow } from './packed-row';
import type { WorkbookSink } from './parse-workbook';
import type { Merge, Sheet, SheetRow, Workbook } from './workbook';

/** Builds the workbook from what the parser hands over. */
export class WorkbookAssembler implements WorkbookSink {
  readonly workbook: Workbook = { sheets: [], date1904: false };
  rowCount = 0;
  private strings: string[] = [];

  begin(date1904: boolean, strings: string[]): void {
    this.workbook.date1904 = date1904;
    this.strings = strings;
  }

  startSheet(name: string, hidden: boolean): void {
    this.workbook.sheets.push({ name, hidden, rows: [], merges: [], columnCount: 0 });
  }

  row(packed: PackedRow): void {
    this.rowCount++;
    this.sheet().rows.push(unpackRow(packed, this.strings));
  }

  endSheet(merges: Merge[]): void {
    const sheet = this.sheet();
    sheet.rows = inOrder(sheet.rows);
    sheet.columnCount = sheet.rows.reduce(
      (widest, row) => Math.max(widest, row.cells.at(-1)?.column ?? 0),
      0,
    );
    sheet.merges = withinValues(merges, sheet.rows.at(-1)?.number ?? 0, sheet.columnCount);
  }

  private sheet(): Sheet {
    return this.workbook.sheets.at(-1)!;
  }
}

/** Sheets written by hand-made programs may repeat rows or shuffle rows and cells. */
function inOrder(rows: SheetRow[]): SheetRow[] {
  for (const row of rows) {
    if (row.cells.some((cell, at) => at > 0 && cell.column <= row.cells[at - 1]!.column)) {
      row.cells = uniqueColumns(row);
    }
  }
  if (rows.every((row, at) => at === 0 || row.number > rows[at - 1]!.number)) return rows;
  const byNumber = new Map<number, SheetRow>();
  for (const row of rows) {
    const first = byNumber.get(row.number);
    if (!first) byNumber.set(row.number, row);
    else {
      first.cells.push(...row.cells);
      first.cells = uniqueColumns(first);
    }
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/** Of two cells with one address the later counts, as in Excel. */
function uniqueColumns(row: SheetRow) {
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

/** A range such as A1:XFD1048576 must not make anyone walk over millions of empty cells. */
function withinValues(merges: Merge[], lastRow: number, lastColumn: number): Merge[] {
  return merges
    .filter(({ top, left }) => top <= lastRow && left <= lastColumn)
    .map((merge) => ({
      ...merge,
      bottom: Math.min(merge.bottom, lastRow),
      right: Math.min(merge.right, lastColumn),
    }));
}
