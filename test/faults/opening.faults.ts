import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import BetterSqlite from 'better-sqlite3';
import { runToEnd } from '../support/finished-program';
import { runEnvironment } from '../support/run-environment';
import { startServer } from '../support/running-server';

const RELEASE = path.join(__dirname, '../fixtures/releases/0.1.0.sqlite.gz');
const digestOf = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** Loaded before the program: its SQLite calls itself older than it is. */
const OLD_SQLITE = `
  const { prototype } = require(${JSON.stringify(require.resolve('better-sqlite3'))});
  const { prepare } = prototype;
  prototype.prepare = function (sql) {
    return prepare.call(this, sql.replace('sqlite_version()', "'3.51.2'"));
  };
`;

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(runEnvironment().folder, 'opening-'));
  file = path.join(folder, 'ban-giao.sqlite');
});

/** Starts the server, which has to give up, and returns what it said. */
async function refused(dataDir = folder, env: Record<string, string> = {}): Promise<string> {
  const { code, output } = await runToEnd('src/main.js', [], { DATA_DIR: dataDir, ...env });
  expect([code, output]).toEqual([1, expect.any(String)]);
  expect(output).not.toMatch(/\n {4}at /);
  return output;
}

const keepRelease = () => fs.writeFileSync(file, gunzipSync(fs.readFileSync(RELEASE)));

describe('a database that must not be opened stops the start, with a remedy', () => {
  it('M7: a read-only file', async () => {
    keepRelease();
    fs.chmodSync(file, 0o444);
    const before = digestOf(file);
    expect(await refused()).toMatch(/chỉ đọc được.+chmod u\+w/s);
    expect(digestOf(file)).toBe(before);
  });

  it('M7: a file that was there and is gone, or is empty: no new one is made', async () => {
    const server = await startServer('src/main.js', { dataFolder: folder });
    await server.stop();
    const kept = `${file}.kept`;
    fs.renameSync(file, kept);
    expect(await refused()).toMatch(/nay tệp đó không còn hoặc rỗng.+npm run restore/s);
    expect(fs.existsSync(file)).toBe(false);
    fs.writeFileSync(file, '');
    expect(await refused()).toMatch(/không còn hoặc rỗng/);
    expect(fs.statSync(file).size).toBe(0);
    fs.renameSync(kept, file);
    await (await startServer('src/main.js', { dataFolder: folder })).stop();
  });

  it('M7: a folder in its place', async () => {
    fs.mkdirSync(file);
    expect(await refused()).toMatch(/là thư mục, không phải tệp/);
    expect(fs.readdirSync(file)).toEqual([]);
  });

  it("M7: another program's database, or no database at all", async () => {
    const other = new BetterSqlite(file);
    other.exec('CREATE TABLE moz_places (id INTEGER); INSERT INTO moz_places VALUES (1)');
    other.close();
    const before = digestOf(file);
    expect(await refused()).toMatch(/phần mềm khác/);
    expect(digestOf(file)).toBe(before);
    fs.writeFileSync(file, 'PK\u0003\u0004 đây là một tệp Excel'.repeat(100));
    const text = digestOf(file);
    expect(await refused()).toMatch(/không phải cơ sở dữ liệu SQLite/);
    expect(digestOf(file)).toBe(text);
  });

  it('G7: a newer database; not a byte of it changes', async () => {
    keepRelease();
    const newer = new BetterSqlite(file);
    newer.exec(`INSERT INTO schema_migration (timestamp, name) VALUES (2, 'Later2750000000001')`);
    newer.close();
    const before = digestOf(file);
    expect(await refused()).toMatch(/phiên bản phần mềm mới hơn/);
    expect(digestOf(file)).toBe(before);
  });

  it('M7: a library of SQLite that corrupts databases; not a byte of it changes', async () => {
    keepRelease();
    const before = digestOf(file);
    const old = path.join(folder, 'old-sqlite.cjs');
    fs.writeFileSync(old, OLD_SQLITE);
    const said = await refused(folder, { NODE_OPTIONS: `--require=${old}` });
    expect(said).toMatch(/Thư viện SQLite 3\.51\.2 .+npm install/s);
    expect([digestOf(file), fs.readdirSync(folder)]).toEqual([
      before,
      expect.not.arrayContaining([expect.stringMatching(/-wal$|-shm$|\.copy/)]),
    ]);
  });

  it('M7: a folder that is synchronised to the Internet', async () => {
    const synced = path.join(folder, 'OneDrive - Sở Nội vụ', 'ban-giao');
    expect(await refused(synced)).toMatch(/thư mục đồng bộ \(OneDrive\)/);
    expect(fs.existsSync(synced)).toBe(false);
  });

  it('a second server on the same data; the first goes on, and leaves no lock when it is killed', async () => {
    const first = await startServer('src/main.js', { dataFolder: folder });
    expect(await refused()).toMatch(/đang được một lần chạy khác.+tiến trình \d+/s);
    expect((await fetch(`${first.url}/api/setup`)).status).toBe(200);
    await first.kill();
    await (await startServer('src/main.js', { dataFolder: folder })).stop();
  });

  it('G6: an older database is copied before its tables change', async () => {
    keepRelease();
    const before = digestOf(file);
    const server = await startServer('src/main.js', { dataFolder: folder });
    expect(server.output()).toMatch(/Nâng cấp xong/);
    await server.stop();
    const copies = fs.readdirSync(path.join(folder, 'truoc-nang-cap'));
    expect(copies).toEqual([expect.stringMatching(/^Readiness1750000000008-.+\.sqlite$/)]);
    const copy = new BetterSqlite(path.join(folder, 'truoc-nang-cap', copies[0]!));
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT count(*) AS n FROM account').get()).toEqual({ n: 4 });
    copy.close();
    expect(digestOf(file)).not.toBe(before);
  });
});
