import type { OrganisationScope } from '../units/organisation-scope';
import { acceptanceTable, type Act, type Side } from './acceptance';
import type { Bucket } from './bucket';

/** The right to see a personal value in full. */
export const REVEAL = 'personal.reveal';

/** What of a list decides who may do what with it. */
export interface ListPlace {
  giverOrganisationId: string;
  listType: string;
}

/** What a person may be offered to do with a list. */
export const LIST_ACTS = ['accept', 'dispute', 'resolve', 'close', 'assign', 'split'] as const;
export type ListAct = (typeof LIST_ACTS)[number];

/** The acts, and bringing in rows from a file. */
export const OFFERED_ACTS = [...LIST_ACTS, 'import'] as const;
export type OfferedAct = (typeof OFFERED_ACTS)[number];

/** The right each act needs, beside the side on which the person stands. */
export const RIGHT_FOR: Record<ListAct, string> = {
  accept: 'handover.accept',
  dispute: 'handover.accept',
  resolve: 'handover.answer',
  close: 'handover.close',
  assign: 'handover.assign',
  split: 'handover.assign',
};

/**
 * On which sides of a portion a right puts the person. Seeing a portion is not yet acting on it:
 * the scope is that of the right the act needs, not of reading.
 */
export function sidesOf(
  scope: OrganisationScope,
  { giverOrganisationId, listType }: ListPlace,
  receiverId: string | null,
): Side[] {
  const sides: Side[] = [];
  if (scope.coversProvince(listType)) sides.push('province');
  if (scope.holds(giverOrganisationId, listType)) sides.push('giver');
  if (scope.holds(receiverId, listType)) sides.push('receiver');
  return sides;
}

/** A portion is seen by its giver, its receiver and the province; for others it does not exist. */
export function maySee(
  scope: OrganisationScope,
  { giverOrganisationId, listType }: ListPlace,
  receiverId: string | null,
): boolean {
  return scope.covers(giverOrganisationId, listType) || scope.covers(receiverId, listType);
}

/** Who may give a portion another receiver or split it, and while it is in which buckets. */
export function mayRearrange(sides: readonly Side[], bucket: Bucket): boolean {
  const unsettled = bucket === 'outstanding' || bucket === 'disputed';
  return unsettled && (sides.includes('giver') || sides.includes('province'));
}

/**
 * The acts to offer a person.
 * @param sidesBy on which sides each right puts the person.
 */
export function actsOffered(sidesBy: (right: string) => readonly Side[]): ListAct[] {
  return LIST_ACTS.filter((act) => {
    const sides = sidesBy(RIGHT_FOR[act]);
    if (act === 'assign' || act === 'split') return mayRearrange(sides, 'outstanding');
    return acceptanceTable.some(
      (row) => row.act === (act satisfies Act) && row.by.some((side) => sides.includes(side)),
    );
  });
}
