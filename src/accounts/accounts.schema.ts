import { z } from 'zod';
import { PHASES, ROLES } from '../platform/http/actor';
import { SHORTEST_PASSWORD } from './password';

const login = z
  .string()
  .trim()
  .min(3)
  .max(80)
  .regex(/^[\p{L}\d._@-]+$/u);

export const signInBody = z
  .strictObject({ login: z.string().min(1).max(80), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });

export const setupBody = z
  .strictObject({
    token: z.string().min(1).max(100),
    login,
    name: z.string().trim().min(2).max(200),
    password: z.string().min(SHORTEST_PASSWORD).max(200),
  })
  .meta({ id: 'Setup' });

export const setupState = z
  .strictObject({ needed: z.boolean(), shortestPassword: z.int() })
  .meta({ id: 'SetupState' });

/** Who is signed in and what the screen may offer. */
export const sessionView = z
  .strictObject({
    account: z.strictObject({ id: z.uuid(), name: z.string() }),
    roles: z.array(z.enum(ROLES)),
    permissions: z.array(z.string()),
    /** The server's moment: what is shown as «today» on every screen. */
    now: z.string(),
    /** Whether the duties reach over the whole province. */
    province: z.boolean(),
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
