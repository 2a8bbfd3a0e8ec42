import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Spool } from './spool';

const folders: string[] = [];
const aFolder = () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'spool-'));
  folders.push(folder);
  return folder;
};

afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

describe('what long work keeps outside the memory', () => {
  const pieces = [0, 1, 300_000, 900_000, 700_000, 5].map((length) => randomBytes(length));

  it.each(['in memory', 'on disk'])('comes back piece by piece, in any order: %s', (where) => {
    const spool = new Spool(where === 'on disk' ? aFolder() : undefined);
    const numbers = pieces.map((piece) => spool.keep(Buffer.from(piece)));
    for (const at of [5, 0, 3, 2, 4, 1, 3])
      expect(spool.read(numbers[at]!, (piece) => piece.equals(pieces[at]!))).toBe(true);
    spool.close();
    spool.close();
  });

  it('leaves no name in the folder, neither meanwhile nor afterwards', () => {
    const folder = aFolder();
    const spool = new Spool(folder);
    for (const piece of pieces) spool.keep(Buffer.from(piece));
    if (process.platform !== 'win32') expect(fs.readdirSync(folder)).toEqual([]);
    spool.close();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('stays in memory where the folder takes nothing', () => {
    const file = path.join(aFolder(), 'a file');
    fs.writeFileSync(file, '');
    const spool = new Spool(path.join(file, 'no folder'));
    const numbers = pieces.map((piece) => spool.keep(Buffer.from(piece)));
    for (const [at, number] of numbers.entries())
      expect(spool.read(number, (piece) => piece.equals(pieces[at]!))).toBe(true);
    spool.close();
  });
});
