import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/config/settings';
import { openDatabase } from '../../src/platform/database/database';
import { FileStore } from '../../src/platform/files/file-store';
import { Scratch } from '../../src/platform/files/scratch';
import { makeBackup } from '../../src/platform/operations/make-backup';
import { noteDown } from '../../src/platform/operations/note-down';
import { restoreBackup } from '../../src/platform/operations/restore-backup';
import { openKeyring } from '../../src/platform/secrets/open-keyring';
import { schema } from '../../src/schema';
import type { Engine } from './database-places';
import { databaseOfRelease } from './releases';
import { runEnvironment } from './run-environment';

/** Seals the backups of the tests. */
export const PASSPHRASE = 'câu mật khẩu sao lưu để thử';
/** Logarithm of scrypt's N: the tests seal dozens of backups. */
export const CHEAP = 10;
/** Stands in a stored file and in the audit trail; must never be readable in a backup. */
export const BACKUP_CANARY = '022180009999 Nguyễn Thị Hoàng Yến Canary';

/** Data of a program that does not run: a data folder, and where it is PostgreSQL a database. */
export interface Installation {
  settings: Settings;
  /** Path of the key file. */
  keyFile: string;
  backup(folder: string, more?: { keep?: number; now?: Date }): ReturnType<typeof makeBackup>;
  restore(file: string, more?: { passphrase?: string }): ReturnType<typeof restoreBackup>;
  remove(): Promise<void>;
}

/** A new folder for one test, removed with the test run. */
export const newFolder = (name: string): string =>
  fs.mkdtempSync(path.join(runEnvironment().folder, `${name}-`));

/** The small province of release 0.1.0 under today's schema, with keys, a stored file and a canary. */
export async function liveInstallation(engine: Engine): Promise<Installation> {
  const place = await databaseOfRelease('0.1.0', engine);
  const dataDir = newFolder('data');
  const url = place.location.engine === 'postgres' ? place.location.url : undefined;
  const settings = Settings.from({ DATA_DIR: dataDir, DATABASE_URL: url });
  if (place.location.engine === 'sqlite')
    fs.renameSync(place.location.file, path.join(dataDir, 'ban-giao.sqlite'));
  const database = await openDatabase(settings.database, schema, { copyFirst: false });
  try {
    const keyring = await openKeyring(settings, database);
    const clock = new Clock();
    const store = new FileStore(settings, clock, keyring, new Scratch(settings, clock));
    const staged = await store.stage(Readable.from([Buffer.from(BACKUP_CANARY.repeat(1000))]));
    const about = { name: 'canary.xlsx', mediaType: 'application/x', createdBy: null };
    await database.unitOfWork.run((manager) => store.save(manager, staged, about));
    await noteDown(database, keyring, 'operations.backed-up', { canary: BACKUP_CANARY });
  } finally {
    await database.close();
  }
  return installationOf(settings, () => place.remove());
}

/** An installation over settings, whatever lies there. */
export function installationOf(settings: Settings, remove = async () => {}): Installation {
  const common = { settings, schema };
  return {
    settings,
    keyFile: path.join(settings.dataDir, 'keys', 'master.keys'),
    backup: (folder, { keep = 5, now } = {}) =>
      makeBackup({
        ...{ ...common, folder, keep, now },
        ...{ passphrase: PASSPHRASE, version: 'test', workFactor: CHEAP },
      }),
    restore: (file, { passphrase = PASSPHRASE } = {}) =>
      restoreBackup({ ...common, passphrase, file }),
    remove,
  };
}

/** SHA-256 of every file below a folder, by its path; what locks and readers leave is left out. */
export function treeOf(folder: string): Record<string, string> {
  if (!fs.existsSync(folder)) return {};
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !/^dang-chay|-shm$|-wal$/.test(each.name))
    .map((each) => path.join(each.parentPath, each.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      path.relative(folder, file),
      createHash('sha256').update(fs.readFileSync(file)).digest('hex'),
    ]),
  );
}
