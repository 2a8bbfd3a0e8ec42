import { type PackedRow, unpackRow } from './packed-row';
import type { Cell, SheetRow } from './workbook';

/** Texts of which one copy is kept: units, conditions and places come again in every row. */
const MOST_TEXTS = 20_000;

/** Columns and kinds of the cells of a row, in turns; rows of a list share few of them. */
type Shape = readonly number[];

/** Shapes of the last rows that are looked through before one is made. */
const MOST_SHAPES = 16;

/** Makes rows of a workbook that stay packed. */
export function keepingRows(): (packed: PackedRow, strings: readonly string[]) => SheetRow {
  const known = new Map<string, string>();
  const shapes: Shape[] = [];
  return (packed, strings) => {
    const cells = (packed.length - 2) / 3;
    const payloads = new Array<string | number>(cells);
    for (let cell = 0; cell < cells; cell += 1) {
      const payload = packed[4 + cell * 3]!;
      payloads[cell] = payload;
      if (typeof payload !== 'string') continue;
      const same = known.get(payload);
      if (same !== undefined) payloads[cell] = same;
      else if (known.size < MOST_TEXTS) known.set(payload, payload);
    }
    const [number, hidden] = packed as [number, number];
    return new KeptRow(number, hidden === 1, shapeIn(shapes, packed), payloads, strings);
  };
}

/** @returns whether the row stays packed, and now holds what the packed row does. */
export function repack(row: SheetRow, packed: PackedRow): boolean {
  if (!(row instanceof KeptRow)) return false;
  row.repack(packed);
  return true;
}

function shapeIn(shapes: Shape[], packed: PackedRow): Shape {
  const known = shapes.find((shape) => isOf(shape, packed));
  if (known) return known;
  const shape = shapeOf(packed);
  shapes.unshift(shape);
  shapes.length = Math.min(shapes.length, MOST_SHAPES);
  return shape;
}

function shapeOf(packed: PackedRow): Shape {
  const shape: number[] = [];
  for (let at = 2; at < packed.length; at += 3)
    shape.push(packed[at] as number, packed[at + 1] as number);
  return shape;
}

function isOf(shape: Shape, packed: PackedRow): boolean {
  if ((packed.length - 2) * 2 !== shape.length * 3) return false;
  for (let at = 0; at < shape.length; at += 2) {
    const there = 2 + (at / 2) * 3;
    if (shape[at] !== packed[there] || shape[at + 1] !== packed[there + 1]) return false;
  }
  return true;
}

/** Whoever looks at a row looks at it several times before the next one. */
let last: { row: KeptRow; cells: Cell[] } | undefined;

/**
 * A row that stays packed: its cells are made anew when they are looked at. Made once and kept, the cells
 * of a list of a hundred thousand rows would take several times the memory.
 */
class KeptRow implements SheetRow {
  private own: Cell[] | undefined;

  constructor(
    readonly number: number,
    readonly hidden: boolean,
    private shape: Shape,
    private payloads: (string | number)[],
    private readonly strings: readonly string[],
  ) {}

  get cells(): Cell[] {
    if (this.own) return this.own;
    if (last?.row !== this)
      last = { row: this, cells: unpackRow(this.packed(), this.strings).cells };
    return last.cells;
  }

  /** From now on the row keeps these. */
  set cells(cells: Cell[]) {
    this.own = cells;
  }

  /** Holds from now on what the packed row holds. */
  repack(packed: PackedRow): void {
    this.shape = shapeOf(packed);
    this.payloads = this.payloads.map((_, cell) => packed[4 + cell * 3]!);
    if (last?.row === this) last = undefined;
  }

  private packed(): PackedRow {
    const packed: PackedRow = [this.number, this.hidden ? 1 : 0];
    for (const [cell, payload] of this.payloads.entries())
      packed.push(this.shape[cell * 2]!, this.shape[cell * 2 + 1]!, payload);
    return packed;
  }
}
