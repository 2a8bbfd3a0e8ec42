import { z } from 'zod';
import { PHASES, ROLES } from '../platform/http/actor';
import { LONGEST_PASSWORD } from './password-rules';

export const loginSchema = z
  .string()
  .trim()
  .min(3)
  .max(80)
  .regex(/^[\p{L}\d._@-]+$/u);

export const signInBody = z
  .strictObject({
    login: z.string().min(1).max(80),
    password: z.string().min(1).max(LONGEST_PASSWORD),
    /** The 6 digits of the telephone, or a recovery code; asked for by `accounts.code-needed`. */
    code: z.string().min(6).max(40).optional(),
  })
  .meta({ id: 'SignIn' });

export const setupBody = z
  .strictObject({
    token: z.string().min(1).max(100),
    login: loginSchema,
    name: z.string().trim().min(2).max(200),
    password: z.string().min(1).max(LONGEST_PASSWORD),
  })
  .meta({ id: 'Setup' });

export const setupState = z
  .strictObject({
    needed: z.boolean(),
    shortestPassword: z.int(),
    /** Kinds of characters a password needs: small letters, capitals, digits, others. */
    passwordKinds: z.int(),
    /** Made-up data on one computer: no second factor is asked for. */
    demonstration: z.boolean(),
  })
  .meta({ id: 'SetupState' });

/** Who is signed in and what the screen may offer. */
export const sessionView = z
  .strictObject({
    account: z.strictObject({ id: z.uuid(), name: z.string() }),
    /** What has to be done before anything else. */
    pending: z.enum(['password', 'second-factor']).nullable(),
    roles: z.array(z.enum(ROLES)),
    permissions: z.array(z.string()),
    /** The server's moment: what is shown as «today» on every screen. */
    now: z.string(),
    /** Whether the duties reach over the whole province. */
    province: z.boolean(),
    /** Largest file this server takes: a larger one is told so before it is sent. */
    mostUploadBytes: z.int(),
    organisations: z.array(
      z.strictObject({ id: z.string(), name: z.string(), unitId: z.string() }),
    ),
    /** What each duty of today is, and where. */
    duties: z.array(
      z.strictObject({
        role: z.enum(ROLES),
        organisationId: z.string().nullable(),
        listTypes: z.array(z.string()).nullable(),
        phase: z.enum(PHASES).nullable(),
      }),
    ),
  })
  .meta({ id: 'Session' });
