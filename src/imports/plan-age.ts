import { contentOf } from './content';
import type { ListDeclaration } from './declaration';
import type { PlanContext } from './import-target';
import type { PlannedRow } from './planned-row';
import { nameColumns } from './refused-columns';

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
  const names = context.namesAllowed ? [] : nameColumns(declaration);
  const byId = new Map([...context.existing.values()].map((stored) => [stored.id, stored]));
  return rows.filter((row) => {
    // Names were allowed when the file was checked and are not any more.
    if (names.some(({ key }) => (row.values[key] ?? null) !== (row.before?.[key] ?? null)))
      return true;
    const namesake = context.existing.get(row.fingerprint);
    if (row.verdict === 'created') return namesake !== undefined;
    const stored = byId.get(row.targetId ?? '');
    if (!stored || stored.locked || (namesake && namesake !== stored)) return true;
    return contentOf(declaration, stored.values) !== contentOf(declaration, row.before ?? {});
  });
}
