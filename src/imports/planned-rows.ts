import { deserialize, serialize } from 'node:v8';
import type { Spool } from '../platform/files/spool';
import type { Steps } from '../platform/turns';
import type { ListDeclaration } from './declaration';
import { markDuplicates } from './duplicates';
import { LotMaker, packRows, unpackRows, type Lot, type LotVerdict } from './packed-lot';
import { verdicts, type PlannedRow, type Verdict } from './planned-row';
import type { VerdictCounts } from './row-counts';

/** A lot as it is stored, or rows that stand alone. */
export type Stretch =
  | { sheet: string; verdict: LotVerdict; rows: number; packed: string }
  | { alone: PlannedRow[] };

/** The same with its sheet. */
type KeptStretch = Stretch & { part: number };

/** Rows that are kept as one piece: some tens of kilobytes. */
const ROWS_A_PAGE = 512;

interface Page {
  /** Places of its rows among all. */
  from: number;
  to: number;
  /** Number of the piece in the spool. */
  piece: number;
}

/** Room for so many more rows at a time. */
const MORE_MARKS = 16_384;
/** Digits of a fingerprint that a number holds exactly: 48 bits. */
const DIGITS = 12;
/** Of a row that no other is held against. */
const NO_MARK = -1;

/**
 * The planned rows of a file in their order. There may be more than the memory should hold: they are packed as they will
 * be stored, and kept in a spool. Of each only the beginning of its fingerprint stays at hand, by which rows about the
 * same thing are found.
 */
export class PlannedRows implements Iterable<PlannedRow> {
  private counts: VerdictCounts[] = [];
  private pages: Page[] = [];
  private stretches: KeptStretch[] = [];
  private lots = new LotMaker();
  /** Rows that lie in pages, and rows that do not yet. */
  private paged = 0;
  private waiting = 0;
  private marks: Float64Array = new Float64Array(MORE_MARKS);

  /** @param spool open as long as the rows are asked for. */
  constructor(private readonly spool: Spool) {}

  /** Rows without a plan behind them, as of one sheet. */
  static of(rows: Iterable<PlannedRow>, spool: Spool): PlannedRows {
    const planned = new PlannedRows(spool);
    planned.begin();
    for (const row of rows) planned.add(row);
    planned.end();
    return planned;
  }

  get length(): number {
    return this.paged + this.waiting;
  }

  /** Rows by verdict of the sheet with this place among those begun. */
  countsOf(sheet: number): VerdictCounts {
    return this.counts[sheet]!;
  }

  /** The next rows are of another sheet. */
  begin(): void {
    this.keep(this.lots.end());
    this.counts.push(noneYet());
  }

  add(row: PlannedRow): void {
    const at = this.length;
    if (at === this.marks.length) this.marks = longer(this.marks);
    this.marks[at] = isHeldAgainst(row) ? markOf(row) : NO_MARK;
    this.counts.at(-1)![row.verdict] += 1;
    this.waiting += 1;
    this.keep(this.lots.add(row));
    if (this.waiting >= ROWS_A_PAGE) this.turnPage();
  }

  /** No row follows. */
  end(): void {
    this.turnPage();
  }

  /** Marks rows about the same thing, see `markDuplicates`. */
  *marking(declaration: ListDeclaration): Steps<void> {
    const marks = this.marks.subarray(0, this.length);
    const repeated = repeatedIn(marks);
    if (repeated.size === 0) return;
    yield;
    /** Rows that may be about the same thing, by their place. */
    const doubtful = new Map<number, PlannedRow>();
    for (const page of this.pages) {
      const places = placesIn(marks, repeated, page);
      if (places.length === 0) continue;
      yield;
      const rows = [...rowsOf(this.read(page))];
      for (const place of places) doubtful.set(place, rows[place - page.from]!);
    }
    const before = new Map([...doubtful].map(([place, { verdict }]) => [place, verdict]));
    yield* markDuplicates([...doubtful.values()], declaration);
    for (const [place, row] of doubtful)
      if (row.verdict === before.get(place)) doubtful.delete(place);
    for (const page of this.pages) {
      if (!placesIn(marks, repeated, page).some((place) => doubtful.has(place))) continue;
      yield;
      this.rewrite(page, doubtful, before);
    }
  }

  /** As they are stored, in their order. */
  *inStretches(): Generator<Stretch> {
    for (const page of this.pages)
      for (const { part: _, ...stretch } of this.read(page)) yield stretch;
  }

  *[Symbol.iterator](): Generator<PlannedRow> {
    for (const page of this.pages) yield* rowsOf(this.read(page));
  }

  private read({ piece }: Page): KeptStretch[] {
    return this.spool.read(piece, opened);
  }

  private keep(found: readonly (Lot | PlannedRow)[]): void {
    const part = this.counts.length - 1;
    for (const each of found) {
      const last = this.stretches.at(-1);
      if ('rows' in each) this.stretches.push(keptLot(each, part));
      else if (last && 'alone' in last && last.part === part) last.alone.push(each);
      else this.stretches.push({ part, alone: [each] });
    }
  }

  private turnPage(): void {
    this.keep(this.lots.end());
    if (this.waiting === 0) return;
    const [from, to] = [this.paged, this.length];
    this.pages.push({ from, to, piece: this.spool.keep(closed(this.stretches)) });
    this.paged = to;
    this.waiting = 0;
    this.stretches = [];
  }

  /** Puts changed rows of a page in their places. */
  private rewrite(
    page: Page,
    changed: ReadonlyMap<number, PlannedRow>,
    before: ReadonlyMap<number, Verdict>,
  ): void {
    const again = new PlannedRows(this.spool);
    let place = page.from;
    for (const stretch of this.read(page)) {
      const { part } = stretch;
      while (again.counts.length <= part) again.begin();
      for (const row of rowsOf([stretch])) {
        const now = changed.get(place);
        again.keep(again.lots.add(now ?? row));
        if (now) {
          this.counts[part]![before.get(place)!] -= 1;
          this.counts[part]![now.verdict] += 1;
        }
        place += 1;
      }
    }
    again.keep(again.lots.end());
    page.piece = this.spool.keep(closed(again.stretches));
  }
}

const noneYet = (): VerdictCounts =>
  Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as VerdictCounts;

const isHeldAgainst = ({ verdict }: PlannedRow): boolean =>
  verdict !== 'refused' && verdict !== 'skipped';

const markOf = ({ fingerprint }: PlannedRow): number =>
  Number.parseInt(fingerprint.slice(0, DIGITS), 16);

function longer(marks: Float64Array): Float64Array {
  const more = new Float64Array(marks.length + Math.max(MORE_MARKS, marks.length >> 1));
  more.set(marks);
  return more;
}

/** Marks that several rows have. */
function repeatedIn(marks: Float64Array): ReadonlySet<number> {
  const repeated = new Set<number>();
  const sorted = marks.toSorted();
  for (let at = 1; at < sorted.length; at += 1)
    if (sorted[at] === sorted[at - 1] && sorted[at] !== NO_MARK) repeated.add(sorted[at]!);
  return repeated;
}

function placesIn(
  marks: Float64Array,
  repeated: ReadonlySet<number>,
  { from, to }: Page,
): number[] {
  const places: number[] = [];
  for (let place = from; place < to; place += 1)
    if (repeated.has(marks[place]!)) places.push(place);
  return places;
}

function keptLot({ sheet, verdict, rows }: Lot, part: number): KeptStretch {
  return { part, sheet, verdict, rows: rows.length, packed: packRows(rows) };
}

/** The texts of lots as bytes, which take half of what V8 would write them as. */
const closed = (stretches: readonly KeptStretch[]): Buffer =>
  serialize(
    stretches.map((stretch) =>
      'alone' in stretch ? stretch : { ...stretch, packed: Buffer.from(stretch.packed) },
    ),
  );

const opened = (bytes: Buffer): KeptStretch[] =>
  (deserialize(bytes) as KeptStretch[]).map((stretch) =>
    'alone' in stretch ? stretch : { ...stretch, packed: stretch.packed.toString() },
  );

function* rowsOf(stretches: readonly KeptStretch[]): Generator<PlannedRow> {
  for (const stretch of stretches) {
    if ('alone' in stretch) yield* stretch.alone;
    else yield* unpackRows(stretch);
  }
}
