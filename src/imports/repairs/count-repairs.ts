import type { PlannedRow } from '../planned-row';
import type { RepairCounts } from './repair-kinds';

/** Counts what was mended in a row by kind; a refused repair was not made. */
export function addRepairs(counts: RepairCounts, { repairs }: Pick<PlannedRow, 'repairs'>): void {
  for (const { kind, refused } of repairs ?? [])
    if (!refused) counts[kind] = (counts[kind] ?? 0) + 1;
}
