import type { PlannedRow } from '../planned-row';
import type { RepairCounts } from './repair-kinds';

/** Counts what was mended by kind; a refused repair was not made. */
export function countRepairs(rows: readonly Pick<PlannedRow, 'repairs'>[]): RepairCounts {
  const counts: RepairCounts = {};
  for (const { repairs } of rows)
    for (const { kind, refused } of repairs ?? [])
      if (!refused) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
