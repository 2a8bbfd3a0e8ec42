import fs from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../config/settings';
import { openBeside, openDatabase, type Database } from '../database';
import type { Schema } from '../schema';
import { lockDataFolder } from './data-lock';
import { DatabaseProblem } from './database-problem';
import { attend, type Presence } from './presence';
import { refuseUnsafeFolder } from './folder-kind';
import { finishSwap } from './swap';

/** Tells that a database was made here, so that its absence is noticed. */
const MARK = 'ban-giao.json';

/**
 * Opens the data of a program that runs for real: the folder is looked at, kept to this program until
 * the database is closed, and a database that vanished is not replaced by an empty one.
 * @param say is told about upgrades and restores that are completed.
 * @param presence `alone` where nobody else may use the database meanwhile; with SQLite nobody ever may.
 * @throws DatabaseProblem with what to do; nothing was written then.
 */
export async function openData(
  settings: Settings,
  schema: Schema,
  say: (line: string) => void = () => {},
  presence: Presence = 'beside',
): Promise<Database> {
  const { dataDir, database: location } = settings;
  const options = { say, copyFirst: !settings.upgrade.withoutCopy };
  if (location.engine === 'postgres') {
    const database = await openDatabase(location, schema, options);
    try {
      // Not before: a database that anybody is connected to cannot be copied for an upgrade.
      database.afterClosing(await attend(location.url, presence));
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }
  refuseUnsafeFolder(dataDir);
  refuseTakenPlace(dataDir);
  const release = lockDataFolder(dataDir);
  try {
    const aside = finishSwap(dataDir);
    if (aside) say(`Đã hoàn tất việc khôi phục đang dở; dữ liệu cũ nằm trong ${aside}.`);
    refuseVanished(dataDir, location.file);
    const database = await openDatabase(location, schema, options);
    database.afterClosing(release);
    markDataFolder(dataDir, location.file);
    return database;
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Opens the data for a program that only works on them beside the servers: it neither makes a database
 * nor brings one up to date.
 * @throws DatabaseProblem when no server of this very version has opened the database yet.
 */
export async function openAsWorker(settings: Settings, schema: Schema): Promise<Database> {
  const { database: location } = settings;
  if (location.engine !== 'postgres') throw new Error('SQLite has one program that writes');
  const database = await openBeside(location, schema);
  try {
    database.afterClosing(await attend(location.url, 'beside'));
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Writes down that a database belongs here. */
export function markDataFolder(folder: string, file: string): void {
  const mark = path.join(folder, MARK);
  if (fs.existsSync(mark)) return;
  const facts = { product: 'ban-giao', database: path.basename(file) };
  fs.writeFileSync(mark, `${JSON.stringify(facts)}\n`);
}

function refuseVanished(folder: string, file: string): void {
  if (!fs.existsSync(path.join(folder, MARK))) return;
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  throw new DatabaseProblem(
    'vanished',
    `Thư mục ${folder} từng có cơ sở dữ liệu ${path.basename(file)} nhưng nay tệp đó không còn hoặc rỗng. Phần mềm không tự tạo cơ sở dữ liệu trống thay vào. Kiểm tra ổ đĩa đã được gắn chưa, tìm lại tệp, hoặc khôi phục từ bản sao lưu (npm run restore). Nếu thật sự muốn bắt đầu lại từ đầu, xóa tệp ${MARK} trong thư mục đó.`,
    `The folder once held a database, which is gone or empty now; no empty one is made in its place. Check that the disk is mounted, find the file, or restore a backup. To begin anew on purpose remove ${MARK} from the folder.`,
  );
}

function refuseTakenPlace(folder: string): void {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? true) return;
  throw new DatabaseProblem(
    'not-a-folder',
    `DATA_DIR ${folder} là một tệp, không phải thư mục. Sửa DATA_DIR trong .env rồi chạy lại.`,
    `DATA_DIR is a file, not a folder. Mend it in .env and start again.`,
  );
}
