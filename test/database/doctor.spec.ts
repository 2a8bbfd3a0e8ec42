import fs from 'node:fs';
import path from 'node:path';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase } from '../../src/platform/database/database';
import { databaseChecks } from '../../src/platform/operations/doctor/database-checks';
import { machineChecks } from '../../src/platform/operations/doctor/machine-checks';
import { schema } from '../../src/schema';
import { mostlyOn } from '../support/each-engine';
import { runToEnd } from '../support/finished-program';
import {
  liveInstallation,
  newFolder,
  PASSPHRASE,
  type Installation,
} from '../support/installation';

mostlyOn('sqlite', (engine) => {
  let live: Installation;
  beforeEach(async () => (live = await liveInstallation(engine)));
  afterEach(() => live.remove());

  const databaseStates = async (settings = live.settings) =>
    Object.fromEntries(
      (await databaseChecks(settings, schema)).map(({ id, state }) => [id, state]),
    );
  const change = async (...statements: string[]) => {
    const { writer, close } = await openDatabase(live.settings.database, schema).then((open) => ({
      writer: open.writer,
      close: () => open.close(),
    }));
    for (const sql of statements) await writer.query(sql);
    await close();
  };
  const on = engine === 'sqlite' ? '' : ' ON audit_entry';

  it('finds nothing wrong but the files that the small province never had', async () => {
    const { files, ...others } = await databaseStates();
    expect(files).toBe('bad');
    expect(Object.entries(others).filter(([, state]) => state !== 'good')).toEqual([]);
  });

  it('notices a trigger that is gone, and an entry of the trail that was changed', async () => {
    await change(
      `DROP TRIGGER tr_audit_entry_append_only_update${on}`,
      `UPDATE audit_entry SET actor_name = 'Không ai cả' WHERE seq = 7`,
    );
    expect(await databaseStates()).toMatchObject({ triggers: 'bad', audit: 'bad', schema: 'good' });
  });

  it('notices a key file that is open to others, of another database, or gone', async () => {
    fs.chmodSync(live.keyFile, 0o644);
    expect(await databaseStates()).toMatchObject({ keys: 'bad' });
    const other = await liveInstallation(engine);
    fs.copyFileSync(other.keyFile, live.keyFile);
    fs.chmodSync(live.keyFile, 0o600);
    await other.remove();
    expect(await databaseStates()).toMatchObject({ keys: 'bad' });
    fs.rmSync(live.keyFile);
    expect(await databaseStates()).toMatchObject({ keys: 'bad' });
  });

  it('M8: tells that nothing was written for days, as after a clock put forward while the program was off', async () => {
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 12 * 24 * 3600 * 1000);
    const found = await databaseChecks(live.settings, schema);
    later.mockRestore();
    expect(found.find(({ id }) => id === 'silence')).toMatchObject({
      state: 'unknown',
      seen: { vi: expect.stringContaining('(12 ngày)') },
      remedy: { vi: expect.stringContaining('đặt tiến') },
    });
    expect(await databaseStates()).toMatchObject({ silence: 'good' });
  });

  it('M8: tells of a clock put back meanwhile', async () => {
    const earlier = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 3 * 3600 * 1000);
    const found = await databaseChecks(live.settings, schema);
    earlier.mockRestore();
    expect(found.find(({ id }) => id === 'data-times')).toMatchObject({ state: 'bad' });
  });

  it('notices a database of a newer version', async () => {
    await change(`INSERT INTO schema_migration (timestamp, name) VALUES (2, 'Later2750000000001')`);
    expect(await databaseStates()).toMatchObject({ schema: 'bad' });
  });
});

describe('the machine', () => {
  const states = async (environment: Record<string, string>, now = new Date()) =>
    Object.fromEntries(
      (await machineChecks(Settings.from(environment), now)).map((each) => [each.id, each]),
    );

  it('tells about backups, the clock, the folder and the address', async () => {
    const folder = newFolder('doctor');
    fs.chmodSync(folder, 0o755);
    const backups = path.join(folder, 'sao-luu');
    const environment = { DATA_DIR: folder, BACKUP_PASSPHRASE: PASSPHRASE };
    expect(await states(environment)).toMatchObject({
      'data-folder': { state: 'bad', remedy: { vi: `Chạy: chmod 700 ${folder}` } },
      backup: { state: 'bad' },
      redis: { state: 'good', seen: { vi: expect.stringContaining('không dùng') } },
      tls: { state: 'good' },
    });
    fs.chmodSync(folder, 0o700);
    fs.mkdirSync(backups);
    fs.writeFileSync(path.join(backups, 'ban-giao-20250601T000000Z.tar.age'), '');
    expect(await states(environment)).toMatchObject({
      'data-folder': { state: 'good' },
      backup: { state: 'good' },
      clock: { state: 'good' },
    });
    const later = new Date(Date.now() + 3 * 24 * 3600 * 1000);
    expect(await states(environment, later)).toMatchObject({ backup: { state: 'bad' } });
    const yesterday = new Date(Date.now() - 24 * 3600 * 1000);
    expect(await states(environment, yesterday)).toMatchObject({ clock: { state: 'bad' } });
    expect(await states({ DATA_DIR: folder })).toMatchObject({
      backup: { state: 'bad', seen: { vi: expect.stringContaining('Chưa đặt mật khẩu sao lưu') } },
    });
    const away = { ...environment, PUBLIC_URL: 'https://bangiao.invalid' };
    expect(await states(away)).toMatchObject({ tls: { state: 'unknown' } });
  });

  it('the command names each finding with a remedy and ends with 1', async () => {
    const env = { DATA_DIR: path.join(newFolder('doctor'), 'none') };
    const { code, output } = await runToEnd('scripts/doctor.js', [], env);
    expect(code).toBe(1);
    expect(output).toMatch(/\[không đạt\] Cơ sở dữ liệu.+Chưa có cơ sở dữ liệu/);
    expect(output).toMatch(/\[đạt\] Redis.+không dùng/);
    for (const line of output.matchAll(/^\[không .+$\n(.*)/gm))
      expect(line[1]).toMatch(/^ {4}→ \S/);
  });
});
