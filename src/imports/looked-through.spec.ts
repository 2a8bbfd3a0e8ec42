import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Scratch } from '../platform/files/scratch';
import { Spool } from '../platform/files/spool';
import { WorkbookProblem } from '../office/excel/workbook-problem';
import { LookedThrough } from './looked-through';

describe('what was seen of a file when it came in', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'looked-'));
  const looked = new LookedThrough(
    new Scratch(Settings.from({ DATA_DIR: path.join(folder, 'data') }), new Clock()),
  );
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const seenOf = (name: string, bytes: string) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, bytes);
    return looked.look(name, file, name, {});
  };
  const workbookOf = (name: string) =>
    looked.workbookOf(name, new Spool(), new AbortController().signal, () => {});

  it('serves once in place of the file', async () => {
    await seenOf('a.csv', 'STT;Tên\n1;Bàn\n');
    expect((await workbookOf('a.csv'))!.sheets[0]!.rows).toHaveLength(2);
    expect(await workbookOf('a.csv')).toBeUndefined();
  });

  it('knows why a file cannot be read, so that it is not read for that once more', async () => {
    await seenOf('b.csv', 'STT;Tên\n1;"Bàn\n');
    fs.rmSync(path.join(folder, 'b.csv'));
    const problem: unknown = await workbookOf('b.csv').catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(WorkbookProblem);
    expect(problem).toMatchObject({ code: 'unclosed-quote' });
    expect(await workbookOf('b.csv')).toBeUndefined();
  });
});
