import { covers, type Actor } from '../platform/http/actor';

/**
 * Which organisations a person is offered: their own with all below. Units, rounds and succession
 * are public facts and not restricted.
 */
export function organisationsFor<T extends { path: string }>(
  actor: Actor,
  organisations: readonly T[],
): T[] {
  return organisations.filter(({ path }) => covers(actor, path));
}
