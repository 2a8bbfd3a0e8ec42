import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Settings, SettingsProblem } from '../../src/platform/config/settings';
import { addKeyVersion, readKeyFile } from '../../src/platform/secrets/key-file';
import { openKeyring } from '../../src/platform/secrets/open-keyring';
import { forEachDatabase } from '../support/database';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true });
});

function place(environment: Record<string, string> = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-keys-'));
  folders.push(folder);
  const settings = Settings.from({ DATA_DIR: folder, ...environment });
  return { settings, file: path.join(folder, 'keys', 'master.keys') };
}

forEachDatabase((open) => {
  it('makes the key file at the first start, for its owner only, and finds it again', async () => {
    const { database } = await open();
    const { settings, file } = place();
    const first = await openKeyring(settings, database);
    const sealed = first.seal('048012345612', 'a');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect((await openKeyring(settings, database)).open(sealed, 'a')).toBe('048012345612');
  });

  it('refuses to start without the key of its data and makes no new one', async () => {
    const { database } = await open();
    const { settings, file } = place();
    await openKeyring(settings, database);
    fs.rmSync(file);
    await expect(openKeyring(settings, database)).rejects.toThrow(/Không tìm thấy tệp khóa/);
    expect(fs.existsSync(file)).toBe(false);
  });

  it('refuses the key of another database', async () => {
    const { database } = await open();
    const { settings, file } = place();
    await openKeyring(settings, database);
    const other = place();
    await openKeyring(other.settings, (await open()).database);
    fs.copyFileSync(other.file, file);
    await expect(openKeyring(settings, database)).rejects.toThrow(/không phải khóa của/);
  });

  it('refuses a key file that others may read, and says how to mend it', async () => {
    const { database } = await open();
    const { settings, file } = place();
    await openKeyring(settings, database);
    fs.chmodSync(file, 0o640);
    const refusal = openKeyring(settings, database);
    await expect(refusal).rejects.toThrow(SettingsProblem);
    await expect(refusal).rejects.toThrow(`chmod 600 ${file}`);
  });

  it.each([
    ['an empty file', ''],
    ['no key', 'khóa bí mật\n'],
    ['a short key', '1 AAAA\n'],
    ['a key made by hand', `1 ${Buffer.alloc(32, 7).toString('base64')}\n`],
  ])('refuses %s without repeating it', async (_, text) => {
    const { database } = await open();
    const { settings, file } = place();
    fs.mkdirSync(path.dirname(file));
    fs.writeFileSync(file, text, { mode: 0o600 });
    const error = await openKeyring(settings, database).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SettingsProblem);
    expect((error as Error).message).toContain('Tệp khóa');
    if (text.trim()) expect((error as Error).message).not.toContain(text.trim());
  });

  it('takes the keys from the environment', async () => {
    const { database } = await open();
    const { settings, file } = place();
    await openKeyring(settings, database);
    addKeyVersion(file);
    const lines = readKeyFile(file)!.map(
      ({ version, bytes }) => `${version} ${bytes.toString('base64')}`,
    );
    const given = place({ ENCRYPTION_KEY: lines.join(',') });
    const keyring = await openKeyring(given.settings, database);
    expect(keyring.versions).toEqual([1, 2]);
    expect(fs.existsSync(given.file)).toBe(false);
  });
});
