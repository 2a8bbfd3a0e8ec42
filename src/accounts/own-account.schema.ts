import { z } from 'zod';
import { LONGEST_PASSWORD } from './password-rules';

const password = z.string().min(1).max(LONGEST_PASSWORD);
const code = z.string().min(6).max(40);

export const changePasswordBody = z
  .strictObject({ current: password, chosen: password })
  .meta({ id: 'ChangePassword' });

/** Either of the two. */
export const confirmIdentityBody = z
  .strictObject({ password: password.optional(), code: code.optional() })
  .refine((proof) => (proof.password === undefined) !== (proof.code === undefined), {
    path: ['password'],
    message: 'password or code, one of them',
  })
  .meta({ id: 'ConfirmIdentity' });

export const factorCodeBody = z.strictObject({ code }).meta({ id: 'SecondFactorCode' });

export const newFactorView = z
  .strictObject({
    /** For typing into the telephone where the camera does not work. */
    secret: z.string(),
    /** For the QR code. */
    address: z.string(),
  })
  .meta({ id: 'NewSecondFactor' });

export const recoveryCodesView = z
  .strictObject({ codes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes' });

/** One browser the person is signed in with. */
export const sessionRow = z
  .strictObject({
    id: z.string(),
    current: z.boolean(),
    createdAt: z.string(),
    seenAt: z.string(),
    address: z.string().nullable(),
    device: z.string().nullable(),
  })
  .meta({ id: 'SessionRow' });

export const sessionsView = z.array(sessionRow).meta({ id: 'Sessions' });
export const endedView = z.strictObject({ ended: z.int() }).meta({ id: 'EndedSessions' });

export const ownAccountView = z
  .strictObject({
    login: z.string(),
    name: z.string(),
    passwordChangedAt: z.string().nullable(),
    /** What a new password must have. */
    password: z.strictObject({ shortest: z.int(), kinds: z.int() }),
    secondFactor: z.strictObject({
      present: z.boolean(),
      /** May not be removed. */
      needed: z.boolean(),
      recoveryCodesLeft: z.int(),
    }),
    idleMinutes: z.int(),
    /** Made-up data on one computer: no second factor is asked for. */
    demonstration: z.boolean(),
  })
  .meta({ id: 'OwnAccount' });
