import { rangeOf } from '../cell-address';
import { copiedFormula, eachReference, parsed, sheetNamed, written } from './references';

/** What a formula says of rows elsewhere, or counts them: moved, it would say something else. */
const OF_MANY_ROWS =
  /\b(?:ROWS?|OFFSET|INDIRECT|ADDRESS|CELL|SUBTOTAL)\s*\(|(?<![!\w$:])(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w(])|\$?\d+:\$?\d+)/i;

/** Where rows stand once all others below the head of a sheet were taken out. */
export class RowPlaces {
  private readonly places: ReadonlyMap<number, number>;

  /**
   * @param head last row of what stays as it is. @param kept the rows that stay below it, in order.
   */
  constructor(
    readonly head: number,
    private readonly kept: readonly number[],
  ) {
    this.places = new Map(kept.map((row, at) => [row, head + 1 + at]));
  }

  /** The last row that is left. */
  get last(): number {
    return this.head + this.kept.length;
  }

  /** @returns undefined for a row that is gone. */
  of(row: number): number | undefined {
    return row <= this.head ? row : this.places.get(row);
  }

  /** The rows between two that are left, which stand together; undefined where none is. */
  between(top: number, bottom: number): [number, number] | undefined {
    if (bottom <= this.head) return [top, bottom];
    const inside = this.kept.filter((row) => row >= top && row <= bottom);
    if (inside.length === 0) return top <= this.head ? [top, this.head] : undefined;
    return [top <= this.head ? top : this.of(inside[0]!)!, this.of(inside.at(-1)!)!];
  }

  /** A list of ranges such as `D6:D90 F6`; empty where none is left. Whole columns stay. */
  ranges(list: string): string {
    return list
      .split(' ')
      .flatMap((range) => {
        const [from = '', to = from] = range.split(':');
        const corners = rangeOf(range);
        if (!corners) return [range];
        const rows = this.between(corners.top, corners.bottom);
        if (!rows) return [];
        const [start, end] = [from, to].map((each, at) =>
          written({ ...parsed(each), row: rows[at]! }),
        );
        return [range.includes(':') ? `${start}:${end}` : start!];
      })
      .join(' ');
  }

  /** How far the first cell of a list of ranges has moved: rules say their formulas of that cell. */
  shift(list: string): number {
    const tops = list.split(' ').flatMap((range) => rangeOf(range)?.top ?? []);
    const top = Math.min(...tops);
    const moved = tops.flatMap((each) => this.between(each, Infinity)?.[0] ?? []);
    return moved.length === 0 || !Number.isFinite(top) ? 0 : Math.min(...moved) - top;
  }

  /** A rule for the cells of a list of ranges, as it reads for their new places. */
  rule(formula: string, list: string): string {
    return copiedFormula(formula, this.shift(list), 0);
  }

  /**
   * The formula of a cell in a row that stays.
   * @param sheet the name of its own sheet. @param others sheets that lose rows too.
   * @returns undefined where it rests on rows that are gone: its value has to stand in its place.
   */
  formula(formula: string, sheet: string, others: ReadonlySet<string>): string | undefined {
    // Of a declared table only the row's own cells stay what they were.
    const strange = formula.replace(/\[@|\[#This Row\]/g, '');
    if (OF_MANY_ROWS.test(formula) || (/\[/.test(strange) && strange === formula)) return undefined;
    let rests = false;
    const moved = eachReference(formula, (prefix, from, to) => {
      const named = prefix === undefined ? sheet : sheetNamed(prefix);
      if (named !== sheet) {
        rests ||= others.has(named);
        return undefined;
      }
      const [start, end] = [parsed(from), parsed(to ?? from)];
      const [top, bottom] = [this.of(start.row), this.of(end.row)];
      const one = start.row === end.row || Math.max(start.row, end.row) <= this.head;
      if (top === undefined || bottom === undefined || !one) {
        rests = true;
        return undefined;
      }
      const first = written({ ...start, row: top });
      return to === undefined ? first : `${first}:${written({ ...end, row: bottom })}`;
    });
    return rests ? undefined : moved;
  }

  /** A name of the workbook (a print area, a filter) with what it says of this sheet. */
  named(formula: string, sheet: string): string {
    return eachReference(formula, (prefix, from, to) => {
      if (prefix === undefined || sheetNamed(prefix) !== sheet) return undefined;
      const [start, end] = [parsed(from), parsed(to ?? from)];
      const rows = this.between(start.row, end.row);
      if (!rows) return undefined;
      const first = written({ ...start, row: rows[0] });
      return to === undefined ? first : `${first}:${written({ ...end, row: rows[1] })}`;
    });
  }
}
