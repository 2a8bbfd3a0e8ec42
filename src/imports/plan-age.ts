import { contentOf } from './content';
import type { ListDeclaration } from './declaration';
import type { PlanContext } from './import-target';
import type { PlannedRow } from './planned-row';
import { nameColumns } from './refused-columns';

/** Whether a row of a plan no longer holds. */
export type AgeTest = (row: PlannedRow) => boolean;

/** Whether new rows can have been overtaken at all: nothing can overtake the first rows of a list. */
export const newRowsAge = (declaration: ListDeclaration, context: PlanContext): boolean =>
  context.closed !== undefined ||
  context.existing.size > 0 ||
  (!context.namesAllowed && nameColumns(declaration).length > 0);

/**
 * A test for rows of a plan that no longer hold, because the list changed between checking and applying:
 * what was new is there now, or what would be changed is gone, different or locked.
 */
export function ageTest(declaration: ListDeclaration, context: PlanContext): AgeTest {
  if (context.closed) return () => true;
  const names = context.namesAllowed ? [] : nameColumns(declaration);
  const byId = new Map([...context.existing.values()].map((stored) => [stored.id, stored]));
  return (row) => {
    // Names were allowed when the file was checked and are not any more.
    if (names.some(({ key }) => (row.values[key] ?? null) !== (row.before?.[key] ?? null)))
      return true;
    const namesake = context.existing.get(row.fingerprint);
    if (row.verdict === 'created') return namesake !== undefined;
    const stored = byId.get(row.targetId ?? '');
    if (!stored || stored.locked || (namesake && namesake !== stored)) return true;
    return contentOf(declaration, stored.values) !== contentOf(declaration, row.before ?? {});
  };
}
