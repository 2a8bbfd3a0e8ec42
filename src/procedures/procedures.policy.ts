import { covers, type Actor } from '../platform/http/actor';

/** The new units whose results a person may see. */
export type UnitScope = 'all' | ReadonlySet<string>;

/**
 * Whoever has a duty over the province sees every unit; others see the units their organisations sit in.
 * @param organisations of the round's new units.
 */
export function unitScope(
  actor: Actor,
  organisations: readonly { unitId: string; path: string }[],
): UnitScope {
  if (actor.organisationPaths === 'all') return 'all';
  return new Set(
    organisations.filter(({ path }) => covers(actor, path)).map(({ unitId }) => unitId),
  );
}

export const seesUnit = (scope: UnitScope, unitId: string): boolean =>
  scope === 'all' || scope.has(unitId);
