import type { Schema } from '../schema';
import { DatabaseProblem } from './database-problem';

/** How far a database is: `older` ones are brought up to date, no `newer` or `foreign` one is touched. */
export type SchemaState = 'empty' | 'older' | 'current' | 'newer' | 'foreign';

/** Names under which migrations are remembered, in their order. */
export const migrationNames = (schema: Schema): string[] =>
  schema.migrations.map((each) => new each().name ?? each.name);

/**
 * Compares what a database says it went through with what this program knows.
 * @param tables names of all its tables.
 * @param applied migrations it remembers.
 */
export function schemaStateOf(schema: Schema, tables: string[], applied: string[]): SchemaState {
  const known = migrationNames(schema);
  if (applied.length === 0) return tables.some((name) => name !== TABLE) ? 'foreign' : 'empty';
  if (!applied.some((name) => known.includes(name))) return 'foreign';
  if (applied.some((name) => !known.includes(name))) return 'newer';
  return applied.length < known.length ? 'older' : 'current';
}

/** Where the names of the migrations stand. */
export const TABLE = 'schema_migration';

/**
 * @param where the file or the database, for the message; never with a password.
 * @throws DatabaseProblem for a database that this program must not touch.
 */
export function refuseStrangeSchema(state: SchemaState, where: string): void {
  if (state === 'newer') {
    throw new DatabaseProblem(
      'newer-schema',
      `Cơ sở dữ liệu ${where} do phiên bản phần mềm mới hơn tạo ra; phiên bản này không mở được và không thay đổi gì trong đó. Cài phiên bản mới hơn (git pull, npm start), hoặc khôi phục bản sao lưu của phiên bản này (npm run restore).`,
      `The database was written by a newer version of this program; nothing was changed. Install the newer version, or restore a backup of this one.`,
    );
  }
  if (state === 'foreign') {
    throw new DatabaseProblem(
      'foreign-database',
      `Cơ sở dữ liệu ${where} là của phần mềm khác, không phải của Bàn giao; không có gì bị thay đổi. Kiểm tra DATA_DIR và DATABASE_URL trong .env, chọn nơi lưu khác hoặc khôi phục từ bản sao lưu (npm run restore).`,
      `The database belongs to another program; nothing was changed. Check DATA_DIR and DATABASE_URL in .env, choose another place or restore a backup.`,
    );
  }
}

/** @throws DatabaseProblem for a database that is not exactly of this program's schema. */
export function refuseOtherSchema(state: SchemaState, where: string): void {
  refuseStrangeSchema(state, where);
  if (state === 'current') return;
  throw new DatabaseProblem(
    'older-schema',
    `Cơ sở dữ liệu ${where} chưa được nâng cấp theo phiên bản này. Khởi động phần mềm một lần (npm start) để nâng cấp rồi làm lại.`,
    `The database was not upgraded to this version yet. Start the program once (npm start) and try again.`,
  );
}
