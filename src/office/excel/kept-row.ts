import { deserialize, serialize } from 'node:v8';
import type { Spool } from '../../platform/files/spool';
import { type PackedRow, repairedFlag, tags, unpackRow } from './packed-row';
import type { Cell, SheetRow } from './workbook';

/** Whether the row is hidden (0 or 1), then columns and kinds of its cells in turns; rows of a list share few of them. */
type Shape = readonly number[];

/** Shapes of the last rows that are looked through before one is made. */
const MOST_SHAPES = 16;

/** Rows whose cells are kept as one piece. */
const ROWS_A_PIECE = 256;

/** Makes rows of a workbook whose cells are kept in the spool, and made anew when they are looked at. */
export function keepingRows(
  spool: Spool,
): (packed: PackedRow, strings: readonly string[]) => SheetRow {
  const shapes: Shape[] = [];
  let piece: Piece | undefined;
  return (packed, strings) => {
    if (!piece?.open) piece = new Piece(spool, strings);
    const place = [shapeIn(shapes, packed), piece, piece.add(packed)] as const;
    const Row = saysSomething(packed, strings) ? KeptRow : DoubtfulRow;
    return new Row(packed[0] as number, ...place);
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
  const shape = [packed[1] as number];
  for (let at = 2; at < packed.length; at += 3)
    shape.push(packed[at] as number, packed[at + 1] as number);
  return shape;
}

function isOf(shape: Shape, packed: PackedRow): boolean {
  if ((packed.length - 2) * 2 !== (shape.length - 1) * 3 || shape[0] !== packed[1]) return false;
  for (let at = 1; at < shape.length; at += 2) {
    const there = 2 + ((at - 1) / 2) * 3;
    if (shape[at] !== packed[there] || shape[at + 1] !== packed[there + 1]) return false;
  }
  return true;
}

/** Whether some cell is no text, or a text with a letter. */
function saysSomething(packed: PackedRow, strings: readonly string[]): boolean {
  for (let at = 2; at < packed.length; at += 3) {
    const tag = packed[at + 1] as number;
    const payload = packed[at + 2]!;
    if (tag >= repairedFlag) continue;
    if ((tag & 7) !== tags.sharedText && (tag & 7) !== tags.text) return true;
    const text = typeof payload === 'number' ? (strings[payload] ?? '') : payload;
    if (text.trim() !== '') return true;
  }
  return false;
}

/** What stands in a cell of a packed row. */
type Payload = string | number;

/** The piece whose cells were looked at last: rows are looked at in their order. */
let lookedAt: { piece: Piece; payloads: Payload[] } | undefined;

/** What stands in the cells of some rows that follow each other, one after the other. */
class Piece {
  private rows = 0;
  private gathered: Payload[] | undefined = [];
  private number = 0;
  /** Cells of rows that were changed since. */
  changed: Map<KeptRow, Cell[]> | undefined;

  constructor(
    private readonly spool: Spool,
    readonly strings: readonly string[],
  ) {}

  /** Whether it takes more rows. */
  get open(): boolean {
    return this.gathered !== undefined;
  }

  /** @returns where what stands in the row begins. */
  add(packed: PackedRow): number {
    const payloads = this.gathered!;
    const start = payloads.length;
    for (let at = 4; at < packed.length; at += 3) payloads.push(packed[at]!);
    this.rows += 1;
    if (this.rows === ROWS_A_PIECE) {
      this.number = this.spool.keep(serialize(payloads));
      this.gathered = undefined;
    }
    return start;
  }

  payloads(): Payload[] {
    if (this.gathered) return this.gathered;
    if (lookedAt?.piece !== this)
      lookedAt = {
        piece: this,
        payloads: this.spool.read(this.number, (bytes) => deserialize(bytes) as Payload[]),
      };
    return lookedAt.payloads;
  }
}

/** Whoever looks at a row looks at it several times before the next one. */
let last: { row: KeptRow; cells: Cell[] } | undefined;

/**
 * A row of which only the place is kept. Made once and kept, the cells of a list of a hundred thousand rows
 * would take a hundred megabytes.
 */
class KeptRow implements SheetRow {
  constructor(
    readonly number: number,
    private readonly shape: Shape,
    private readonly piece: Piece,
    private readonly start: number,
  ) {}

  get hidden(): boolean {
    return this.shape[0] === 1;
  }

  get saysSomething(): boolean {
    return true;
  }

  get cells(): Cell[] {
    const changed = this.piece.changed?.get(this);
    if (changed) return changed;
    if (last?.row !== this)
      last = { row: this, cells: unpackRow(this.packed(), this.piece.strings).cells };
    return last.cells;
  }

  /** From now on the row keeps these. */
  set cells(cells: Cell[]) {
    this.piece.changed ??= new Map();
    this.piece.changed.set(this, cells);
  }

  /** Holds from now on what the packed row holds. */
  repack(packed: PackedRow): void {
    this.cells = unpackRow(packed, this.piece.strings).cells;
  }

  private packed(): PackedRow {
    const { shape, start } = this;
    const payloads = this.piece.payloads();
    const packed: PackedRow = [this.number, shape[0]!];
    for (let at = 1; at < shape.length; at += 2)
      packed.push(shape[at]!, shape[at + 1]!, payloads[start + (at - 1) / 2]!);
    return packed;
  }
}

/** A row of which only its cells tell whether anything stands in it. */
class DoubtfulRow extends KeptRow {
  override get saysSomething(): boolean {
    return false;
  }
}
