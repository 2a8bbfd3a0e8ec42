/** Duties a person may hold; see `src/accounts/permissions.ts` for what each allows. */
export const ROLES = [
  'province_administrator',
  'province_officer',
  'department_officer',
  'register_keeper',
  'consolidating_officer',
  'commune_leader',
  'commune_officer',
  'evaluator',
  'auditor',
  'inspector',
  'representative',
  'viewer',
] as const;
export type Role = (typeof ROLES)[number];

/** From where somebody acts. */
export interface Origin {
  /** Network address, as far as the proxies named in the settings tell it. */
  address: string;
  /** The request's id, as it stands in the log and in error answers; a job's id for a job. */
  requestId: string;
}

/** Where a round stands in time; see `src/units/round-phase.ts`. */
export const PHASES = ['preparation', 'handover', 'operation'] as const;
export type Phase = (typeof PHASES)[number];

/** What one duty gives: these rights, there, for these lists, in this phase. Never mixed with another's. */
export interface Grant {
  role: Role;
  permissions: ReadonlySet<string>;
  /** The organisation of the duty with all below it; null for the whole province. */
  organisationId: string | null;
  organisationPath: string | null;
  /** Codes of list types, or of registers; null for every one. */
  listTypes: readonly string[] | null;
  /** Only while a round is in this phase; null for always. */
  phase: Phase | null;
}

/** Who acts: a signed-in person, a background job, or the program itself. */
export interface Actor {
  accountId: string | null;
  name: string;
  kind: 'person' | 'job' | 'system';
  /** Every right of any duty: opens a route. Where it holds is asked of the grants. */
  permissions: ReadonlySet<string>;
  /** One for each duty of today; the program itself needs none. */
  grants: readonly Grant[];
  /** Those of the grants that carry the right of the route, set by the guard: the duty acted in. */
  acting?: readonly Grant[];
  /** Set by the guard; absent for the program itself. */
  origin?: Origin | null;
}

/** The program itself, at set-up and in loaders. */
export const SYSTEM: Actor = {
  accountId: null,
  name: 'Hệ thống',
  kind: 'system',
  permissions: new Set(),
  grants: [],
};

/** Roles of a person, each once, in the order of `ROLES`. */
export const rolesOf = ({ grants }: Pick<Actor, 'grants'>): Role[] =>
  ROLES.filter((role) => grants.some((grant) => grant.role === role));
