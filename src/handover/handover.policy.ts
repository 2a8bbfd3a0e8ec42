import type { Grant } from '../platform/http/actor';
import type { OrganisationScope } from '../units/organisation-scope';
import { acceptanceTable, ACTS, type Act, type Side } from './acceptance';
import type { Bucket } from './bucket';

/** Rights of acts that are not about single portions. */
export const REVEAL = 'personal.reveal';
export const CHECK = 'handover.check';
export const CONFIRM = 'handover.confirm';
export const MINUTES = 'handover.minutes';
export const DECLARE = 'handover.declare';
export const APPROVE = 'handover.approve';

/** What of a list decides who may do what with it. */
export interface ListPlace {
  giverOrganisationId: string;
  listType: string;
}

/** What a person may be offered to do with a list. */
export const LIST_ACTS = [...ACTS, 'assign', 'split'] as const;
export type ListAct = (typeof LIST_ACTS)[number];

/** Those, bringing in rows from a file, and the acts on the list as a whole. */
export const OFFERED_ACTS = [...LIST_ACTS, 'import', 'check', 'uncheck', 'confirm'] as const;
export type OfferedAct = (typeof OFFERED_ACTS)[number];

/** The right each act needs, beside the side on which the person stands. */
export const RIGHT_FOR: Record<ListAct, string> = {
  accept: 'handover.accept',
  dispute: 'handover.accept',
  resolve: 'handover.answer',
  close: 'handover.close',
  assign: 'handover.assign',
  split: 'handover.assign',
  withdraw: 'handover.accept',
  reopen: 'handover.close',
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

/** `unseen`: the row does not exist for the person; `masked`: it does, its personal values do not. */
export type RevealAnswer = 'unseen' | 'masked' | 'full';

/**
 * Whether a person gets the personal values of a row in full: whoever sees the row, and has the
 * right to reveal on a side of it where they see it.
 * @param scopes where the person may read, and where they may reveal.
 * @param receivers of the row's portions.
 */
export function revealOf(
  scopes: Record<'seen' | 'reveal', OrganisationScope>,
  place: ListPlace,
  receivers: readonly (string | null)[],
): RevealAnswer {
  const seen = receivers.filter((receiver) => maySee(scopes.seen, place, receiver));
  if (seen.length === 0) return 'unseen';
  return seen.some((receiver) => maySee(scopes.reveal, place, receiver)) ? 'full' : 'masked';
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

/** In which capacity somebody declares: as an officer, or as who stands for a body that has ended. */
export type DeclaringAs = 'officer' | 'representative' | null;

/** @param scopes where the rights to declare anything, and only to add rows, hold. */
export function declaringAs(
  scopes: Record<'declare' | 'supplement', OrganisationScope>,
  { giverOrganisationId, listType }: ListPlace,
): DeclaringAs {
  if (scopes.declare.covers(giverOrganisationId, listType)) return 'officer';
  return scopes.supplement.covers(giverOrganisationId, listType) ? 'representative' : null;
}

/** What of a giver's list tells whether somebody must still answer for it. */
export interface OpenShares {
  listType: string;
  rowsOutstanding: number;
  rowsDisputed: number;
}

/**
 * Whether a body that has ended is still represented: until its last share is settled and no list
 * that it owes is missing.
 */
export function isRepresented(lists: readonly OpenShares[], owed: readonly string[]): boolean {
  const present = new Set(lists.map(({ listType }) => listType));
  return (
    owed.some((code) => !present.has(code)) ||
    lists.some(({ rowsOutstanding, rowsDisputed }) => rowsOutstanding + rowsDisputed > 0)
  );
}

/** Duties whose declarations are the unit's own word; those of all others are made on its behalf. */
export const ofTheUnit = ({ role }: Pick<Grant, 'role'>): boolean =>
  role === 'commune_leader' || role === 'commune_officer' || role === 'representative';

/** Only a duty for the giver itself confirms what others entered for it. */
export const mayConfirm = (
  scope: OrganisationScope,
  { giverOrganisationId, listType }: ListPlace,
): boolean => scope.holds(giverOrganisationId, listType);
