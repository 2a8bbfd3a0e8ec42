import type { Grant, Phase, Role } from '../platform/http/actor';

/** The right to look after accounts; where, is said by the duty that gives it. */
export const ASSIST = 'account.assist';

/** A duty as far as granting asks. */
export interface DutyReach {
  role: Role;
  /** Path of its organisation; null for the whole province. */
  organisationPath: string | null;
  listTypes: readonly string[] | null;
  phase: Phase | null;
}

type Grants = readonly Grant[];

/** Roles that somebody who leads a unit may give there; none of them gives on, none reaches higher. */
const GIVEN_BY_LEADERS: readonly Role[] = ['commune_officer', 'evaluator', 'viewer'];

/**
 * Whether a person with these grants may give a duty: it lies within one of their own, in place,
 * list types and phase alike, and is no higher. Only who administers the province gives every role.
 */
export function mayGrant(grants: Grants, duty: DutyReach): boolean {
  return grants.some(
    (own) => own.permissions.has(ASSIST) && gives(own, duty.role) && contains(own, duty),
  );
}

/**
 * Whether a person may look after an account: every duty it has or will have they could give
 * themselves. Otherwise a new password would hand them somebody's higher rights.
 * @param duties of the account that hold or will hold; an account without any is the province's.
 */
export function mayLookAfter(grants: Grants, duties: readonly DutyReach[]): boolean {
  if (administers(grants)) return true;
  return duties.length > 0 && duties.every((duty) => mayGrant(grants, duty));
}

/** Whether these grants reach over every account. */
export const administers = (grants: Grants): boolean =>
  grants.some(({ role }) => role === 'province_administrator');

/** Roles these grants can give anywhere at all, for the choice on the screen. */
export function rolesToGive(grants: Grants, all: readonly Role[]): Role[] {
  const own = grants.filter(({ permissions }) => permissions.has(ASSIST));
  return all.filter((role) => own.some((grant) => gives(grant, role)));
}

const gives = ({ role }: Grant, wanted: Role): boolean =>
  role === 'province_administrator' || GIVEN_BY_LEADERS.includes(wanted);

function contains(own: Grant, duty: DutyReach): boolean {
  const place =
    own.organisationPath === null ||
    (duty.organisationPath !== null && duty.organisationPath.startsWith(own.organisationPath));
  const lists =
    own.listTypes === null ||
    (duty.listTypes !== null && duty.listTypes.every((type) => own.listTypes!.includes(type)));
  return place && lists && (own.phase === null || own.phase === duty.phase);
}
