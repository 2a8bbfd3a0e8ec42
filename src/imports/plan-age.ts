import { contentOf } from './content';
import type { ListDeclaration } from './declaration';
import type { PlanContext } from './import-target';
import type { PlannedRow } from './planned-row';

/**
 * Finds the rows of a plan that no longer hold, because the list changed between checking and
 * applying: what was new is there now, or what would be changed is gone, different or locked.
 */
export function outdatedRows(
  rows: PlannedRow[],
  declaration: ListDeclaration,
  context: PlanContext,
): PlannedRow[] {
  if (context.closed) return rows;
  return rows.filter((row) => {
    const stored = context.existing.get(row.fingerprint);
    if (row.verdict === 'created') return stored !== undefined;
    if (!stored || stored.id !== row.targetId || stored.locked) return true;
    return contentOf(declaration, stored.values) !== contentOf(declaration, row.before ?? {});
  });
}
