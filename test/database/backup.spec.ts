import fs from 'node:fs';
import path from 'node:path';
import { entryOf, type Row } from '../../src/platform/audit/chain-rows';
import { hashOf } from '../../src/platform/audit/entry-hash';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase } from '../../src/platform/database/database';
import { lockDataFolder } from '../../src/platform/database/opening/data-lock';
import { readBackup } from '../../src/platform/operations/read-backup';
import { readSealedTar, writeSealedTar } from '../../src/platform/operations/sealed-tar';
import { textPart, type Part } from '../../src/platform/operations/backup-format';
import { schema } from '../../src/schema';
import { mostlyOn } from '../support/each-engine';
import {
  BACKUP_CANARY,
  CHEAP,
  installationOf,
  liveInstallation,
  newFolder,
  PASSPHRASE,
  treeOf,
  type Installation,
} from '../support/installation';
import { contentOf, databaseOfRelease, digestOfRows, type Content } from '../support/releases';

jest.setTimeout(120_000);

/** Checksum of each table; the migrations' own table and the line about the restore left out. */
function checksums(content: Content, upTo: number): Record<string, unknown> {
  const kept = [...content].map(([table, rows]): [string, unknown] => {
    const seq = table === 'audit_entry' || table === 'audit_search' ? 'seq' : 'entry_seq';
    const old = table.startsWith('audit_') ? rows.filter((row) => Number(row[seq]) <= upTo) : rows;
    return [table, digestOfRows(old, Object.keys(rows[0] ?? {}).sort())];
  });
  return Object.fromEntries(kept);
}

mostlyOn('sqlite', (engine) => {
  let live: Installation;
  let good: string;
  let manifest: Awaited<ReturnType<Installation['backup']>>['manifest'];
  let before: Content;

  beforeAll(async () => {
    live = await liveInstallation(engine);
    before = await contentOf(live.settings.database);
    const made = await live.backup(newFolder('backups'));
    ({ file: good, manifest } = made);
  });
  afterAll(() => live.remove());

  it('backs up every row, every file on disk and the key, and names the files that are missing', () => {
    for (const [table, rows] of before)
      expect([table, manifest.rows[table]]).toEqual([table, rows.length]);
    expect(manifest.keys).toBe('file');
    // The files of the release's small province are not kept in the repository.
    expect(manifest.missingFiles).toHaveLength(before.get('stored_file')!.length - 1);
    expect(manifest.auditHead.seq).toBe(before.get('audit_entry')!.length);
  });

  it('G5: nothing of the data and no key can be read in the sealed file', () => {
    const sealed = fs.readFileSync(good);
    const key = fs.readFileSync(live.keyFile, 'utf8').split('\n').at(-2)!.split(' ')[1]!;
    for (const secret of [
      BACKUP_CANARY,
      '022180009999',
      key,
      'SQLite format 3',
      'Nguyễn',
      PASSPHRASE,
    ])
      expect([secret, sealed.includes(secret)]).toEqual([secret, false]);
    expect(fs.statSync(good).mode & 0o077).toBe(0);
  });

  it('G2: brings everything back; what was there is moved aside', async () => {
    const oldKey = fs.readFileSync(live.keyFile);
    await spoil(live);
    const restored = await live.restore(good);
    const { entries, sealed, unchecked } = restored.trail;
    expect({ entries, unchecked }).toEqual({ entries: manifest.auditHead.seq, unchecked: 0 });
    // Those of version 0.1.0 have none.
    expect(sealed).toBe(before.get('audit_entry')!.filter(({ seal }) => seal !== null).length);
    expect(sealed).toBeGreaterThan(0);
    expect(checksums(await contentOf(live.settings.database), manifest.auditHead.seq)).toEqual(
      checksums(before, manifest.auditHead.seq),
    );
    expect(fs.readFileSync(live.keyFile)).toEqual(oldKey);
    expect(fs.readdirSync(restored.aside!)).toEqual(expect.arrayContaining(['files', 'keys']));
    const names = fs.readdirSync(live.settings.dataDir);
    expect(names.filter((name) => /^dang-khoi-phuc|lam-/.test(name))).toEqual([]);
    const database = await openDatabase(live.settings.database, schema);
    const [last] = await database.reader.manager.query<{ action: string }[]>(
      'SELECT action FROM audit_entry ORDER BY seq DESC LIMIT 1',
    );
    expect(last!.action).toBe('operations.restored');
    await database.close();
  });

  it('G4: brings an older schema up to date on its way back', async () => {
    const place = await databaseOfRelease('0.1.0', engine);
    const dataDir = newFolder('old-data');
    const url = place.location.engine === 'postgres' ? place.location.url : undefined;
    const settings = Settings.from({ DATA_DIR: dataDir, DATABASE_URL: url });
    if (place.location.engine === 'sqlite')
      fs.renameSync(place.location.file, path.join(dataDir, 'ban-giao.sqlite'));
    const old = await installationOf(settings).backup(newFolder('old-backups'));
    expect(old.upToDate).toBe(false);
    expect(old.manifest.introduction.schema).toHaveLength(8);
    const { manifest: read } = await live.restore(old.file);
    expect(read.rows.account).toBe(4);
    const database = await openDatabase(live.settings.database, schema);
    const statements = await database.writer.driver.createSchemaBuilder().log();
    expect(statements.upQueries).toEqual([]);
    await database.close();
    await place.remove();
  });

  describe('refused before the live data are touched', () => {
    let untouched: { tree: Record<string, string>; content: Record<string, unknown> };
    const state = async () => ({
      tree: engine === 'sqlite' ? treeOf(live.settings.dataDir) : {},
      content: checksums(await contentOf(live.settings.database), Infinity),
    });
    beforeAll(async () => (untouched = await state()));

    const refused = async (file: string, code: string, passphrase?: string) => {
      await expect(live.restore(file, { passphrase })).rejects.toMatchObject({
        code,
        message: expect.stringMatching(/không bị thay đổi/),
      });
      expect(await state()).toEqual(untouched);
    };

    it('G4: another salt in the head', async () => {
      const bytes = fs.readFileSync(good);
      const at = bytes.indexOf('scrypt') + 10;
      // Another letter of base64: a flipped bit may also leave the alphabet, which is told as damage.
      bytes[at] = bytes.toString('latin1', at, at + 1) === 'A' ? 0x42 : 0x41;
      await refused(written(bytes), 'wrong-passphrase');
    });

    it.each([
      ['in the middle', 0.5],
      ['near the end', 0.999],
    ])('G4: a flipped bit %s', async (_, where) => {
      const bytes = fs.readFileSync(good);
      bytes[Math.floor(bytes.length * where)]! ^= 1;
      await refused(written(bytes), 'damaged');
    });

    it.each([[0.3], [0.99]])('G4: cut off at %s of its length', async (where) => {
      const bytes = fs.readFileSync(good);
      await refused(written(bytes.subarray(0, Math.floor(bytes.length * where))), 'damaged');
    });

    it('G4: a wrong passphrase', () => refused(good, 'wrong-passphrase', 'không phải câu này đâu'));

    it("G4: another product's backup, or no backup at all", async () => {
      const introduce = (text: string) => JSON.stringify({ ...JSON.parse(text), product: 'khac' });
      await refused(await rebuilt({ 'ban-giao-backup.json': introduce }), 'other-product');
      await refused(written(Buffer.from('PK một tệp khác')), 'not-a-backup');
    });

    it('G4: a newer schema', async () => {
      const newer = (text: string) => {
        const facts = JSON.parse(text) as { schema: string[]; introduction?: { schema: string[] } };
        (facts.introduction ?? facts).schema.push('Later2750000000001');
        return JSON.stringify(facts);
      };
      const file = await rebuilt({ 'ban-giao-backup.json': newer, 'manifest.json': newer });
      await refused(file, 'newer-schema');
    });

    it('G4: a missing part, a changed part and a missing manifest', async () => {
      await refused(await rebuilt({ 'keys/master.keys': () => null }), 'damaged');
      await refused(await rebuilt({ 'audit-head.json': () => 'x' }), 'damaged');
      await refused(await rebuilt({ 'manifest.json': () => null }), 'damaged');
    });

    it('G4: a trail that does not end at the head that was kept', async () => {
      const cut = (text: string) => {
        const facts = JSON.parse(text) as typeof manifest;
        facts.auditHead.seq += 1;
        return JSON.stringify(facts);
      };
      await refused(await rebuilt({ 'manifest.json': cut }), 'broken-trail');
    });

    it('G4: a trail with an entry that the program did not write', async () => {
      const other = await liveInstallation(engine);
      await forgeLastEntry(other);
      const { file } = await other.backup(newFolder('forged'));
      await other.remove();
      await refused(file, 'broken-trail');
      await expect(live.restore(file)).rejects.toThrow(/làm giả/);
    });

    it('while the program runs on the data', async () => {
      const end =
        engine === 'sqlite'
          ? lockDataFolder(live.settings.dataDir)
          : await openDatabase(live.settings.database, schema).then((open) => () => open.close());
      await expect(live.restore(good)).rejects.toMatchObject({ code: 'in-use' });
      await end();
      expect(await state()).toEqual(untouched);
    });
  });

  it('keeps the last ones, and the last good one when a new one fails', async () => {
    const folder = newFolder('kept');
    const day = (number: number) => new Date(Date.UTC(2025, 5, number));
    for (const number of [1, 2, 3]) await live.backup(folder, { keep: 2, now: day(number) });
    const names = ['ban-giao-20250603T000000Z.tar.age', 'ban-giao-20250602T000000Z.tar.age'];
    expect(fs.readdirSync(folder).sort().reverse()).toEqual(names);
    const full = new Error('no space left on device');
    const write = jest.spyOn(fs, 'renameSync').mockImplementationOnce(() => {
      throw full;
    });
    await expect(live.backup(folder, { keep: 2, now: day(4) })).rejects.toBe(full);
    write.mockRestore();
    expect(fs.readdirSync(folder).sort().reverse()).toEqual(names);
    expect((await readBackup(path.join(folder, names[0]!), PASSPHRASE)).rows.account).toBe(4);
  });

  const written = (bytes: Buffer): string => {
    const file = path.join(newFolder('variant'), 'ban-giao-20250601T000000Z.tar.age');
    fs.writeFileSync(file, bytes);
    return file;
  };

  /** The good backup with some texts changed or, where the answer is null, left out. */
  async function rebuilt(
    changes: Record<string, (text: string) => string | null>,
  ): Promise<string> {
    const target = written(Buffer.alloc(0));
    async function* parts(): AsyncGenerator<Part> {
      for await (const part of readSealedTar(good, PASSPHRASE)) {
        const pieces: Buffer[] = [];
        for await (const each of part.bytes) pieces.push(each);
        const bytes = Buffer.concat(pieces);
        const change = changes[part.name];
        const text = change ? change(bytes.toString('utf8')) : undefined;
        if (text === null) continue;
        yield text === undefined
          ? { name: part.name, size: bytes.length, content: () => [bytes] }
          : textPart(part.name, text);
      }
    }
    await writeSealedTar(target, PASSPHRASE, parts(), () => {}, CHEAP);
    return target;
  }
});

/** What a mishap does to live data: accounts renamed, the stored files gone, another key. */
async function spoil({ settings, keyFile }: Installation): Promise<void> {
  const database = await openDatabase(settings.database, schema);
  await database.writer.query(`UPDATE account SET name = 'hỏng'`);
  await database.close();
  fs.rmSync(path.join(settings.dataDir, 'files'), { recursive: true });
  fs.mkdirSync(path.join(settings.dataDir, 'files'));
  fs.appendFileSync(keyFile, '# hỏng\n');
}

/** Whoever has the database, but not the keys, can make up an entry and its hash, not its seal. */
async function forgeLastEntry({ settings }: Installation): Promise<void> {
  const database = await openDatabase(settings.database, schema);
  const { writer } = database;
  const on = settings.database.engine === 'sqlite' ? '' : ' ON audit_entry';
  await writer.query(`DROP TRIGGER tr_audit_entry_append_only_update${on}`);
  const [last] = await writer.query<Row[]>('SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1');
  const forged = { ...last, actor_name: 'Không ai cả' };
  const { facts } = entryOf(forged);
  await writer.query(
    `UPDATE audit_entry SET actor_name = 'Không ai cả', hash = '${hashOf(facts)}' WHERE seq = ${Number(facts.seq)}`,
  );
  await database.close();
}
