import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/** Bytes of a master key and of the keys derived from it. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^s1\.(\d{1,6})\.([A-Za-z0-9_-]+)$/;

/** One version of the master key; a later rotation adds the next version and keeps the older ones. */
export interface MasterKey {
  version: number;
  bytes: Buffer;
}

/** A sealed text that cannot be opened: other key, other place, or changed bytes. */
export class SealBroken extends Error {}

/**
 * What is derived from one master key; the master key itself seals nothing. As key objects they are
 * looked at once: from bytes, each call takes four times as long.
 */
interface DerivedKeys {
  seal: KeyObject;
  index: KeyObject;
  signing: KeyObject;
}

/**
 * Seals short texts (AES-256-GCM) and makes blind indexes (HMAC-SHA-256) with keys that lie outside
 * the database. OWASP ASVS 5.0, 11.3.2 and 11.4.2.
 */
export class Keyring {
  /** Version that seals from now on; older ones only open. */
  readonly version: number;
  private readonly keys: Map<number, DerivedKeys>;

  /** @param masters all versions at hand, in any order; at least one. */
  constructor(masters: MasterKey[]) {
    if (masters.length === 0) throw new Error('A keyring needs a key');
    this.version = Math.max(...masters.map(({ version }) => version));
    this.keys = new Map(masters.map(({ version, bytes }) => [version, derived(bytes)]));
  }

  /** All versions at hand, oldest first. */
  get versions(): number[] {
    return [...this.keys.keys()].sort((a, b) => a - b);
  }

  /**
   * @param context where the text rests, e.g. `account.totp_secret:<id>`; it opens only there.
   * @returns `s1.<key version>.<nonce, text and tag>`; the same text never twice the same.
   */
  seal(text: string, context: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.version)!.seal, nonce);
    cipher.setAAD(Buffer.from(context));
    const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final()]);
    return `s1.${this.version}.${Buffer.concat([bytes, cipher.getAuthTag()]).toString('base64url')}`;
  }

  /** @throws SealBroken when the key is not at hand, the context is another or a byte was changed. */
  open(sealed: string, context: string): string {
    const [, version, payload] = SEALED.exec(sealed) ?? [];
    if (payload === undefined) throw new SealBroken('This is no sealed text');
    const keys = this.keys.get(Number(version));
    if (!keys) throw new SealBroken(`Key version ${version} is not at hand`);
    const bytes = Buffer.from(payload, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', keys.seal, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    } catch {
      throw new SealBroken('The sealed text was changed or belongs to another place');
    }
  }

  /**
   * @returns the same text under the present key; undefined where it lies under it already.
   * @throws SealBroken
   */
  sealedAnew(sealed: string, context: string): string | undefined {
    if (sealedWith(sealed) === this.version) return undefined;
    return this.seal(this.open(sealed, context), context);
  }

  /**
   * A value under which equal texts find each other without being readable. It changes with the key
   * version: a rotation computes it anew together with the sealed text.
   * @param context which kind of value it is, e.g. `personal_number`; equal texts of two kinds differ.
   * @returns 43 characters.
   */
  blindIndex(value: string, context: string): string {
    const mac = createHmac('sha256', this.keys.get(this.version)!.index);
    return mac.update(`${context}\0${value}`).digest('base64url');
  }

  /** Seed of the key with which the installation signs papers; 32 bytes, see `Signer`. */
  signingSeed(): Buffer {
    return this.keys.get(this.version)!.signing.export();
  }
}

/** @returns version of the key that sealed a text, or undefined where it is not sealed. */
export function sealedWith(text: string): number | undefined {
  const version = SEALED.exec(text)?.[1];
  return version === undefined ? undefined : Number(version);
}

function derived(master: Buffer): DerivedKeys {
  if (master.length !== KEY_BYTES) throw new Error(`A master key has ${KEY_BYTES} bytes`);
  const of = (use: string) =>
    createSecretKey(
      Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `ban-giao ${use}`, KEY_BYTES)),
    );
  return { seal: of('seal'), index: of('blind index'), signing: of('signing') };
}
