import type { OrganisationScope } from './organisation-scope';

/**
 * Which organisations a person is offered: their own with all below. Units, rounds and succession
 * are public facts and not restricted.
 */
export function organisationsFor<T extends { id: string }>(
  scope: OrganisationScope,
  organisations: readonly T[],
): T[] {
  return organisations.filter(({ id }) => scope.covers(id));
}
