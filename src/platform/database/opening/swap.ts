import fs from 'node:fs';
import path from 'node:path';

/** Names in the data folder that a restore exchanges; what belongs to the old database goes first. */
const LOGS = ['ban-giao.sqlite-wal', 'ban-giao.sqlite-shm'];
const PARTS = ['ban-giao.sqlite', 'files', 'keys'];
const NOTE = 'dang-khoi-phuc.json';

/** A restore whose data are verified and only wait to be put in place. */
interface Swap {
  /** Folder names inside the data folder. */
  staging: string;
  aside: string;
}

/**
 * Puts restored data in the place of the old ones, which are moved aside, never removed. From the first
 * step on a crash is made good by `finishSwap` at the next start.
 * @param staging folder inside the data folder that holds the verified data.
 * @param aside name of the folder that takes the old ones.
 */
export function swapIn(folder: string, staging: string, aside: string): void {
  const note = path.join(folder, NOTE);
  fs.writeFileSync(`${note}.new`, JSON.stringify({ staging, aside } satisfies Swap), {
    flush: true,
  });
  fs.renameSync(`${note}.new`, note);
  finishSwap(folder);
}

/**
 * Completes an interrupted exchange; does nothing where there is none.
 * @returns name of the folder with the old data, when something was left to do.
 */
export function finishSwap(folder: string): string | undefined {
  const note = path.join(folder, NOTE);
  if (!fs.existsSync(note)) return undefined;
  const { staging, aside } = JSON.parse(fs.readFileSync(note, 'utf8')) as Swap;
  fs.mkdirSync(path.join(folder, aside), { recursive: true, mode: 0o700 });
  for (const name of PARTS) {
    const restored = path.join(folder, staging, name);
    // Gone from the staging folder: this part is in place already.
    if (!fs.existsSync(restored)) continue;
    for (const old of name === PARTS[0] ? [...LOGS, name] : [name]) {
      const place = path.join(folder, old);
      if (fs.existsSync(place)) fs.renameSync(place, path.join(folder, aside, old));
    }
    fs.renameSync(restored, path.join(folder, name));
  }
  fs.rmSync(path.join(folder, staging), { recursive: true, force: true });
  fs.rmSync(note);
  return aside;
}
