import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id setting for interactive sign-in: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Stands in place of a hash until somebody gives the account its first password; matches none. */
export const NO_PASSWORD = '-';

/** Hash of nobody's password, compared with when the login is unknown so that both take equally long. */
let nobody: Promise<string> | undefined;

/** @returns argon2id text with salt and parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/**
 * Whether the password is the one hashed. With no hash, or no password given yet, it takes as long and answers false.
 */
export async function passwordMatches(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  nobody ??= hashPassword('nobody');
  const known = stored === NO_PASSWORD ? undefined : stored;
  const matches = await verify(known ?? (await nobody), password.normalize('NFC'));
  return known !== undefined && matches;
}
