import { execFileSync } from 'node:child_process';
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
 * @returns its path; the caller gives it to `removeQuickFolder`.
 */
export function makeQuickFolder() {
  const parent = hasRoom() ? MEMORY : os.tmpdir();
  const folder = fs.mkdtempSync(path.join(parent, 'ban-giao-run-'));
  // PostgreSQL runs as another user when the tests run as root.
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** Removes it; a small disk that a test was killed over may still be mounted in it. */
export function removeQuickFolder(folder) {
  try {
    const mounts = fs.readFileSync('/proc/mounts', 'utf8').split('\n');
    for (const [, at] of mounts.map((line) => line.split(' ')))
      if (at?.startsWith(`${folder}/`)) execFileSync('umount', ['-l', at], { stdio: 'ignore' });
  } catch {
    // Only Linux tells, and only root may.
  }
  try {
    fs.rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    console.error(`${folder}: ${error.message}`);
  }
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
