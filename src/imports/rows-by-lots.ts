import { inLots } from '../platform/turns';
import type { PlannedRow } from './planned-row';

/** New rows of a lot; everybody else has a turn after each. */
const ROWS_A_LOT = 128;

/** Rows to be written: the new ones come lot by lot, for there may be more than the memory should hold. */
export interface RowsByLots {
  /** How many new ones there are at most. */
  created: number;
  lots: AsyncIterable<PlannedRow[]>;
  changed: readonly PlannedRow[];
}

/** Rows that are at hand; others than new and changed ones are left out. */
export function byLots(rows: readonly PlannedRow[]): RowsByLots {
  const created = rows.filter(({ verdict }) => verdict === 'created');
  return {
    created: created.length,
    lots: inLots(created, ROWS_A_LOT),
    changed: rows.filter(({ verdict }) => verdict === 'changed'),
  };
}
