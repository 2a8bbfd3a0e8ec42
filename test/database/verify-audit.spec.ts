import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseLocation } from '../../src/platform/database/database';
import { tamper, writeEntries } from '../support/audit';
import { forEachDatabase, type TestDatabase } from '../support/database';
import { contentOf, databaseOfRelease, releases } from '../support/releases';
import { runEnvironment } from '../support/run-environment';

const ROOT = path.join(__dirname, '..', '..');
const HOOK = path.join(ROOT, 'test/support/compile-on-require.cjs');
const SCRIPT = path.join(ROOT, 'scripts/verify-audit.ts');

interface Answer {
  code: number;
  out: string;
}

/** Runs the command as an administrator does, in a process of its own. */
async function verifyAudit(parts: string[], env: Record<string, string> = {}): Promise<Answer> {
  const run = promisify(execFile)(process.execPath, ['--require', HOOK, SCRIPT, ...parts], {
    cwd: runEnvironment().folder,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  return run.then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout + error.stderr,
    }),
  );
}

const lastLine = ({ out }: Answer) => out.trim().split('\n').at(-1);

/** The data folder as it lies there while no server runs. */
async function dataFolderOf(database: TestDatabase): Promise<string> {
  await database.database.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
  return folderWith(database.location);
}

function folderWith(location: DatabaseLocation): string {
  if (location.engine !== 'sqlite') throw new Error('PostgreSQL has no data folder');
  const folder = fs.mkdtempSync(path.join(runEnvironment().folder, 'data-'));
  fs.copyFileSync(location.file, path.join(folder, 'ban-giao.sqlite'));
  return folder;
}

const partsFor = (location: DatabaseLocation): string[] =>
  location.engine === 'sqlite' ? ['--data', folderWith(location)] : [];
const environmentOf = (location: DatabaseLocation): Record<string, string> =>
  location.engine === 'postgres' ? { DATABASE_URL: location.url } : {};

/** Changes the first byte of a text wherever the database file holds it. */
function flipByte(folder: string, text: string): void {
  const file = path.join(folder, 'ban-giao.sqlite');
  const bytes = fs.readFileSync(file);
  const at = bytes.indexOf(text);
  if (at < 0) throw new Error(`${text} does not stand in the file`);
  bytes[at]! ^= 1;
  fs.writeFileSync(file, bytes);
}

forEachDatabase((open, engine) => {
  const run = async (database: TestDatabase, ...parts: string[]) => {
    if (engine === 'postgres') return verifyAudit(parts, environmentOf(database.location));
    return verifyAudit(['--data', await dataFolderOf(database), ...parts]);
  };

  it('S9: npm run verify-audit ends with «hợp lệ: N dòng»', async () => {
    const database = await open();
    await writeEntries(database, 7);
    const answer = await run(database);
    expect(answer.code).toBe(0);
    expect(lastLine(answer)).toBe('hợp lệ: 7 dòng');
    const json = JSON.parse((await run(database, '--json')).out) as Record<string, unknown>;
    expect(json).toMatchObject({ valid: true, entries: 7, objects: 14, head: { seq: 7 } });
  });

  it('S9: it names the first bad entry and why, and ends with 1', async () => {
    const database = await open();
    await writeEntries(database, 7);
    await tamper(database, [
      'DELETE FROM audit_entry WHERE seq = 5',
      `UPDATE audit_entry SET actor_name = 'x' WHERE seq = 6`,
    ]);
    const answer = await run(database);
    expect(answer.code).toBe(1);
    expect(answer.out).toContain('không hợp lệ: dòng 5 – dòng này đã bị xóa');
    const json = JSON.parse((await run(database, '--json')).out) as Record<string, unknown>;
    expect(json).toMatchObject({ valid: false, bad: { seq: 5, fault: 'missing' } });
  });

  it('S9: it finds a cut tail by the head kept from before', async () => {
    const database = await open();
    await writeEntries(database, 7);
    const head = path.join(runEnvironment().folder, `head-${engine}-${Date.now()}.json`);
    expect((await run(database, '--save-head', head)).code).toBe(0);
    expect((await run(database, '--head', head)).code).toBe(0);
    await tamper(database, [
      'DELETE FROM audit_entry WHERE seq > 5',
      'DELETE FROM audit_object WHERE entry_seq > 5',
    ]);
    expect(lastLine(await run(database))).toBe('hợp lệ: 5 dòng');
    const answer = await run(database, '--head', head);
    expect(answer.code).toBe(1);
    expect(answer.out).toContain('dòng 6 – phần cuối nhật ký đã bị cắt bỏ');
  });

  it.each(releases())(
    'verifies the database of release %s without migrating it',
    async (release) => {
      const place = await databaseOfRelease(release, engine);
      try {
        const before = await contentOf(place.location);
        const entries = before.get('audit_entry')!.length;
        const answer = await verifyAudit(partsFor(place.location), environmentOf(place.location));
        expect(lastLine(answer)).toBe(`hợp lệ: ${entries} dòng`);
        expect([...(await contentOf(place.location)).keys()]).toEqual([...before.keys()]);
      } finally {
        await place.remove();
      }
    },
  );

  if (engine === 'sqlite') {
    it.each([
      ['an entry', 'Phường Hà Lầm', /dòng \d+ – nội dung dòng này đã bị sửa/],
      ['an object', '{"a":2}', /dòng \d+ – phần nội dung trước – sau/],
    ])('S9: it finds one byte flipped in the file, in %s', async (_, text, words) => {
      const database = await open();
      await writeEntries(database, 3);
      const folder = await dataFolderOf(database);
      flipByte(folder, text);
      const answer = await verifyAudit(['--data', folder]);
      expect(answer.code).toBe(1);
      expect(answer.out).toMatch(words);
    });

    it('S9: it changes nothing, not even a file beside the database', async () => {
      const database = await open();
      await writeEntries(database, 3);
      const folder = await dataFolderOf(database);
      const before = fs.readFileSync(path.join(folder, 'ban-giao.sqlite'));
      expect((await verifyAudit(['--data', folder])).code).toBe(0);
      expect(fs.readFileSync(path.join(folder, 'ban-giao.sqlite')).equals(before)).toBe(true);
    });

    it('says what it could not open instead of passing it', async () => {
      const answer = await verifyAudit(['--data', path.join(runEnvironment().folder, 'nowhere')]);
      expect(answer.code).toBe(1);
      expect(answer.out).toContain('Chưa kiểm tra được');
    });
  }
});
