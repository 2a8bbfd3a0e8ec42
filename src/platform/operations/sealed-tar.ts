import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import tar from 'tar-stream';
import type { Part } from './backup-format';

/** scrypt with N = 2^17: a second and 128 MB for each guess (age's own default is 2^18). */
export const WORK_FACTOR = 17;

export interface Written {
  name: string;
  size: number;
  sha256: string;
}

/**
 * Writes parts into one sealed file, a piece at a time, so that its size does not matter to the memory.
 * @param parts may be made while the file is written; each is told of through `written`.
 * @param written called with the checksum of each part, in order, before the next is asked for.
 * @param workFactor logarithm of scrypt's N.
 */
export async function writeSealedTar(
  file: string,
  passphrase: string,
  parts: AsyncIterable<Part>,
  written: (part: Written) => void,
  workFactor = WORK_FACTOR,
): Promise<void> {
  const pack = tar.pack();
  const filling = fill(pack, parts, written).then(
    () => pack.finalize(),
    (error: Error) => pack.destroy(error),
  );
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  const plain = Readable.toWeb(Readable.from(pack)) as ReadableStream<Uint8Array>;
  const sealed = await encrypter.encrypt(plain as never);
  const target = fs.createWriteStream(file, { mode: 0o600, flush: true });
  try {
    await pipeline(Readable.fromWeb(sealed as never), target);
  } finally {
    pack.destroy();
  }
  await filling;
}

async function fill(
  pack: tar.Pack,
  parts: AsyncIterable<Part>,
  written: (part: Written) => void,
): Promise<void> {
  for await (const part of parts) {
    const hash = createHash('sha256');
    const { name, size } = part;
    await new Promise<void>((resolve, reject) => {
      const entry = pack.entry({ name, size, mode: 0o600 }, (error) =>
        error ? reject(error) : resolve(),
      );
      // A part that shrinks or grows while it is read would shift everything behind it.
      pipeline(Readable.from(metered(part, hash)), entry).catch(reject);
    });
    written({ name, size, sha256: hash.digest('hex') });
  }
}

async function* metered(part: Part, hash: ReturnType<typeof createHash>) {
  let seen = 0;
  for await (const bytes of part.content()) {
    hash.update(bytes);
    seen += bytes.length;
    yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }
  if (seen !== part.size) throw new Error(`${part.name}: ${seen} bytes instead of ${part.size}`);
}

/** One part of a sealed file on its way out; its bytes have to be read before the next one comes. */
export interface ReadPart {
  name: string;
  size: number;
  bytes: AsyncIterable<Buffer>;
}

/**
 * Reads a sealed file part by part.
 * @throws Error of age or tar for a wrong passphrase, a changed byte or a missing end.
 */
export async function* readSealedTar(file: string, passphrase: string): AsyncGenerator<ReadPart> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const source = fs.createReadStream(file);
  const sealed = Readable.toWeb(source) as ReadableStream<Uint8Array>;
  const extract = tar.extract();
  const plain = Readable.fromWeb((await decrypter.decrypt(sealed as never)) as never);
  const feeding = pipeline(plain, extract).catch((error: Error) => extract.destroy(error));
  try {
    for await (const entry of extract) {
      if (entry.header.type !== 'file') throw new Error(`${entry.header.name}: not a file`);
      yield {
        name: entry.header.name,
        size: entry.header.size ?? 0,
        bytes: entry as AsyncIterable<Buffer>,
      };
    }
    await feeding;
  } finally {
    source.destroy();
  }
}
