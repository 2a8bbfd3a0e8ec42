/** What the QR code of minutes says. */
export interface MinutesSeal {
  /** Which signing key of the installation. */
  keyId: string;
  number: string;
  /** SHA-256 of the canonical data, hexadecimal. */
  digest: string;
  /** Ed25519 over `signedText`, base64url. */
  signature: string;
}

const MARK = 'BG1';

/** What the installation signs. */
export const signedText = ({ number, digest }: Pick<MinutesSeal, 'number' | 'digest'>): string =>
  `ban-giao/bien-ban/1\n${number}\n${digest}`;

/** Text of the QR code. */
export const sealText = ({ keyId, number, digest, signature }: MinutesSeal): string =>
  [MARK, keyId, number, Buffer.from(digest, 'hex').toString('base64url'), signature].join('|');

/** @returns the parts, or undefined where the text is no seal of minutes. */
export function parseSeal(text: string): MinutesSeal | undefined {
  const [mark, keyId, number, digest, signature, more] = text.split('|');
  if (mark !== MARK || !keyId || !number || !digest || !signature || more !== undefined)
    return undefined;
  return { keyId, number, digest: Buffer.from(digest, 'base64url').toString('hex'), signature };
}
