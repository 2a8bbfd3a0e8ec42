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

/** Papers that the installation seals; a code of one is none of the other. */
export type SealedKind = 'minutes' | 'certificate';

const FORMS: Record<SealedKind, { mark: string; prefix: string }> = {
  minutes: { mark: 'BG1', prefix: 'ban-giao/bien-ban/1' },
  certificate: { mark: 'BGX1', prefix: 'ban-giao/giay-xac-nhan/1' },
};

/** What the installation signs. */
export const signedText = (
  { number, digest }: Pick<MinutesSeal, 'number' | 'digest'>,
  kind: SealedKind = 'minutes',
): string => `${FORMS[kind].prefix}\n${number}\n${digest}`;

/** Text of the QR code. */
export const sealText = (
  { keyId, number, digest, signature }: MinutesSeal,
  kind: SealedKind = 'minutes',
): string => {
  const short = Buffer.from(digest, 'hex').toString('base64url');
  return [FORMS[kind].mark, keyId, number, short, signature].join('|');
};

/** @returns the parts, or undefined where the text is no seal of such a paper. */
export function parseSeal(text: string, kind: SealedKind = 'minutes'): MinutesSeal | undefined {
  const [mark, keyId, number, digest, signature, more] = text.split('|');
  if (mark !== FORMS[kind].mark || !keyId || !number || !digest || !signature || more !== undefined)
    return undefined;
  return { keyId, number, digest: Buffer.from(digest, 'base64url').toString('hex'), signature };
}
