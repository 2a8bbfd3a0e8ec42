import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { copySqlite } from '../copy-sqlite';
import { DatabaseProblem } from './database-problem';
import { readSchema } from './inspect-sqlite';

/** Beside the database; the newest few are kept, so that an upgrade can be gone back on. */
export const UPGRADE_COPIES = 'truoc-nang-cap';
const KEEP = 3;
const MARK = 'dang-nang-cap.json';
/** Room asked for beyond the copy itself. */
const SPARE_BYTES = 64 * 1024 * 1024;

/** An upgrade under way: which copy was made for which file. Gone once the upgrade is complete. */
interface UnderWay {
  copy: string;
  /** Of the database file: a restored database is another one. */
  inode: number;
}

/**
 * Copies a database before its tables are changed. A program killed in the middle of an upgrade and
 * started again keeps the copy of the first time.
 * @param say is told what goes on; people look at this screen and wonder.
 * @returns path of the copy.
 */
export async function copyBeforeUpgrade(
  file: string,
  say: (line: string) => void = () => {},
): Promise<string> {
  const folder = copiesOf(file);
  const earlier = underWay(file);
  if (earlier) return earlier;
  const { applied } = readSchema(file);
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+Z$/g, '');
  const target = path.join(folder, `${applied.at(-1)}-${stamp}.sqlite`);
  refuseFullDisk(path.dirname(file), fs.statSync(file).size);
  say(`Sao cơ sở dữ liệu trước khi nâng cấp · Copying the database before the upgrade: ${target}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const part = `${target}.part`;
  try {
    await copySqlite(file, part);
    check(part);
    fs.renameSync(part, target);
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  }
  const state: UnderWay = { copy: path.basename(target), inode: fs.statSync(file).ino };
  fs.writeFileSync(path.join(folder, MARK), JSON.stringify(state), { flush: true });
  return target;
}

/** The upgrade is complete: older copies may go. */
export function finishUpgrade(file: string): void {
  const folder = copiesOf(file);
  if (!fs.existsSync(folder)) return;
  fs.rmSync(path.join(folder, MARK), { force: true });
  const names = fs.readdirSync(folder);
  const whole = names
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => ({ name, at: fs.statSync(path.join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  const spare = whole.slice(KEEP).map(({ name }) => name);
  // What a killed program left half copied.
  const parts = names.filter((name) => /\.part(-journal)?$/.test(name));
  for (const name of [...spare, ...parts]) fs.rmSync(path.join(folder, name));
}

const copiesOf = (file: string) => path.join(path.dirname(file), UPGRADE_COPIES);

function underWay(file: string): string | undefined {
  const folder = copiesOf(file);
  try {
    const text = fs.readFileSync(path.join(folder, MARK), 'utf8');
    const { copy, inode } = JSON.parse(text) as UnderWay;
    const place = path.join(folder, copy);
    return inode === fs.statSync(file).ino && fs.existsSync(place) ? place : undefined;
  } catch {
    return undefined;
  }
}

function check(copy: string): void {
  const database = new BetterSqlite(copy, { readonly: true });
  try {
    const answer = database.pragma('quick_check', { simple: true });
    if (answer !== 'ok') throw damaged(String(answer));
  } finally {
    database.close();
  }
}

function refuseFullDisk(folder: string, size: number): void {
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize > size + SPARE_BYTES) return;
  const megabytes = Math.ceil((size + SPARE_BYTES) / 1024 / 1024);
  throw new DatabaseProblem(
    'no-room-to-upgrade',
    `Ổ đĩa chứa ${folder} không đủ chỗ để sao cơ sở dữ liệu trước khi nâng cấp (cần ${megabytes} MB trống). Giải phóng ổ đĩa rồi chạy lại; dữ liệu chưa bị thay đổi.`,
    `The disk has no room for a copy of the database before the upgrade (${megabytes} MB needed). Free some and start again; nothing was changed.`,
  );
}

function damaged(answer: string): DatabaseProblem {
  return new DatabaseProblem(
    'damaged-database',
    `Cơ sở dữ liệu bị hỏng nên không nâng cấp (${answer.slice(0, 300)}). Khôi phục từ bản sao lưu gần nhất (npm run restore).`,
    `The database is damaged and was not upgraded. Restore the latest backup (npm run restore).`,
  );
}
