import { Secret, TOTP } from 'otpauth';
import { asked, type Talk } from '../../scripts/support/talk';

/** A telephone with one secret. */
export interface Telephone {
  /** The code it shows now, or so many 30-second steps later. */
  code(steps?: number): string;
}

export function telephoneWith(secret: string): Telephone {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return {
    code: (steps = 0) => totp.generate({ timestamp: Date.now() + steps * 30_000 }),
  };
}

/** Adds a second factor as a person does. @returns the telephone and the recovery codes. */
export async function addSecondFactor(talk: Talk) {
  const { secret } = await asked<{ secret: string }>(talk, 'POST', 'account/second-factor');
  const telephone = telephoneWith(secret);
  const { codes } = await asked<{ codes: string[] }>(
    talk,
    'POST',
    'account/second-factor/confirmation',
    { code: telephone.code() },
  );
  return { telephone, codes };
}
