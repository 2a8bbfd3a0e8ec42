import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { DatabaseProblem } from './database-problem';

const LOCK = 'dang-chay.lock';
const HOLDER = 'dang-chay.json';

/** Who holds a data folder, as people look for it in their task manager. */
interface Holder {
  pid: number;
  machine: string;
  since: string;
}

/**
 * Keeps a data folder to one program. The lock is one of the operating system, taken by SQLite on a file
 * of its own: it is gone the moment its holder is, however that ended, and no stale file can block.
 * @returns lets go of the folder.
 * @throws DatabaseProblem while another program holds it.
 */
export function lockDataFolder(folder: string): () => void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new BetterSqlite(path.join(folder, LOCK), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw inUse(folder, holderOf(folder));
  }
  const holder: Holder = {
    pid: process.pid,
    machine: os.hostname(),
    since: new Date().toISOString(),
  };
  fs.writeFileSync(path.join(folder, HOLDER), JSON.stringify(holder));
  return () => {
    fs.rmSync(path.join(folder, HOLDER), { force: true });
    lock.close();
  };
}

/** Whether a program runs on a data folder now. */
export function isLocked(folder: string): boolean {
  if (!fs.existsSync(path.join(folder, LOCK))) return false;
  const lock = new BetterSqlite(path.join(folder, LOCK), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return true;
    throw error;
  } finally {
    lock.close();
  }
}

function holderOf(folder: string): Holder | undefined {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, HOLDER), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function inUse(folder: string, holder?: Holder): DatabaseProblem {
  const who = holder
    ? ` (tiến trình ${holder.pid} trên ${holder.machine}, từ ${holder.since})`
    : '';
  return new DatabaseProblem(
    'in-use',
    `Thư mục dữ liệu ${folder} đang được một lần chạy khác của phần mềm sử dụng${who}. Dừng lần chạy đó trước (systemctl stop ban-giao, hoặc Ctrl+C ở cửa sổ đang chạy), hoặc chọn DATA_DIR khác.`,
    `Another run of this program uses the data folder. Stop it first, or choose another DATA_DIR.`,
  );
}
