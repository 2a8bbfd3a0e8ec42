import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/http/actor';
import type { UnitsReadModel } from '../units/units.read-model';
import type { UnitScope } from './rehearsal.policy';

/** The units in which the person's organisations sit. */
export async function unitScopeOf(
  manager: EntityManager,
  units: UnitsReadModel,
  actor: Actor,
): Promise<UnitScope> {
  if (actor.organisationPaths === 'all') return 'all';
  const organisations = await units.organisationsWithin(manager, actor.organisationPaths);
  return new Set(organisations.map(({ unitId }) => unitId));
}
