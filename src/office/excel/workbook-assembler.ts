import { FontWitness } from './font-witness';
import { PatternWitness } from './pattern-witness';
import { type PackedRow, unpackRow } from './packed-row';
import type { WorkbookSink } from './workbook-sink';
import type {
  Cell,
  DeclaredTable,
  Merge,
  Sheet,
  SheetExtras,
  SheetRow,
  Workbook,
  WorkbookFormat,
  WorkbookWarning,
} from './workbook';

/** Builds the workbook from what the parser hands over. */
export class WorkbookAssembler implements WorkbookSink {
  private readonly workbook: Workbook = {
    format: '.xlsx',
    sheets: [],
    date1904: false,
    warnings: [],
  };
  rowCount = 0;
  private strings: string[] = [];
  private readonly fonts = new FontWitness();
  private readonly patterns = new PatternWitness();
  /** The last column of the sheet that holds a value. */
  private widest = 0;

  /** @param unpack makes of a packed row what readers of the workbook see. */
  constructor(
    private readonly unpack: (
      packed: PackedRow,
      strings: readonly string[],
    ) => SheetRow = unpackRow,
  ) {}

  begin(format: WorkbookFormat, date1904: boolean, strings: string[]): void {
    this.workbook.format = format;
    this.workbook.date1904 = date1904;
    this.strings = strings;
  }

  warn(warning: WorkbookWarning): void {
    this.workbook.warnings.push(warning);
  }

  startSheet(name: string, hidden: boolean): void {
    const none = { merges: [], hiddenColumns: [], tables: [] };
    this.workbook.sheets.push({ name, hidden, rows: [], columnCount: 0, ...none });
    if (this.workbook.date1904) this.sheet().date1904 = true;
    this.widest = 0;
    this.fonts.startSheet(this.sheet());
  }

  row(packed: PackedRow): void {
    this.rowCount++;
    const row = this.unpack(packed, this.strings);
    this.fonts.look(packed, row);
    this.patterns.look(packed);
    let before = 0;
    let ascending = true;
    for (let at = 2; at < packed.length; at += 3) {
      const column = packed[at] as number;
      if (column <= before) ascending = false;
      before = column;
      if (column > this.widest) this.widest = column;
    }
    if (!ascending) row.cells = uniqueColumns(row.cells);
    this.sheet().rows.push(row);
  }

  endSheet({ merges, hiddenColumns, tables, heads = [] }: SheetExtras): void {
    const sheet = this.sheet();
    sheet.rows = inOrder(sheet.rows);
    sheet.columnCount = this.widest;
    const lastRow = sheet.rows.at(-1)?.number ?? 0;
    sheet.merges = withinValues(merges, lastRow, sheet.columnCount);
    sheet.tables = withinValues<DeclaredTable>(tables, lastRow, sheet.columnCount);
    sheet.hiddenColumns = hiddenColumns.filter((column) => column <= sheet.columnCount);
    if (heads.length > 0) sheet.heads = heads;
  }

  /** All of the file has come. */
  finished(): Workbook {
    this.fonts.settle(this.workbook.sheets);
    this.patterns.settle(this.workbook.sheets);
    return this.workbook;
  }

  private sheet(): Sheet {
    return this.workbook.sheets.at(-1)!;
  }
}

/** Sheets written by hand-made programs may repeat rows or shuffle them. */
function inOrder(rows: SheetRow[]): SheetRow[] {
  if (rows.every((row, at) => at === 0 || row.number > rows[at - 1]!.number)) return rows;
  const byNumber = new Map<number, SheetRow>();
  for (const row of rows) {
    const first = byNumber.get(row.number);
    if (!first) byNumber.set(row.number, row);
    else first.cells = uniqueColumns([...first.cells, ...row.cells]);
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/** Of two cells with one address the later counts, as in Excel. */
function uniqueColumns(cells: readonly Cell[]): Cell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

/** A range such as A1:XFD1048576 must not make anyone walk over millions of empty cells. */
function withinValues<Range extends Merge>(
  ranges: Range[],
  lastRow: number,
  lastColumn: number,
): Range[] {
  return ranges
    .filter(({ top, left }) => top <= lastRow && left <= lastColumn)
    .map((range) => ({
      ...range,
      bottom: Math.min(range.bottom, lastRow),
      right: Math.min(range.right, lastColumn),
    }));
}
