import type { Clock } from '../platform/clock';
import type { SecurityProfile } from '../platform/config/security';
import { clearText } from './one-time-code';
import { hashPassword } from './password';

/** Groups of four letters in a one-time password: 79 bits. */
const GROUPS = 4;
/** Hashes worked at side by side: the other threads go on answering sign-ins and files. */
const SIDE_BY_SIDE = 2;

/** A password that opens nothing but the choice of an own one; the text is shown once and kept nowhere. */
export interface OneTimePassword {
  password: string;
  until: string;
  hash: string;
}

/** Makes one-time passwords that begin to hold now. */
export async function newOneTimePasswords(
  count: number,
  { oneTimeHours }: Pick<SecurityProfile, 'oneTimeHours'>,
  clock: Clock,
): Promise<OneTimePassword[]> {
  const until = new Date(clock.now().getTime() + oneTimeHours * 3_600_000).toISOString();
  const made: OneTimePassword[] = [];
  while (made.length < count) {
    const texts = Array.from({ length: Math.min(SIDE_BY_SIDE, count - made.length) }, () =>
      clearText(GROUPS),
    );
    const hashes = await Promise.all(texts.map(hashPassword));
    made.push(...texts.map((password, at) => ({ password, until, hash: hashes[at]! })));
  }
  return made;
}
