import { sealedWith, SealBroken, type Keyring } from '../secrets/keyring';

/** Whether a seal was made of this hash with our key; undefined where that key is not at hand. */
export type SealCheck = (seal: string, hash: string, seq: number) => boolean | undefined;

const contextOf = (seq: number): string => `audit_entry.hash:${seq}`;

/**
 * The hash of an entry sealed with a key outside the database: whoever has only the database can
 * compute hashes, but not this.
 */
export const sealedHash = (keyring: Keyring, seq: number, hash: string): string =>
  keyring.seal(hash, contextOf(seq));

/** Checks seals with the keys at hand; those of versions given up since cannot be checked. */
export function sealCheckOf(keyring: Keyring): SealCheck {
  const oldest = keyring.versions[0]!;
  return (seal, hash, seq) => {
    const version = sealedWith(seal);
    if (version !== undefined && version < oldest) return undefined;
    try {
      return keyring.open(seal, contextOf(seq)) === hash;
    } catch (error) {
      if (error instanceof SealBroken) return false;
      throw error;
    }
  };
}
