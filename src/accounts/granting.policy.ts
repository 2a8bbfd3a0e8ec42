import type { Grant, Phase, Role } from '../platform/http/actor';
import { formOf, type DutyForm } from './duty-rules';

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

/**
 * Roles that somebody who leads a unit may give there; none of them gives on, none reaches higher. Not
 * the evaluator, who confirms what the unit says of itself.
 */
const GIVEN_BY_LEADERS: readonly Role[] = ['commune_officer', 'viewer'];

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

/** A role that can be given, and what has to be said about it. */
export type RoleToGive = { role: Role } & DutyForm;

/** Roles these grants can give anywhere at all, for the choice on the screen. */
export function rolesToGive(grants: Grants, all: readonly Role[]): RoleToGive[] {
  return all.flatMap((role) => {
    const { province, paths } = placesToGive(grants, role);
    const form = formOf(role);
    if (province) return { role, ...form };
    if (paths.length === 0 || form.place === 'province') return [];
    return { role, ...form, place: 'organisation' as const };
  });
}

/**
 * Where these grants can give a role.
 * @param role left out for any.
 * @returns paths of organisations, each with all below it; none where it is the whole province.
 */
export function placesToGive(
  grants: Grants,
  role: Role | undefined,
): { province: boolean; paths: string[] } {
  const own = grants.filter(
    (grant) => grant.permissions.has(ASSIST) && (!role || gives(grant, role)),
  );
  const province = own.some(({ organisationPath }) => organisationPath === null);
  return { province, paths: province ? [] : own.map((grant) => grant.organisationPath!) };
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
