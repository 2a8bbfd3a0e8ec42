import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copyKey } from './kept-copy';
import { Spool } from '../../platform/files/spool';
import { readKeptWorkbook, readSecretMark, readWorkbook } from './read-workbook';
import { writeGrid } from './write-grid';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kept-copy-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const newPlace = (name: string) => ({ path: path.join(folder, name), key: copyKey() });

async function madeFile(name: string, head: string): Promise<string> {
  const file = path.join(folder, name);
  const rows = Array.from({ length: 450 }, (_, at) => ({
    number: at + 1,
    hidden: at === 7,
    cells: [
      { column: 1, kind: 'text' as const, value: head, text: head },
      { column: 3, kind: 'number' as const, value: at / 4, text: String(at / 4) },
      { column: 4, kind: 'day' as const, value: '2025-06-30', text: '2025-06-30' },
    ],
  }));
  const sheet = { name: 'Trang 1', hidden: false, rows, columnCount: 4 };
  const merges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
  await writeGrid(file, {
    ...{ format: '.xlsx', date1904: false, warnings: [] },
    sheets: [{ ...sheet, merges, hiddenColumns: [], tables: [] }],
  });
  return file;
}

/** Rows that stay packed make their cells when asked. */
const plain = (workbook: Awaited<ReturnType<typeof readWorkbook>>) => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(({ number, hidden, cells }) => ({ number, hidden, cells })),
  })),
});

it('gives from a copy what the file gives', async () => {
  const file = await madeFile('list.xlsx', 'Máy in');
  const place = newPlace('copy');
  expect(await readSecretMark(file, {}, place)).toMatchObject({ rowCount: expect.any(Number) });
  const heard: number[] = [];
  const kept = await readKeptWorkbook(new Spool(), place, undefined, (rows) => heard.push(rows));
  const whole = plain(await readWorkbook(file));
  expect(whole.sheets[0]?.rows).toHaveLength(450);
  expect(plain(kept)).toEqual(whole);
  expect(heard.at(-1)).toBe(450);
});

it('keeps nothing readable, and takes nothing that was changed or cut off', async () => {
  const file = await madeFile('sealed.xlsx', 'Nguyễn Văn Ánh');
  const place = newPlace('sealed');
  await readSecretMark(file, {}, place);
  const bytes = fs.readFileSync(place.path);
  expect(bytes.includes('Nguyễn')).toBe(false);
  expect(bytes.includes(Buffer.from('Nguyễn', 'utf16le'))).toBe(false);
  const { key } = place;
  await expect(readKeptWorkbook(new Spool(), { ...place, key: copyKey() })).rejects.toThrow();
  for (const [name, spoilt] of [
    ['cut', bytes.subarray(0, -1)],
    ['unfinished', bytes.subarray(0, 4 + bytes.readUInt32BE())],
    ['changed', bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
  ] as const) {
    fs.writeFileSync(path.join(folder, name), spoilt);
    await expect(
      readKeptWorkbook(new Spool(), { path: path.join(folder, name), key }),
    ).rejects.toThrow();
  }
});

it('leaves no whole copy of a file that bears a mark', async () => {
  const file = await madeFile('marked.xlsx', 'TỐI MẬT');
  const place = newPlace('marked');
  expect(await readSecretMark(file, {}, place)).toMatchObject({ mark: { sheet: 'Trang 1' } });
  await expect(readKeptWorkbook(new Spool(), place)).rejects.toThrow('not whole');
});

it('reads on where a copy cannot be written', async () => {
  const file = await madeFile('no-room.xlsx', 'Máy in');
  const place = { path: path.join(folder, 'no such folder', 'copy'), key: copyKey() };
  expect(await readSecretMark(file, {}, place)).not.toHaveProperty('mark');
  await expect(readKeptWorkbook(new Spool(), place)).rejects.toThrow();
});
