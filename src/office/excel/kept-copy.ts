import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { release } from '../../platform/release';
import type { ReadMessage } from './read-message';

/** Where what was read of a file is kept, and the key it is sealed with, which nobody writes down. */
export interface CopyPlace {
  path: string;
  key: Uint8Array;
}

const CIPHER = 'aes-256-gcm';
const TAG = 16;
const LENGTH = 4;

/** A key for one copy. */
export const copyKey = (): Uint8Array => randomBytes(32);

/** The key is of one copy only, so counting nonces never repeat. */
const nonceOf = (message: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(message, 8);
  return nonce;
};

/**
 * Writes down what a reading process says of a file, so that the file need not be read again. A copy that
 * cannot be written whole, as on a full disk, is left unfinished: then nobody takes it for one.
 */
export class CopyWriter {
  private file: number | undefined;
  private messages = 0;

  constructor(private readonly place: CopyPlace) {
    this.trying(() => (this.file = openSync(place.path, 'wx', 0o600)));
  }

  write(message: ReadMessage): void {
    if (this.file === undefined) return;
    const cipher = createCipheriv(CIPHER, this.place.key, nonceOf(this.messages++));
    const sealed = [cipher.update(serialize(message)), cipher.final(), cipher.getAuthTag()];
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32BE(sealed.reduce((sum, each) => sum + each.length, 0));
    this.trying(() => writeFileSync(this.file!, Buffer.concat([length, ...sealed])));
  }

  /** @param whole all of the file was read. */
  end(whole: boolean): void {
    if (whole) this.write({ type: 'done', fresh: true });
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private trying(work: () => void): void {
    try {
      work();
    } catch {
      if (this.file !== undefined) closeSync(this.file);
      this.file = undefined;
    }
  }
}

/**
 * What a reading process said of a file, from a copy.
 * @throws Error where the copy is not whole: then the file itself has to be read.
 */
export async function* copiedMessages({ path, key }: CopyPlace): AsyncGenerator<ReadMessage> {
  const file = await open(path);
  let room = Buffer.alloc(LENGTH);
  /** Each message is read into the place of the one before. */
  const bytesAt = async (at: number, length: number): Promise<Buffer> => {
    if (room.length < length) room = Buffer.alloc(length);
    const { bytesRead } = await file.read(room, 0, length, at);
    if (bytesRead < length) throw new Error('The copy of what was read is not whole.');
    return room.subarray(0, length);
  };
  try {
    for (let at = 0, number = 0; ; number += 1) {
      const length = (await bytesAt(at, LENGTH)).readUInt32BE();
      const sealed = await bytesAt(at + LENGTH, length);
      at += LENGTH + length;
      const decipher = createDecipheriv(CIPHER, key, nonceOf(number), { authTagLength: TAG });
      decipher.setAuthTag(sealed.subarray(-TAG));
      const bytes = decipher.update(sealed.subarray(0, -TAG));
      decipher.final();
      // It comes from the process that is heard in the same form when a file is read directly.
      const message = deserialize(bytes) as ReadMessage;
      release(bytes);
      if (message.type === 'done') return;
      yield message;
    }
  } finally {
    await file.close();
  }
}
