import type { Cell, Merge, Sheet, SheetRow } from '../office/excel/workbook';

/** Taller merges in the data are decoration (a frame, a picture), not a value for every row. */
const TALLEST_MERGE = 2000;

/** A row as the layout looks at it: cells by column, with texts of tall merged cells in every row. */
export interface GridRow {
  number: number;
  hidden: boolean;
  cells: Map<number, Cell>;
  /** Columns whose cell is spread over several columns. */
  wide: Set<number>;
  /** Columns whose value was written once for several rows, in a row above. */
  inherited: Set<number>;
}

/** Rows of a sheet by number, merges by the row in which they begin. */
export class SheetGrid {
  readonly rows: GridRow[];
  readonly lastRow: number;
  private readonly byNumber: Map<number, GridRow>;
  private readonly mergesByTop = new Map<number, Merge[]>();

  constructor(sheet: Sheet) {
    for (const merge of sheet.merges) {
      const list = this.mergesByTop.get(merge.top);
      if (list) list.push(merge);
      else this.mergesByTop.set(merge.top, [merge]);
    }
    this.rows = this.withMergedTexts(sheet.rows);
    this.byNumber = new Map(this.rows.map((row) => [row.number, row]));
    this.lastRow = this.rows.at(-1)?.number ?? 0;
  }

  row(number: number): GridRow | undefined {
    return this.byNumber.get(number);
  }

  mergesFrom(top: number): Merge[] {
    return this.mergesByTop.get(top) ?? [];
  }

  private withMergedTexts(rows: SheetRow[]): GridRow[] {
    const tall = new Map<number, { merge: Merge; cell: Cell }>();
    const grid: GridRow[] = [];
    for (const row of rows) {
      const cells = new Map(
        row.cells.filter((cell) => !isBlank(cell)).map((cell) => [cell.column, cell]),
      );
      if (cells.size === 0) continue;
      const merges = this.mergesFrom(row.number);
      const wide = new Set(
        merges.filter((m) => m.right > m.left && cells.has(m.left)).map((m) => m.left),
      );
      const inherited = new Set<number>();
      for (const [column, { merge, cell }] of tall) {
        if (merge.bottom < row.number) tall.delete(column);
        else if (!cells.has(column)) {
          cells.set(column, cell);
          inherited.add(column);
        }
      }
      for (const merge of merges) {
        const cell = cells.get(merge.left);
        const height = merge.bottom - merge.top;
        if (cell && height > 0 && height < TALLEST_MERGE) tall.set(merge.left, { merge, cell });
      }
      grid.push({ number: row.number, hidden: row.hidden, cells, wide, inherited });
    }
    return grid;
  }
}

function isBlank(cell: Cell): boolean {
  return cell.kind === 'text' && cell.text.trim() === '' && !cell.missing;
}
