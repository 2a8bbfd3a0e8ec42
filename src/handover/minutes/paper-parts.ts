import { MOST_PAPER_ROWS } from '../../office/papers/write-paper';
import type { MinutesRow, MinutesTotal } from './minutes-data';
import { totalsOf } from './minutes-totals';

/** More would take the better part of an hour to write, and nobody would sign it. */
export const MOST_PARTS = 20;

/** Rows that go on one paper; a smaller number is for tests. */
export const paperSize = { rows: MOST_PAPER_ROWS };

/** One file of minutes: its rows, and what it says of the whole where there are several. */
export interface PaperPart {
  rows: MinutesRow[];
  totals: MinutesTotal[];
  part?: { no: number; of: number; whole: MinutesTotal[] };
}

/** Divides the rows of minutes over as many papers as they need, in their order. */
export function paperParts(rows: MinutesRow[], most: number): PaperPart[] {
  const whole = totalsOf(rows);
  const of = Math.max(1, Math.ceil(rows.length / most));
  if (of === 1) return [{ rows, totals: whole }];
  return Array.from({ length: of }, (_, at) => {
    const own = rows.slice(at * most, (at + 1) * most);
    return { rows: own, totals: totalsOf(own), part: { no: at + 1, of, whole } };
  });
}
