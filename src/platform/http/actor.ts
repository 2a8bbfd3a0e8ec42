/** Duties a person may hold; see `src/accounts/permissions.ts` for what each allows. */
export const ROLES = ['province_officer', 'commune_officer', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** From where somebody acts. */
export interface Origin {
  /** Network address, as far as the proxies named in the settings tell it. */
  address: string;
  /** The request's id, as it stands in the log and in error answers; a job's id for a job. */
  requestId: string;
}

/** Who acts: a signed-in person, a background job, or the program itself. */
export interface Actor {
  accountId: string | null;
  name: string;
  kind: 'person' | 'job' | 'system';
  roles: Role[];
  permissions: ReadonlySet<string>;
  /** Paths of the organisations the person has a duty for (with all below them), or every one. */
  organisationPaths: string[] | 'all';
  /** Set by the guard; absent for the program itself. */
  origin?: Origin | null;
}

/** The program itself, at set-up and in loaders. */
export const SYSTEM: Actor = {
  accountId: null,
  name: 'Hệ thống',
  kind: 'system',
  roles: [],
  permissions: new Set(),
  organisationPaths: 'all',
};

/** Whether an organisation lies within the actor's duties. */
export function covers(actor: Actor, organisationPath: string): boolean {
  if (actor.organisationPaths === 'all') return true;
  return actor.organisationPaths.some((path) => organisationPath.startsWith(path));
}
