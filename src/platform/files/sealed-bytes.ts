import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { release } from '../release';
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
  /** What came and is not cut yet: nothing of it is copied but where a piece lies in several of them. */
  private readonly held: Buffer[] = [];
  private length = 0;
  private chunks = 0;

  constructor(private readonly size: number) {
    super();
  }

  /** @returns what goes on in place of a piece. */
  protected abstract piece(bytes: Buffer, chunk: number, last: boolean): Buffer[];

  override _transform(bytes: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.held.push(bytes);
    this.length += bytes.length;
    // One whole piece is held back: only at the end is it known which is the last.
    this.guarded(done, () => {
      while (this.length > this.size) this.hand(this.taken(this.size), false);
    });
  }

  override _flush(done: TransformCallback): void {
    this.guarded(done, () => this.hand(this.taken(this.length), true));
  }

  private hand(bytes: Buffer, last: boolean): void {
    for (const part of this.piece(bytes, this.chunks++, last)) this.push(part);
  }

  /** The first bytes of what is held, which is then held no more. */
  private taken(size: number): Buffer {
    const parts: Buffer[] = [];
    let missing = size;
    while (missing > 0) {
      const first = this.held.shift()!;
      parts.push(first.subarray(0, missing));
      if (first.length > missing) this.held.unshift(first.subarray(missing));
      missing -= parts.at(-1)!.length;
    }
    this.length -= size;
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
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

  protected piece(bytes: Buffer, chunk: number, last: boolean): Buffer[] {
    return sealedPiece(this.key, bytes, chunk, last);
  }
}

function sealedPiece(key: Buffer, bytes: Buffer, chunk: number, last: boolean): Buffer[] {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(chunk));
  cipher.setAAD(markOf(last));
  const sealed = cipher.update(bytes);
  // Of this kind of cipher nothing is left at the end.
  cipher.final();
  return [sealed, cipher.getAuthTag()];
}

/**
 * Seals what a file holds, as `SealingStream` does: a piece at a time, in the same places of the memory.
 * @param told hears of each piece before it is sealed.
 */
export async function* sealedFile(
  file: FileHandle,
  key: Buffer,
  told: (bytes: Buffer) => void,
): AsyncGenerator<Buffer> {
  yield SEALED_MAGIC;
  const rooms = [Buffer.allocUnsafeSlow(CHUNK), Buffer.allocUnsafeSlow(CHUNK)] as const;
  let piece = await filled(file, rooms[0]);
  for (let chunk = 0; ; chunk += 1) {
    const next = await filled(file, rooms[chunk % 2 === 0 ? 1 : 0]);
    const last = next.length === 0;
    told(piece);
    for (const part of sealedPiece(key, piece, chunk, last)) {
      yield part;
      release(part);
    }
    if (last) return;
    piece = next;
  }
}

/** The next bytes of a file, as many as there is room for. */
async function filled(file: FileHandle, room: Buffer): Promise<Buffer> {
  let length = 0;
  while (length < room.length) {
    const { bytesRead } = await file.read(room, length, room.length - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return room.subarray(0, length);
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

  protected piece(bytes: Buffer, chunk: number, last: boolean): Buffer[] {
    try {
      if (!this.magic.equals(SEALED_MAGIC)) throw new Error('no sealed file');
      const tag = bytes.subarray(bytes.length - TAG);
      const decipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(chunk), {
        authTagLength: TAG,
      });
      decipher.setAAD(markOf(last));
      decipher.setAuthTag(tag);
      const opened = decipher.update(bytes.subarray(0, -TAG));
      // Nothing is handed on before all of the piece is known to be whole.
      decipher.final();
      return [opened];
    } catch {
      throw new SealBroken('The stored file was changed or cut off');
    }
  }
}
