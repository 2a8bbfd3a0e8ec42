import fs from 'node:fs';
import path from 'node:path';
import type { ChainReport } from '../audit/chain-report';
import { Settings } from '../config/settings';
import { openDatabase } from '../database/database';
import { lockDataFolder } from '../database/opening/data-lock';
import { refuseUnsafeFolder } from '../database/opening/folder-kind';
import { markDataFolder } from '../database/opening/open-data';
import { migrationNames } from '../database/opening/schema-state';
import { finishSwap, swapIn } from '../database/opening/swap';
import type { Schema } from '../database/schema';
import { keyFileOf, openKeyring } from '../secrets/open-keyring';
import { KEY_FILE, type Introduction, type Manifest } from './backup-format';
import { BackupProblem } from './backup-problem';
import { noteDown } from './note-down';
import { PostgresStage } from './postgres-stage';
import { Progress } from './progress';
import { readBackup } from './read-backup';
import { FolderStage, SqliteStage, type DatabaseStage } from './sqlite-stage';
import { verifyRestored } from './verify-restored';

export interface RestoreOrder {
  settings: Settings;
  schema: Schema;
  passphrase: string;
  /** The backup. */
  file: string;
  say?: (line: string) => void;
  now?: Date;
}

export interface Restored {
  manifest: Manifest;
  /** Of the backup's audit trail, checked before anything was put in place. */
  trail: Pick<ChainReport, 'entries' | 'sealed' | 'unchecked'>;
  /** Folder that holds what was there before, when something was. */
  aside?: string;
  /** Name the PostgreSQL database of before has now, when there was one. */
  asideDatabase?: string;
  /** Set where the keys have to be put at their place by hand. */
  keyFileToCopy?: { from: string; to: string };
}

const STAGING = 'dang-khoi-phuc-';

/**
 * Puts a backup in the place of the present data. Everything is decrypted, checked and upgraded beside
 * them first; only then are the old data moved aside, and never removed.
 * @throws BackupProblem or DatabaseProblem; the present data are as they were then.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { dataDir } = order.settings;
  refuseUnsafeFolder(dataDir);
  const release = lockDataFolder(dataDir);
  try {
    finishSwap(dataDir);
    removeStaleStaging(dataDir);
    return await restoreLocked(order);
  } finally {
    release();
  }
}

async function restoreLocked(order: RestoreOrder): Promise<Restored> {
  const { settings, schema, say = () => {}, now = new Date() } = order;
  const { dataDir, database: location } = settings;
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const staging = `${STAGING}${stamp}`;
  const folder = path.join(dataDir, staging);
  const files = new FolderStage(folder);
  const stage: DatabaseStage =
    location.engine === 'sqlite'
      ? new SqliteStage(folder)
      : new PostgresStage(location.url, schema, stamp);
  try {
    await stage.prepare();
    const manifest = await unpack(order, stage, files, new Progress(say));
    say('Kiểm tra dữ liệu đã giải nén · Checking the unpacked data');
    await stage.complete();
    const own = keysOf(order, folder, manifest);
    const trail = await verifyRestored(stage, files, manifest, own);
    await bringUpToDate(order, stage, own, manifest);
    return { manifest, trail, ...(await putInPlace(order, stage, staging, stamp, manifest)) };
  } catch (error) {
    await stage.discard();
    fs.rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function unpack(
  { settings, schema, passphrase, file }: RestoreOrder,
  stage: DatabaseStage,
  files: FolderStage,
  progress: Progress,
): Promise<Manifest> {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const unpacking = progress.step('Giải mã và kiểm tra · Opening and checking');
  return readBackup(file, passphrase, {
    async introduced(introduction) {
      refuseOtherEngine(introduction, settings.database.engine);
      refuseNewerSchema(introduction, schema);
      await stage.begin(introduction);
    },
    async take(name, bytes) {
      if (!(await stage.take(name, bytes)) && !(await files.take(name, bytes)))
        throw new Error(`${name} is no part of a backup`);
    },
    progress: (bytes) => unpacking(bytes, size),
  });
}

/** Where the keys of the backup are: in it, or (none are in a backup of version 0.1.0) at this installation. */
const keysOf = ({ settings }: RestoreOrder, folder: string, { keys }: Manifest): Settings =>
  keys === 'file' ? Settings.from({ DATA_DIR: folder }) : settings;

/** Migrations, triggers, the proof of the keys, and a line in the trail, all before anything is live. */
async function bringUpToDate(
  { schema, file, say }: RestoreOrder,
  stage: DatabaseStage,
  own: Settings,
  manifest: Manifest,
): Promise<void> {
  // What is upgraded here is itself a copy, and the backup stays.
  const database = await openDatabase(stage.location, schema, { say, copyFirst: false });
  try {
    const keyring = await openKeyring(own, database);
    const { introduction, auditHead } = manifest;
    await noteDown(database, keyring, 'operations.restored', {
      file: path.basename(file),
      madeAt: introduction.at,
      madeBy: introduction.version,
      auditSeq: auditHead.seq,
      auditHash: auditHead.hash,
    });
  } finally {
    await database.close();
  }
}

async function putInPlace(
  { settings }: RestoreOrder,
  stage: DatabaseStage,
  staging: string,
  stamp: string,
  manifest: Manifest,
): Promise<Omit<Restored, 'manifest' | 'trail'>> {
  const { dataDir } = settings;
  const aside = `truoc-khoi-phuc-${stamp}`;
  const asideDatabase = await stage.putInPlace();
  swapIn(dataDir, staging, aside);
  if (settings.database.engine === 'sqlite') markDataFolder(dataDir, settings.database.file);
  const old = path.join(dataDir, aside);
  const kept = fs.readdirSync(old).length > 0;
  if (!kept) fs.rmdirSync(old);
  return {
    aside: kept ? old : undefined,
    asideDatabase,
    keyFileToCopy: manifest.keys === 'file' ? strayKey(settings) : undefined,
  };
}

/** The keys are restored below the data folder; the program may be told to look elsewhere. */
function strayKey(settings: Settings): Restored['keyFileToCopy'] {
  const from = path.join(settings.dataDir, KEY_FILE);
  const to = keyFileOf(settings);
  if (path.resolve(from) === path.resolve(to) || settings.encryption.keys) return undefined;
  const same = fs.existsSync(to) && fs.readFileSync(to).equals(fs.readFileSync(from));
  return same ? undefined : { from, to };
}

/** What an earlier restore left that was killed before anything was put in place. */
function removeStaleStaging(folder: string): void {
  for (const name of fs.readdirSync(folder).filter((each) => each.startsWith(STAGING))) {
    const place = path.join(folder, name);
    if (fs.statSync(place).isDirectory()) fs.rmSync(place, { recursive: true });
  }
}

function refuseOtherEngine({ engine }: Introduction, wanted: Introduction['engine']): void {
  if (engine === wanted) return;
  const [vi, en] =
    engine === 'sqlite'
      ? ['SQLite: bỏ DATABASE_URL trong .env', 'SQLite: leave DATABASE_URL out']
      : ['PostgreSQL: đặt DATABASE_URL trong .env', 'PostgreSQL: set DATABASE_URL'];
  throw new BackupProblem(
    'other-engine',
    `Bản sao lưu này là của ${vi} rồi khôi phục lại. Dữ liệu đang dùng không bị thay đổi.`,
    `The backup is of ${en} and restore again. Live data were not touched.`,
  );
}

function refuseNewerSchema(introduction: Introduction, schema: Schema): void {
  const known = migrationNames(schema);
  if (introduction.schema.every((name) => known.includes(name))) return;
  throw new BackupProblem(
    'newer-schema',
    `Bản sao lưu do phiên bản mới hơn (${introduction.version}) tạo ra; phiên bản này không khôi phục được. Cài phiên bản ${introduction.version} rồi khôi phục lại. Dữ liệu đang dùng không bị thay đổi.`,
    `The backup was made by a newer version (${introduction.version}). Install that version and restore again. Live data were not touched.`,
  );
}
