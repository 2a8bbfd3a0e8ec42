import type { ExistingRow, PlanContext } from '../import-target';
import type { SheetLayout } from '../sheet-layout';

/** A stored row with the fingerprint under which it is kept. */
export interface StoredRow {
  fingerprint: string;
  stored: ExistingRow;
}

/** Stored rows by the id that an exported list carries. */
export const storedById = ({ existing }: PlanContext): Map<string, StoredRow> =>
  new Map([...existing].map(([fingerprint, stored]) => [stored.id, { fingerprint, stored }]));

/** Ids that stand in several rows of a file: somebody copied rows, so that the id tells none of them. */
export function repeatedIds(layouts: readonly SheetLayout[]): Set<string> {
  const met = new Set<string>();
  const repeated = new Set<string>();
  for (const { rows } of layouts)
    for (const { own } of rows) {
      if (own?.version === undefined) continue;
      if (met.has(own.id)) repeated.add(own.id);
      met.add(own.id);
    }
  return repeated;
}
