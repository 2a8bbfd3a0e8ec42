import type { Cell, Merge, Sheet, SheetRow } from '../office/excel/workbook';
import { atOnce, eachInSteps, type Steps } from '../platform/turns';

/** Taller merges in the data are decoration (a frame, a picture), not a value for every row. */
const TALLEST_MERGE = 2000;

/** A row as the layout looks at it: cells by column, with texts of tall merged cells in every row. */
export interface GridRow {
  number: number;
  hidden: boolean;
  cells: Map<number, Cell>;
  /** Columns whose cell is spread over several columns. */
  wide: ReadonlySet<number>;
  /** Columns whose value was written once for several rows, in a row above. */
  inherited: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();
const NO_MERGES: readonly Merge[] = [];

/** The cells of a row from left to right. */
export function cellsInOrder({ cells }: GridRow): [number, Cell][] {
  const all = [...cells];
  const inOrder = all.every(([column], at) => at === 0 || column > all[at - 1]![0]);
  return inOrder ? all : all.sort(([a], [b]) => a - b);
}

/** Rows of a sheet in their order, merges by the row in which they begin. */
export class SheetGrid {
  private constructor(
    readonly rows: GridRow[],
    private readonly mergesByTop: ReadonlyMap<number, Merge[]>,
  ) {}

  static of(sheet: Sheet): SheetGrid {
    return atOnce(SheetGrid.steps(sheet));
  }

  static *steps(sheet: Sheet): Steps<SheetGrid> {
    const byTop = Map.groupBy(sheet.merges, ({ top }) => top);
    return new SheetGrid(yield* withMergedTexts(sheet.rows, byTop), byTop);
  }

  get lastRow(): number {
    return this.rows.at(-1)?.number ?? 0;
  }

  row(number: number): GridRow | undefined {
    const row = this.rows[this.firstFrom(number)];
    return row?.number === number ? row : undefined;
  }

  /** Rows with this number and greater ones. */
  from(number: number): GridRow[] {
    return this.rows.slice(this.firstFrom(number));
  }

  /** Rows with smaller numbers. */
  before(number: number): GridRow[] {
    return this.rows.slice(0, this.firstFrom(number));
  }

  /** Place of the first row with this number or a greater one. */
  private firstFrom(number: number): number {
    let [from, to] = [0, this.rows.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.rows[middle]!.number < number) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  mergesFrom(top: number): readonly Merge[] {
    return this.mergesByTop.get(top) ?? NO_MERGES;
  }
}

/** The rows that hold something, each with the texts of the tall merged cells that reach into it. */
function* withMergedTexts(
  rows: readonly SheetRow[],
  mergesByTop: ReadonlyMap<number, Merge[]>,
): Steps<GridRow[]> {
  const tall = new Map<number, { merge: Merge; cell: Cell }>();
  const grid: GridRow[] = [];
  yield* eachInSteps(rows, (row): unknown => {
    const { number, hidden } = row;
    if (!row.saysSomething && row.cells.every(isBlank)) return;
    const merges = mergesByTop.get(number) ?? NO_MERGES;
    if (merges.length === 0 && tall.size === 0) return grid.push(new PlainRow(row));
    const cells = filledCells(row);
    const wide = new Set(
      merges.filter((m) => m.right > m.left && cells.has(m.left)).map((m) => m.left),
    );
    const inherited = new Set<number>();
    for (const [column, { merge, cell }] of tall) {
      if (merge.bottom < number) tall.delete(column);
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
    return grid.push({ number, hidden, cells, wide, inherited });
  });
  return grid;
}

/** The row whose cells were looked at last: who looks at a row does so several times before the next one. */
let looked: { row: PlainRow; cells: Map<number, Cell> } | undefined;

/** A row beside no merged cells: its cells are put by column at each look, not kept for all rows. */
class PlainRow implements GridRow {
  readonly wide = NONE;
  readonly inherited = NONE;

  constructor(
    private readonly of: SheetRow,
    private readonly without?: ReadonlySet<number>,
  ) {}

  get number(): number {
    return this.of.number;
  }

  get hidden(): boolean {
    return this.of.hidden;
  }

  get cells(): Map<number, Cell> {
    if (looked?.row !== this) looked = { row: this, cells: filledCells(this.of, this.without) };
    return looked.cells;
  }

  leaving(columns: ReadonlySet<number>): GridRow {
    return new PlainRow(this.of, columns);
  }
}

/** The row as if some columns were not there. */
export function withoutColumns(row: GridRow, columns: ReadonlySet<number>): GridRow {
  if (row instanceof PlainRow) return row.leaving(columns);
  return { ...row, cells: new Map([...row.cells].filter(([column]) => !columns.has(column))) };
}

function filledCells({ cells: all }: SheetRow, without = NONE): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const cell of all)
    if (!isBlank(cell) && !without.has(cell.column)) cells.set(cell.column, cell);
  return cells;
}

function isBlank(cell: Cell): boolean {
  return cell.kind === 'text' && cell.text.trim() === '' && !cell.missing;
}
