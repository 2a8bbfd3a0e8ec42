import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { OpeningStream, sealedFile, SealingStream } from './sealed-bytes';

const key = randomBytes(32);
/** Fed in uneven pieces, as a network does. */
const pieces = (bytes: Buffer) => {
  const cut: Buffer[] = [];
  for (let at = 0, step = 1; at < bytes.length; at += step, step = (step * 7) % 40_009)
    cut.push(bytes.subarray(at, at + step));
  return Readable.from(cut);
};
const sealed = (bytes: Buffer) => buffer(pieces(bytes).pipe(new SealingStream(key)));
const opened = (bytes: Buffer, with_ = key) =>
  new Promise<Buffer>((resolve, reject) => {
    const stream = pieces(bytes).pipe(new OpeningStream(with_));
    stream.once('error', reject);
    buffer(stream).then(resolve, reject);
  });

describe('sealed bytes of a file', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])('come back whole: %i', async (size) => {
    const bytes = randomBytes(size);
    expect((await opened(await sealed(bytes))).equals(bytes)).toBe(true);
  });

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])(
    'are the same when a file is sealed piece by piece: %i',
    async (size) => {
      const bytes = randomBytes(size);
      const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sealed-'));
      try {
        await fs.writeFile(path.join(folder, 'a'), bytes);
        const file = await fs.open(path.join(folder, 'a'));
        const parts: Buffer[] = [];
        const told: Buffer[] = [];
        for await (const part of sealedFile(file, key, (piece) => told.push(Buffer.from(piece))))
          parts.push(Buffer.from(part));
        await file.close();
        expect(Buffer.concat(parts).equals(await sealed(bytes))).toBe(true);
        expect(Buffer.concat(told).equals(bytes)).toBe(true);
      } finally {
        await fs.rm(folder, { recursive: true });
      }
    },
  );

  it('show nothing of what they hold', async () => {
    const bytes = await sealed(Buffer.from('048012345612'.repeat(20_000)));
    expect(bytes.includes('048012345612')).toBe(false);
  });

  it('do not open when changed, cut off, put in another order or with another key', async () => {
    const bytes = await sealed(randomBytes(200_000));
    const flipped = Buffer.from(bytes);
    flipped[100_000]! ^= 1;
    const piece = 65_536 + 16;
    const swapped = Buffer.concat([
      bytes.subarray(0, 4),
      bytes.subarray(4 + piece, 4 + 2 * piece),
      bytes.subarray(4, 4 + piece),
      bytes.subarray(4 + 2 * piece),
    ]);
    const cut = bytes.subarray(0, 4 + 2 * piece);
    for (const wrong of [flipped, swapped, cut, bytes.subarray(0, -1), bytes.subarray(0, 3)])
      await expect(opened(wrong)).rejects.toThrow(/changed or cut off/);
    await expect(opened(bytes, randomBytes(32))).rejects.toThrow(/changed or cut off/);
  });
});
