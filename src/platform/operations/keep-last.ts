import fs from 'node:fs';
import path from 'node:path';

/** A finished backup, named by the moment it was made. */
const NAME = /^ban-giao-\d{8}T\d{6}Z\.tar\.age$/;
/** What a killed program left; another backup under way is younger. */
const STALE_PART = /^ban-giao-\d{8}T\d{6}Z\.tar\.age\.\d+\.part$/;
const SURELY_OVER_MS = 24 * 3600 * 1000;

/** Finished backups of a folder, the newest first. */
export const backupsIn = (folder: string): string[] =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((name) => NAME.test(name))
        .sort()
        .reverse()
    : [];

/**
 * Lets the oldest backups go; only ever called after `good` was read back.
 * @param keep how many stay, `good` always among them.
 * @returns names that were removed.
 */
export function keepLast(folder: string, keep: number, good: string): string[] {
  const spare = backupsIn(folder)
    .filter((name) => name !== good)
    .slice(Math.max(0, keep - 1));
  const stale = fs
    .readdirSync(folder)
    .filter((name) => STALE_PART.test(name))
    .filter((name) => Date.now() - fs.statSync(path.join(folder, name)).mtimeMs > SURELY_OVER_MS);
  for (const name of [...spare, ...stale]) fs.rmSync(path.join(folder, name), { force: true });
  return spare;
}
