import BetterSqlite from 'better-sqlite3';
import { DatabaseProblem } from './database-problem';

/** It mended a corruption after the write-ahead log is begun anew (sqlite.org/wal.html). */
export const OLDEST_SQLITE = '3.51.3';

/** The SQLite that is linked into this program, such as `3.53.2`. */
export function linkedSqlite(): string {
  const memory = new BetterSqlite(':memory:');
  try {
    return String(memory.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    memory.close();
  }
}

/** Whether a SQLite of this version may corrupt a database. What is no version is taken for an old one. */
export function isTooOld(version: string): boolean {
  if (!/^\d+(\.\d+)*$/.test(version)) return true;
  const found = version.split('.').map(Number);
  const difference = OLDEST_SQLITE.split('.')
    .map((part, at) => (found[at] ?? 0) - Number(part))
    .find((each) => each !== 0);
  return (difference ?? 0) < 0;
}

/**
 * To be asked before a file is opened: an old library harms it by opening it.
 * @throws DatabaseProblem
 */
export function refuseOldSqlite(version = linkedSqlite()): void {
  if (!isTooOld(version)) return;
  throw new DatabaseProblem(
    'old-sqlite',
    `Thư viện SQLite ${version} của phần mềm có thể làm hỏng cơ sở dữ liệu; chưa có gì được mở. Chạy lại "npm install" để có SQLite ${OLDEST_SQLITE} trở lên rồi khởi động lại.`,
    `SQLite ${version} can corrupt a database; nothing was opened. Run "npm install" to get at least ${OLDEST_SQLITE} and start again.`,
  );
}
