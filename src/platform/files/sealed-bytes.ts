import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { SealBroken } from '../secrets/keyring';

/** First bytes of a sealed file; a workbook begins with `PK`, so the two are never confused. */
export const SEALED_MAGIC = Buffer.from('BGS1');
const CHUNK = 64 * 1024;
const TAG = 16;

/** Bytes that a file of so many takes once it is sealed. */
export const sealedSize = (bytes: number): number =>
  SEALED_MAGIC.length + bytes + TAG * Math.max(1, Math.ceil(bytes / CHUNK));

/** The key is of one file only, so counting nonces never repeat; the last chunk is marked as such. */
const nonceOf = (chunk: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(chunk, 8);
  return nonce;
};
const markOf = (last: boolean): Buffer => Buffer.from(last ? 'last' : 'more');

/** Cuts a stream into pieces of one size and says of the last one that it is the last. */
abstract class Chunked extends Transform {
  private held: Buffer = Buffer.alloc(0);
  private chunks = 0;

  constructor(private readonly size: number) {
    super();
  }

  protected abstract piece(bytes: Buffer, chunk: number, last: boolean): Buffer;

  override _transform(bytes: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.held = this.held.length === 0 ? bytes : Buffer.concat([this.held, bytes]);
    // One whole piece is held back: only at the end is it known which is the last.
    this.guarded(done, () => {
      let at = 0;
      while (this.held.length - at > this.size) {
        this.push(this.piece(this.held.subarray(at, at + this.size), this.chunks++, false));
        at += this.size;
      }
      this.held = this.held.subarray(at);
    });
  }

  override _flush(done: TransformCallback): void {
    this.guarded(done, () => this.push(this.piece(this.held, this.chunks, true)));
  }

  protected guarded(done: TransformCallback, work: () => void): void {
    try {
      work();
      done();
    } catch (error) {
      done(error as Error);
    }
  }
}

/** Seals what flows through (AES-256-GCM in pieces of 64 KiB). @param key of this file only. */
export class SealingStream extends Chunked {
  constructor(private readonly key: Buffer) {
    super(CHUNK);
    this.push(SEALED_MAGIC);
  }

  protected piece(bytes: Buffer, chunk: number, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(chunk));
    cipher.setAAD(markOf(last));
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Opens what `SealingStream` sealed; fails with SealBroken where a byte was changed or cut off. */
export class OpeningStream extends Chunked {
  private magic: Buffer = Buffer.alloc(0);

  constructor(private readonly key: Buffer) {
    super(CHUNK + TAG);
  }

  override _transform(bytes: Buffer, encoding: BufferEncoding, done: TransformCallback): void {
    const wanted = SEALED_MAGIC.length - this.magic.length;
    if (wanted <= 0) return super._transform(bytes, encoding, done);
    this.magic = Buffer.concat([this.magic, bytes.subarray(0, wanted)]);
    super._transform(bytes.subarray(wanted), encoding, done);
  }

  protected piece(bytes: Buffer, chunk: number, last: boolean): Buffer {
    try {
      if (!this.magic.equals(SEALED_MAGIC)) throw new Error('no sealed file');
      const tag = bytes.subarray(bytes.length - TAG);
      const decipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(chunk), {
        authTagLength: TAG,
      });
      decipher.setAAD(markOf(last));
      decipher.setAuthTag(tag);
      return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()]);
    } catch {
      throw new SealBroken('The stored file was changed or cut off');
    }
  }
}
