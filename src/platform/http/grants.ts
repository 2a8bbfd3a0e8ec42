import type { Actor, Grant, Phase } from './actor';

/** What a right is wanted for. */
export interface Target {
  organisationPath: string;
  /** Left out where the matter is not a list. */
  listType?: string;
  /** Phase of the round the matter belongs to; null where it belongs to none. */
  phase: Phase | null;
}

type Person = Pick<Actor, 'kind' | 'grants'>;

/** The grants that carry a right in a phase. */
export function grantsWith(actor: Person, permission: string, phase: Phase | null): Grant[] {
  return actor.grants.filter(
    (grant) => grant.permissions.has(permission) && (grant.phase === null || grant.phase === phase),
  );
}

/** Whether one and the same duty gives the right for this organisation and this list type. */
export function permits(actor: Person, permission: string, target: Target): boolean {
  if (actor.kind !== 'person') return true;
  return grantsWith(actor, permission, target.phase).some(
    (grant) => reachesPath(grant, target.organisationPath) && reachesType(grant, target.listType),
  );
}

/** Whether a duty gives the right without any limit: for what belongs to no organisation or list. */
export function permitsEverywhere(actor: Person, permission: string): boolean {
  if (actor.kind !== 'person') return true;
  return grantsWith(actor, permission, null).some(
    ({ organisationPath, listTypes }) => organisationPath === null && listTypes === null,
  );
}

export const reachesPath = ({ organisationPath }: Grant, path: string): boolean =>
  organisationPath === null || path.startsWith(organisationPath);

/** A limit to list types narrows lists; what is not a list it leaves alone. */
export const reachesType = ({ listTypes }: Grant, listType: string | undefined): boolean =>
  listTypes === null || listType === undefined || listTypes.includes(listType);
