import type { DataSource } from 'typeorm';
import type { Schema } from '../schema';
import { applyTriggers } from '../triggers';
import { DatabaseProblem } from './database-problem';

/** A copy made before an upgrade, and how to go back to it. */
export interface Copy {
  vi: string;
  en: string;
}

/** @param copy path of a SQLite file. */
export const placeOf = (copy: string): Copy => ({
  vi: `Bản sao trước khi nâng cấp: ${copy}. Chạy lại để thử lần nữa; nếu vẫn lỗi, cài lại phiên bản cũ, dừng phần mềm, xóa hai tệp có đuôi -wal và -shm cạnh tệp cơ sở dữ liệu rồi chép bản sao này đè lên`,
  en: 'put this copy in the place of the database file',
});

/** @param copy name of a PostgreSQL database. */
export const databaseOf = (copy: string): Copy => ({
  vi: `Bản sao trước khi nâng cấp là cơ sở dữ liệu ${copy} trên cùng máy chủ PostgreSQL. Chạy lại để thử lần nữa; nếu vẫn lỗi, cài lại phiên bản cũ, dừng phần mềm, rồi đổi tên cơ sở dữ liệu đang dùng sang tên khác và đổi tên bản sao này thành tên đang dùng (ALTER DATABASE … RENAME TO …)`,
  en: 'give this copy the name of the database',
});

/**
 * Brings an existing database up to date and makes sure that nothing in it hangs loose afterwards.
 * @throws DatabaseProblem with the way back, where there is a copy.
 */
export async function upgrade(
  writer: DataSource,
  schema: Schema,
  copy: Copy | undefined,
  say: (line: string) => void,
): Promise<void> {
  const started = Date.now();
  try {
    await migrate(writer, schema);
    if (writer.options.type === 'better-sqlite3') await refuseLoose(writer);
    say(`Nâng cấp xong · Upgraded: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    if (!copy) throw error;
    throw new DatabaseProblem(
      'upgrade-failed',
      `Nâng cấp cơ sở dữ liệu không thành công: ${(error as Error).message}. ${copy.vi}, và gửi thông báo này cho nơi hỗ trợ.`,
      `The upgrade failed. The copy made before it is named above. Start again to try once more; if that fails too, go back to the old version and ${copy.en}.`,
    );
  }
}

/** TypeORM rebuilds tables of SQLite with foreign keys switched off. */
async function refuseLoose(writer: DataSource): Promise<void> {
  const loose = await writer.query<unknown[]>('PRAGMA foreign_key_check');
  if (loose.length > 0) throw new Error(`${loose.length} references lead nowhere`);
}

/** Runs what is missing of the migrations and makes the triggers. */
export async function migrate(writer: DataSource, schema: Schema): Promise<void> {
  await writer.runMigrations();
  await applyTriggers(writer, schema.triggers);
}
