import fs from 'node:fs';
import BetterSqlite from 'better-sqlite3';

/** Pages copied before the event loop gets a turn: 4 MB with pages of 4 KB. */
const PAGES_AT_A_TIME = 1000;

/**
 * Copies a SQLite database as it is at one moment, while others go on writing. The read transaction held
 * meanwhile keeps the copy from starting again at every write of another process.
 * @param target a new file; flushed to the disk at the end.
 * @param report told how many of how many pages are done.
 */
export async function copySqlite(
  source: string,
  target: string,
  report: (done: number, total: number) => void = () => {},
): Promise<void> {
  fs.rmSync(target, { force: true });
  const database = new BetterSqlite(source, { fileMustExist: true, timeout: 10_000 });
  try {
    database.exec('BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    await database.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        report(totalPages - remainingPages, totalPages);
        return PAGES_AT_A_TIME;
      },
    });
    database.exec('COMMIT');
  } finally {
    database.close();
  }
  foldIntoOneFile(target);
  fs.chmodSync(target, 0o600);
  flush(target);
}

/** Without a write-ahead log the copy can be read and moved as the one file it is. */
function foldIntoOneFile(file: string): void {
  const copy = new BetterSqlite(file);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/** Waits until a file's bytes are on the disk. */
export function flush(file: string): void {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
