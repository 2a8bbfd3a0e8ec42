import fs from 'node:fs';
import path from 'node:path';
import { GENESIS } from '../audit/entry-hash';
import type { AuditHead } from '../audit/audit-head';
import type { Ask } from '../audit/chain-report';
import type { Settings } from '../config/settings';
import type { Schema } from '../database/schema';
import { PART } from '../files/file-store';
import { keyFileOf } from '../secrets/open-keyring';
import {
  AUDIT_HEAD,
  FILES,
  introduce,
  INTRODUCTION,
  KEY_FILE,
  MANIFEST,
  textPart,
  type Introduction,
  type Manifest,
  type Part,
} from './backup-format';
import { keepLast } from './keep-last';
import { Progress } from './progress';
import { readBackup } from './read-backup';
import { writeSealedTar, type Written } from './sealed-tar';
import { takeSnapshot, type Snapshot } from './snapshot';

export interface BackupOrder {
  settings: Settings;
  schema: Schema;
  passphrase: string;
  /** Version of this program. */
  version: string;
  /** Folder for the finished file. */
  folder: string;
  /** How many backups stay in the folder, this one included. */
  keep: number;
  say?: (line: string) => void;
  now?: Date;
  /** Logarithm of scrypt's N; tests make it cheap. */
  workFactor?: number;
}

export interface MadeBackup {
  file: string;
  /** Bytes. */
  size: number;
  manifest: Manifest;
  /** Older backups that were removed. */
  removed: string[];
  /** False for a database that waits to be upgraded: it cannot be written to by this program yet. */
  upToDate: boolean;
}

/**
 * Makes one sealed backup while the program goes on working, reads it back, and only then calls it good
 * and lets the oldest go. When anything fails nothing is left and no older backup is touched.
 * @throws BackupProblem, or the system's error (full disk, no permission).
 */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const { settings, schema, folder, say = () => {}, now = new Date() } = order;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const target = path.join(folder, `ban-giao-${stamp}.tar.age`);
  const part = `${target}.${process.pid}.part`;
  const progress = new Progress(say);
  const work = path.join(settings.dataDir, `sao-luu-dang-lam-${process.pid}`);
  const copying = progress.step('Sao chép cơ sở dữ liệu · Copying the database');
  const snapshot = await takeSnapshot(settings.database, schema, work, copying);
  try {
    const manifest = await write(order, part, snapshot, now, progress);
    const reading = progress.step('Đọc lại để kiểm tra · Reading it back');
    const { size } = fs.statSync(part);
    await readBackup(part, order.passphrase, { progress: (bytes) => reading(bytes, size) });
    fs.renameSync(part, target);
    const removed = keepLast(folder, order.keep, path.basename(target));
    return { file: target, size, manifest, removed, upToDate: snapshot.upToDate };
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  } finally {
    await snapshot.close();
  }
}

async function write(
  order: BackupOrder,
  part: string,
  snapshot: Snapshot,
  now: Date,
  progress: Progress,
): Promise<Manifest> {
  const { settings, version } = order;
  const introduction: Introduction = introduce({
    version,
    engine: settings.database.engine,
    schema: snapshot.schema,
    at: now.toISOString(),
  });
  const manifest: Manifest = {
    introduction,
    parts: [],
    rows: snapshot.rows,
    auditHead: await headOf(snapshot.ask),
    keys: 'none',
    missingFiles: [],
    changedFiles: [],
  };
  const files = await storedFiles(snapshot);
  const digests = new Map(files.map(({ name, sha256 }) => [`${FILES}/${name}`, sha256]));
  const total = snapshot.size + files.reduce((sum, { size }) => sum + size, 0);
  const writing = progress.step('Mã hóa và ghi · Sealing and writing');
  let done = 0;
  async function* parts(): AsyncGenerator<Part> {
    yield textPart(INTRODUCTION, JSON.stringify(introduction));
    yield* snapshot.parts();
    for (const file of files) {
      const named = path.join(settings.dataDir, FILES, file.name);
      // A file that is being stored or removed at this moment has its bytes under the other name.
      const place = fs.existsSync(named) ? named : `${named}${PART}`;
      const size = fs.statSync(place, { throwIfNoEntry: false })?.size;
      // Named in the manifest and in the answer: never left out without a word.
      if (size === undefined) manifest.missingFiles.push(file.name);
      else yield { name: `${FILES}/${file.name}`, size, content: () => fs.createReadStream(place) };
    }
    const key = keyPart(settings);
    manifest.keys = settings.encryption.keys ? 'environment' : key ? 'file' : 'none';
    if (key) yield key;
    yield textPart(AUDIT_HEAD, `${JSON.stringify(manifest.auditHead)}\n`);
    yield textPart(MANIFEST, JSON.stringify(manifest));
  }
  const told = (written: Written) => {
    if (written.name !== MANIFEST) manifest.parts.push(written);
    const stored = digests.get(written.name);
    if (stored && stored !== written.sha256) manifest.changedFiles.push(written.name);
    writing((done += written.size), total);
  };
  await writeSealedTar(part, order.passphrase, parts(), told, order.workFactor);
  return manifest;
}

/** Where the trail ends in the copy, asked without the entities: the database may be an older one. */
async function headOf(ask: Ask): Promise<AuditHead> {
  const [last] = await ask('SELECT seq, hash, at FROM audit_entry ORDER BY seq DESC LIMIT 1');
  return {
    product: 'ban-giao',
    version: 1,
    seq: Number(last?.seq ?? 0),
    hash: String(last?.hash ?? GENESIS),
    at: last ? String(last.at) : null,
  };
}

/** Files that the copy knows, by their place below the folder of files. */
async function storedFiles({
  ask,
}: Snapshot): Promise<{ name: string; size: number; sha256: string }[]> {
  // A file of an older schema lies on disk as it came, without a digest of its own.
  const rows = await ask('SELECT * FROM stored_file ORDER BY id');
  return rows.map(({ id, size, sha256, sealed_sha256: sealed }) => ({
    name: `${String(id).slice(-2)}/${String(id)}`,
    size: Number(size),
    sha256: String(sealed ?? sha256),
  }));
}

function keyPart(settings: Settings): Part | undefined {
  if (settings.encryption.keys) return undefined;
  const file = keyFileOf(settings);
  if (!fs.existsSync(file)) return undefined;
  return textPart(KEY_FILE, fs.readFileSync(file, 'utf8'));
}
