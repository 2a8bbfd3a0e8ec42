import { randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** Seconds a code is shown; codes of the step before and after are taken too (clocks differ). */
const PERIOD = 30;
const TOLERANCE = 1;
/** RFC 4226 asks for 128 bits at least and advises 160. */
const SECRET_BYTES = 20;
/** Shown in the telephone above the login. */
const ISSUER = 'Ban giao';
export const RECOVERY_CODES = 10;

/** Letters and digits that nobody takes for one another. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A new secret for a telephone, in base 32. */
export const newFactorSecret = (): string =>
  new Secret({ buffer: new Uint8Array(randomBytes(SECRET_BYTES)).buffer }).base32;

const generatorOf = (secret: string, login: string): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label: login,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  });

/** The address that a telephone reads from the QR code. */
export const factorAddress = (secret: string, login: string): string =>
  generatorOf(secret, login).toString();

/**
 * The 30-second step a code belongs to.
 * @param lastStep step of the last code taken; that one and earlier ones are not taken again.
 * @returns undefined where the code is wrong or was used.
 */
export function stepOfCode(
  secret: string,
  code: string,
  now: Date,
  lastStep: number,
): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = now.getTime();
  const delta = generatorOf(secret, '').validate({ token, timestamp, window: TOLERANCE });
  if (delta === null) return undefined;
  const step = Math.floor(timestamp / 1000 / PERIOD) + delta;
  return step > lastStep ? step : undefined;
}

/** A text of clear letters in groups of four: `k3fm-9wpq-…`. */
export function clearText(groups: number): string {
  const letter = () => CLEAR[randomInt(CLEAR.length)]!;
  const group = () => Array.from({ length: 4 }, letter).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** Codes for the day the telephone is lost; 118 bits each, so that a plain digest hides them (ASVS 6.5.2). */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => clearText(6));

/** Whether a text has the look of a recovery code. */
export const looksLikeRecoveryCode = (text: string): boolean =>
  normalRecoveryCode(text).length === 24;

/** As it was made, however it was typed. */
export const normalRecoveryCode = (text: string): string =>
  text.toLowerCase().replace(/[^a-z0-9]/g, '');
