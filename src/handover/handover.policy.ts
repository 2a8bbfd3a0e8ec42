import type { Actor } from '../platform/http/actor';
import { acceptanceTable, type Act, type Side } from './acceptance';
import type { Bucket } from './bucket';

/** Organisations a person has a duty for, with all below them; 'all' for the province. */
export type Scope = 'all' | ReadonlySet<string>;

/** What a person may be offered to do with a list. */
export const LIST_ACTS = ['accept', 'dispute', 'resolve', 'close', 'assign', 'split'] as const;
export type ListAct = (typeof LIST_ACTS)[number];

/** The right each act needs, beside the side on which the person stands. */
export const RIGHT_FOR: Record<ListAct, string> = {
  accept: 'handover.accept',
  dispute: 'handover.accept',
  resolve: 'handover.accept',
  close: 'handover.declare',
  assign: 'handover.assign',
  split: 'handover.assign',
};

export function inScope(scope: Scope, organisationId: string | null): boolean {
  return scope === 'all' || (organisationId !== null && scope.has(organisationId));
}

/**
 * On which sides of a portion the person stands. Seeing the whole province is not yet acting for
 * it: that takes a province officer, or the program itself.
 */
export function sidesOf(
  actor: Pick<Actor, 'roles' | 'kind'>,
  scope: Scope,
  giverId: string,
  receiverId: string | null,
): Side[] {
  if (scope === 'all') {
    return actor.kind !== 'person' || actor.roles.includes('province_officer') ? ['province'] : [];
  }
  const sides: Side[] = [];
  if (inScope(scope, giverId)) sides.push('giver');
  if (inScope(scope, receiverId)) sides.push('receiver');
  return sides;
}

/** A portion is seen by its giver, its receiver and the province; for others it does not exist. */
export function maySee(scope: Scope, giverId: string, receiverId: string | null): boolean {
  return inScope(scope, giverId) || inScope(scope, receiverId);
}

/** Who may give a portion another receiver or split it, and while it is in which buckets. */
export function mayRearrange(sides: readonly Side[], bucket: Bucket): boolean {
  const unsettled = bucket === 'outstanding' || bucket === 'disputed';
  return unsettled && (sides.includes('giver') || sides.includes('province'));
}

/** The acts to offer a person who stands on these sides and holds these rights. */
export function actsOffered(sides: readonly Side[], rights: ReadonlySet<string>): ListAct[] {
  const possible = (act: ListAct): boolean =>
    act === 'assign' || act === 'split'
      ? mayRearrange(sides, 'outstanding')
      : acceptanceTable.some(
          (row) => row.act === (act satisfies Act) && row.by.some((side) => sides.includes(side)),
        );
  return LIST_ACTS.filter((act) => rights.has(RIGHT_FOR[act]) && possible(act));
}
