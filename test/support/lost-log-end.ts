import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import type { Random } from '../../scripts/demo-workbooks/random';
import { newFolder } from './installation';
import type { WritingProgram } from './writing-program';

/** Pause between two looks, at most. */
const PAUSE_MS = 60;
const MOST_CUT = 4096;

/**
 * Copies database and write-ahead log as they lie on the disk at a random instant, with the end of the
 * log whole and cut off, and opens both copies.
 * @param file that the program writes to.
 * @returns what is wrong, a sentence each.
 */
export async function lookAfterPowerCut(
  file: string,
  writer: WritingProgram,
  random: Random,
): Promise<string[]> {
  await wait(random.between(0, PAUSE_MS));
  const folder = newFolder('power');
  const whole = path.join(folder, 'whole.sqlite');
  const cut = path.join(folder, 'cut.sqlite');
  const acknowledged = await writer.frozen(() => {
    for (const target of [whole, cut]) {
      fs.copyFileSync(file, target);
      if (fs.existsSync(`${file}-wal`)) fs.copyFileSync(`${file}-wal`, `${target}-wal`);
    }
    return writer.acknowledged;
  });
  const log = `${cut}-wal`;
  const size = fs.existsSync(log) ? fs.statSync(log).size : 0;
  if (size > 0) fs.truncateSync(log, Math.max(0, size - random.between(1, MOST_CUT)));
  // The bytes cut off belong to the last page written: at most one unit of work goes with it.
  const wrong = [...faultsOf(whole, acknowledged), ...faultsOf(cut, acknowledged - 1)];
  fs.rmSync(folder, { recursive: true });
  return wrong;
}

function faultsOf(copy: string, least: number): string[] {
  const wrong: string[] = [];
  const database = new BetterSqlite(copy);
  try {
    const integrity = database.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') wrong.push(`${path.basename(copy)}: ${String(integrity)}`);
    const loose = database.pragma('foreign_key_check') as unknown[];
    if (loose.length > 0) wrong.push(`${path.basename(copy)}: ${loose.length} loose references`);
    const rows = database
      .prepare<[], { id: string }>(
        `SELECT subject_id AS id FROM audit_entry WHERE action = 'test.written' ORDER BY seq`,
      )
      .all();
    if (rows.some(({ id }, at) => Number(id) !== at + 1))
      wrong.push(`${path.basename(copy)}: a write in the middle is missing`);
    if (rows.length < least)
      wrong.push(`${path.basename(copy)}: ${rows.length} writes, ${least} were acknowledged`);
  } catch (error) {
    wrong.push(`${path.basename(copy)}: ${(error as Error).message}`);
  } finally {
    database.close();
  }
  return wrong;
}
