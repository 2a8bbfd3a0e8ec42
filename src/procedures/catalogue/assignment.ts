import type { UnitKind } from '../../units/unit-name';

/** Which new units offer a procedure. `communes`: xã and đặc khu, the units that are no ward. */
export const ASSIGNMENTS = ['all', 'wards', 'communes', 'named'] as const;
export type Assignment = (typeof ASSIGNMENTS)[number];

/**
 * Whether a unit has to offer a procedure.
 * @param named ids of the units named for the procedure; matter only where the rule is `named`.
 */
export function isAssigned(
  rule: Assignment,
  named: ReadonlySet<string>,
  unit: { id: string; kind: UnitKind },
): boolean {
  if (rule === 'named') return named.has(unit.id);
  if (rule === 'all') return true;
  return (unit.kind === 'ward') === (rule === 'wards');
}

/**
 * The same rule as an SQL condition, for counting pairs without reading them; true on both engines.
 * @param procedure alias of table `procedure`. @param unit alias of table `administrative_unit`.
 */
export function assignedCondition(procedure: string, unit: string): string {
  return `(${procedure}.in_force = TRUE AND (
    ${procedure}.assigned_to = 'all'
    OR (${procedure}.assigned_to = 'wards' AND ${unit}.kind = 'ward')
    OR (${procedure}.assigned_to = 'communes' AND ${unit}.kind <> 'ward')
    OR (${procedure}.assigned_to = 'named' AND EXISTS (
      SELECT 1 FROM procedure_unit named
      WHERE named.procedure_id = ${procedure}.id AND named.unit_id = ${unit}.id))))`;
}
