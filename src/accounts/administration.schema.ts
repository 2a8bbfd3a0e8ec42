import { z } from 'zod';
import { PHASES, ROLES } from '../platform/http/actor';
import { pageOf, pageQuery } from '../platform/http/paging';
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

export const newAccountBody = z
  .strictObject({ login: loginSchema, name, duties: z.array(dutyBody).min(1).max(20) })
  .meta({ id: 'NewAccount' });

/** An act that needs no details. */
export const noDetails = z.strictObject({}).nullish();

export const renameBody = z.strictObject({ name }).meta({ id: 'RenameAccount' });
export const endDutyBody = z.strictObject({ validTo: day }).meta({ id: 'EndDuty' });
export const oneTimePasswordBody = z
  .strictObject({
    /** The telephone is lost: the second factor is taken away as well. */
    withoutSecondFactor: z.boolean(),
  })
  .meta({ id: 'GiveOneTimePassword' });

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

export const STATES = ['active', 'one-time', 'unused', 'disabled'] as const;

export const accountRow = z
  .strictObject({
    id: z.uuid(),
    login: z.string(),
    name: z.string(),
    /** `one-time`: has not chosen a password yet; `unused`: nobody signed in for too long. */
    state: z.enum(STATES),
    secondFactor: z.boolean(),
    lastSignedInAt: z.string().nullable(),
    createdAt: z.string(),
    /** The own account: looked at, not changed here. */
    own: z.boolean(),
    duties: z.array(dutyView),
    version: z.int(),
  })
  .meta({ id: 'AccountRow' });

export const accountPage = pageOf(accountRow, 'Account');

export const accountsQuery = z.strictObject({
  ...pageQuery.shape,
  /** Part of a name or login, with or without marks. */
  q: z.string().max(100).optional(),
  role: z.enum(ROLES).optional(),
  state: z.enum(STATES).optional(),
});

export const rolesView = z.array(z.enum(ROLES)).meta({ id: 'RolesToGive' });
