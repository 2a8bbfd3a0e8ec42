import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
/** Room there and memory free for a whole run of the tests, in bytes. */
const NEEDED = 4 * 1024 ** 3;

/**
 * A folder for what the tests write: in memory where the machine has plenty, since most of their time
 * goes into databases that nobody keeps; else in the usual temporary folder.
 * @returns its path; the caller removes it.
 */
export function makeQuickFolder() {
  const parent = hasRoom() ? MEMORY : os.tmpdir();
  const folder = fs.mkdtempSync(path.join(parent, 'ban-giao-run-'));
  // PostgreSQL runs as another user when the tests run as root.
  fs.chmodSync(folder, 0o711);
  return folder;
}

function hasRoom() {
  try {
    const { bavail, bsize } = fs.statfsSync(MEMORY);
    fs.accessSync(MEMORY, fs.constants.W_OK);
    return bavail * bsize >= NEEDED && os.freemem() >= 2 * NEEDED;
  } catch {
    return false;
  }
}
