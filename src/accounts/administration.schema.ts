import { z } from 'zod';
import { PHASES, ROLES } from '../platform/http/actor';
import { pageOf, pageQuery } from '../platform/http/paging';
import { DISABLED_REASONS } from './account.entity';
import { loginSchema } from './accounts.schema';

const day = z.iso.date();
const name = z.string().trim().min(2).max(200);

export const dutyBody = z
  .strictObject({
    role: z.enum(ROLES),
    /** Null for the whole province. */
    organisationId: z.uuid().nullable(),
    listTypes: z.array(z.string().min(1).max(20)).min(1).max(50).nullable().default(null),
    phase: z.enum(PHASES).nullable().default(null),
    /** Today where left out. */
    validFrom: day.optional(),
    /** First day on which it no longer holds. */
    validTo: day.nullable().default(null),
    decisionNumber: z.string().trim().min(1).max(100).nullable().default(null),
    decisionDate: day.nullable().default(null),
  })
  .meta({ id: 'NewDuty' });

/** Units of one decision: more than a district ever had communes. */
const MOST_UNITS = 60;

/** A duty, and where else the same decision gives it: a cluster is one act over several units. */
export const givenDutyBody = z
  .strictObject({
    ...dutyBody.shape,
    /** Further organisations, each with all below it. */
    alsoAt: z.array(z.uuid()).max(MOST_UNITS).default([]),
  })
  .meta({ id: 'GivenDuty' });

export const newAccountBody = z
  .strictObject({ login: loginSchema, name, duties: z.array(dutyBody).min(1).max(MOST_UNITS) })
  .meta({ id: 'NewAccount' });

/** An act that needs no details. */
export const noDetails = z.strictObject({}).nullish();

export const renameBody = z.strictObject({ name }).meta({ id: 'RenameAccount' });
export const endDutyBody = z
  .strictObject({
    validTo: day,
    /** Further duties of the same person that end with it. */
    also: z.array(z.uuid()).max(MOST_UNITS).default([]),
  })
  .meta({ id: 'EndDuty' });
export const oneTimePasswordBody = z
  .strictObject({
    /** The telephone is lost: the second factor is taken away as well. */
    withoutSecondFactor: z.boolean(),
  })
  .meta({ id: 'GiveOneTimePassword' });

/** What may be done with an account by whoever looks at it. */
export const ACCOUNT_ACTS = [
  'rename',
  'disable',
  'enable',
  'one-time-password',
  'end-sessions',
  'give-duty',
] as const;
export type AccountAct = (typeof ACCOUNT_ACTS)[number];

/** Shown this once. */
export const oneTimePasswordView = z
  .strictObject({ id: z.uuid(), login: z.string(), password: z.string(), until: z.string() })
  .meta({ id: 'OneTimePassword' });

export const dutyView = z
  .strictObject({
    id: z.uuid(),
    role: z.enum(ROLES),
    organisationId: z.string().nullable(),
    organisationName: z.string().nullable(),
    listTypes: z.array(z.string()).nullable(),
    phase: z.enum(PHASES).nullable(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    decisionNumber: z.string().nullable(),
    decisionDate: z.string().nullable(),
    /** Holds today or will. */
    open: z.boolean(),
  })
  .meta({ id: 'DutyOfAccount' });

export const STATES = ['active', 'no-password', 'one-time', 'unused', 'disabled'] as const;
export type AccountState = (typeof STATES)[number];

export const accountRow = z
  .strictObject({
    id: z.uuid(),
    login: z.string(),
    name: z.string(),
    /** `no-password`: was given none yet; `one-time`: has not chosen one of their own; `unused`: nobody signed in for too long. */
    state: z.enum(STATES),
    /** Who closed it: a person, or the rule about accounts nobody uses. */
    disabledReason: z.enum(DISABLED_REASONS).nullable(),
    secondFactor: z.boolean(),
    lastSignedInAt: z.string().nullable(),
    createdAt: z.string(),
    /** The own account: looked at, not changed here. */
    own: z.boolean(),
    duties: z.array(dutyView),
    version: z.int(),
  })
  .meta({ id: 'AccountRow' });

export const accountView = z
  .strictObject({
    ...accountRow.shape,
    may: z.array(z.enum(ACCOUNT_ACTS)),
    /** Ids of the duties that the person may end. */
    mayEnd: z.array(z.uuid()),
  })
  .meta({ id: 'AccountView' });

export const accountPage = z
  .strictObject({
    ...pageOf(accountRow, 'Account').shape,
    /** Why accounts nobody uses are not closed at present: the clock looks wrong; null where it does not. */
    clock: z
      .strictObject({ wrong: z.enum(['ahead', 'behind']), witness: z.string(), now: z.string() })
      .nullable(),
  })
  .meta({ id: 'AccountPage' });

export const accountsQuery = z.strictObject({
  ...pageQuery.shape,
  /** Part of a name or login, with or without marks. */
  q: z.string().max(100).optional(),
  role: z.enum(ROLES).optional(),
  state: z.enum(STATES).optional(),
  /** With a duty there or below, today or later. */
  organisationId: z.uuid().optional(),
});

/** A role the person may give somewhere, and what has to be said about the duty. */
export const roleToGive = z
  .strictObject({
    role: z.enum(ROLES),
    place: z.enum(['province', 'organisation', 'either']),
    listTypes: z.enum(['none', 'optional', 'needed']),
    limit: z
      .enum(['lists', 'registers'])
      .meta({ description: 'What the codes it is limited to are of' }),
    basis: z.enum(['optional', 'needed']),
  })
  .meta({ id: 'RoleToGive' });

export const placesQuery = z.strictObject({
  q: z.string().max(100).default(''),
  /** Only this one, for its name. */
  id: z.uuid().optional(),
  /** Where this role may be given; left out, where any may. */
  role: z.enum(ROLES).optional(),
});

export const placesView = z
  .strictObject({
    organisations: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        validFrom: z.string(),
        /** Last day. */
        validTo: z.string().nullable(),
      }),
    ),
    /** There are more; a longer text finds them. */
    more: z.boolean(),
    /** Clusters of the rounds, as far as every unit of them may be given: all are chosen at once. */
    clusters: z.array(
      z.strictObject({
        name: z.string(),
        roundName: z.string(),
        organisations: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
      }),
    ),
  })
  .meta({ id: 'PlacesToGive' });
