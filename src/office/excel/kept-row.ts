import { type PackedRow, unpackRow } from './packed-row';
import type { Cell, SheetRow } from './workbook';

/** Texts of which one copy is kept: units, conditions and places come again in every row. */
const MOST_TEXTS = 20_000;

/** Makes rows of a workbook that stay packed. */
export function keepingRows(): (packed: PackedRow, strings: readonly string[]) => SheetRow {
  const known = new Map<string, string>();
  return (packed, strings) => {
    for (let at = 4; at < packed.length; at += 3) {
      const payload = packed[at]!;
      if (typeof payload !== 'string') continue;
      const same = known.get(payload);
      if (same !== undefined) packed[at] = same;
      else if (known.size < MOST_TEXTS) known.set(payload, payload);
    }
    return new KeptRow(packed, strings);
  };
}

/** Whoever looks at a row looks at it several times before the next one. */
let last: { row: KeptRow; cells: Cell[] } | undefined;

/**
 * A row that stays packed: its cells are made anew when they are looked at. Made once and kept, the cells
 * of a list of a hundred thousand rows would take several times the memory.
 */
class KeptRow implements SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  private own: Cell[] | undefined;

  constructor(
    private readonly packed: PackedRow,
    private readonly strings: readonly string[],
  ) {
    this.number = packed[0] as number;
    this.hidden = packed[1] === 1;
  }

  get cells(): Cell[] {
    if (this.own) return this.own;
    if (last?.row !== this) last = { row: this, cells: unpackRow(this.packed, this.strings).cells };
    return last.cells;
  }

  /** From now on the row keeps these. */
  set cells(cells: Cell[]) {
    this.own = cells;
  }
}
