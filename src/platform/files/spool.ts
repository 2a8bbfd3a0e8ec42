import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { newId } from '../database/ids';
import { release } from '../release';

/** So many bytes stay in memory: what little work keeps is never written down. */
const FREE_BYTES = 1024 * 1024;
const CIPHER = 'aes-256-gcm';
const TAG = 16;

/** A piece in memory, or where it lies in the file. */
type Place = Buffer | { at: number; length: number };

/**
 * Keeps what long work needs once more, outside the memory: pieces of some tens of kilobytes, read back by their
 * numbers. They lie in a nameless file of the scratch folder, sealed with a key that nobody writes down, which is gone with the
 * process whatever ends it. What a full disk does not take stays in memory.
 */
export class Spool {
  private readonly places: Place[] = [];
  private readonly key = randomBytes(32);
  private inMemory = 0;
  /** Into which pieces are read one after the other. */
  private room = Buffer.alloc(0);
  private file: { number: number; path: string; length: number } | undefined;

  /** @param folder where the file goes; left out: everything stays in memory. */
  constructor(private readonly folder?: string) {}

  /**
   * @param piece which the caller has no more.
   * @returns the number by which it is read.
   */
  keep(piece: Buffer): number {
    const number = this.places.length;
    const written = this.written(piece, number);
    this.places.push(written ?? piece);
    if (written) release(piece);
    return number;
  }

  /** Looks at a piece. @param look may not keep anything of the bytes: they are gone afterwards. */
  read<T>(number: number, look: (piece: Buffer) => T): T {
    const place = this.places[number]!;
    if (Buffer.isBuffer(place)) return look(place);
    if (this.room.length < place.length) this.room = Buffer.allocUnsafe(place.length);
    const sealed = this.room.subarray(0, place.length);
    const read = readSync(this.file!.number, sealed, 0, sealed.length, place.at);
    if (read < sealed.length) throw new Error('What was kept in the scratch folder is cut off.');
    const decipher = createDecipheriv(CIPHER, this.key, nonceOf(number), { authTagLength: TAG });
    decipher.setAuthTag(sealed.subarray(-TAG));
    const piece = decipher.update(sealed.subarray(0, -TAG));
    try {
      decipher.final();
      return look(piece);
    } finally {
      release(piece);
    }
  }

  /** Nothing can be read afterwards; once more it changes nothing. */
  close(): void {
    const { file } = this;
    this.places.length = 0;
    this.file = undefined;
    if (!file) return;
    closeSync(file.number);
    rmSync(file.path, { force: true });
  }

  private written(piece: Buffer, number: number): Place | undefined {
    this.inMemory += piece.length;
    if (this.folder === undefined || this.inMemory <= FREE_BYTES) return undefined;
    try {
      this.file ??= openFile(this.folder);
      const { file } = this;
      const cipher = createCipheriv(CIPHER, this.key, nonceOf(number));
      const sealed = cipher.update(piece);
      cipher.final();
      const at = file.length;
      writeWhole(file.number, sealed, at);
      writeWhole(file.number, cipher.getAuthTag(), at + sealed.length);
      const length = sealed.length + TAG;
      file.length += length;
      this.inMemory -= piece.length;
      release(sealed);
      return { at, length };
    } catch {
      return undefined;
    }
  }
}

/** The key is of one spool only, so counting nonces never repeat. */
const nonceOf = (number: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 8);
  return nonce;
};

function openFile(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, newId());
  const number = openSync(file, 'wx+', 0o600);
  try {
    rmSync(file);
  } catch {
    // Some systems keep the name until the file is closed.
  }
  return { number, path: file, length: 0 };
}

function writeWhole(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(file, bytes, done, bytes.length - done, at + done);
}
