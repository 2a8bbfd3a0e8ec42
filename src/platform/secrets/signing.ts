import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Keyring } from './keyring';

/** PKCS #8 frame of an Ed25519 seed, and SubjectPublicKeyInfo frame of its public key (RFC 8410). */
const PRIVATE_FRAME = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_FRAME = Buffer.from('302a300506032b6570032100', 'hex');
const RAW_BYTES = 32;

/** Name of a signing key: the first 16 digits of SHA-256 of its 32 public bytes. */
export const signingKeyId = (raw: Buffer): string =>
  createHash('sha256').update(raw).digest('hex').slice(0, 16);

/**
 * Signs for the installation (Ed25519, RFC 8032). The private key is derived from the newest master
 * key: it rests nowhere, is backed up with the key file and changes with it. Public keys are kept
 * for ever in `signing_key`, so that what an earlier key signed can still be checked.
 */
export class Signer {
  readonly keyId: string;
  /** 32 bytes. */
  readonly publicKey: Buffer;
  private readonly key: KeyObject;

  constructor(keyring: Keyring) {
    const der = Buffer.concat([PRIVATE_FRAME, keyring.signingSeed()]);
    this.key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.key).export({ format: 'der', type: 'spki' });
    this.publicKey = spki.subarray(-RAW_BYTES);
    this.keyId = signingKeyId(this.publicKey);
  }

  /** @returns 64 bytes, base64url. */
  sign(text: string): string {
    return sign(null, Buffer.from(text, 'utf8'), this.key).toString('base64url');
  }
}

/** @param publicKey 32 bytes. @param signature base64url. */
export function verifySignature(publicKey: Buffer, text: string, signature: string): boolean {
  const key = createPublicKey({ key: spkiOf(publicKey), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
}

/** A public key as other programs read it. */
export function publicKeyPem(publicKey: Buffer): string {
  const key = createPublicKey({ key: spkiOf(publicKey), format: 'der', type: 'spki' });
  return key.export({ format: 'pem', type: 'spki' }).toString();
}

/**
 * The Ed25519 keys in a file of one or more PEM blocks.
 * @throws Error where one is damaged or of another kind.
 */
export function publicKeysIn(pem: string): Buffer[] {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[\s\S]+?-----END PUBLIC KEY-----/g) ?? [];
  return blocks.map((block) => {
    const key = createPublicKey(block);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('Not an Ed25519 key');
    return key.export({ format: 'der', type: 'spki' }).subarray(-RAW_BYTES);
  });
}

function spkiOf(publicKey: Buffer): Buffer {
  if (publicKey.length !== RAW_BYTES) throw new Error(`A public key has ${RAW_BYTES} bytes`);
  return Buffer.concat([PUBLIC_FRAME, publicKey]);
}
