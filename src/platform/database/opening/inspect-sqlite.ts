import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { Schema } from '../schema';
import { DatabaseProblem } from './database-problem';
import { schemaStateOf, TABLE, type SchemaState } from './schema-state';

const HEADER = 'SQLite format 3\0';

/**
 * Looks at a database file without writing a byte to it.
 * @returns how far its schema is; `empty` where there is no file or nothing in it.
 * @throws DatabaseProblem when it is a folder, may not be written, or is no SQLite database.
 */
export function inspectSqlite(file: string, schema: Schema): SchemaState {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (!found) return 'empty';
  if (found.isDirectory()) throw isFolder(file);
  refuseReadOnly(file, found.mode);
  if (found.size === 0) return 'empty';
  refuseOtherFormat(file);
  const { tables, applied } = readSchema(file);
  return schemaStateOf(schema, tables, applied);
}

/** Names of all tables of a database file, and of the migrations it remembers. */
export function readSchema(file: string): { tables: string[]; applied: string[] } {
  const database = new BetterSqlite(file, { readonly: true, fileMustExist: true });
  try {
    const names = (sql: string) =>
      database
        .prepare<[], { name: string }>(sql)
        .all()
        .map(({ name }) => name);
    // An index of words stands there as a table too, but holds nothing itself: its own tables do.
    const tables = names(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type <> 'virtual' AND name NOT LIKE 'sqlite_%'`,
    );
    const applied = tables.includes(TABLE) ? names(`SELECT name FROM ${TABLE} ORDER BY id`) : [];
    return { tables, applied };
  } catch (error) {
    throw unreadable(file, error as Error);
  } finally {
    database.close();
  }
}

/** The mark counts even for root, who could write all the same: somebody set it on purpose. */
function refuseReadOnly(file: string, mode: number): void {
  if ((mode & 0o222) !== 0 && mayWrite(file) && mayWrite(path.dirname(file))) return;
  throw new DatabaseProblem(
    'read-only',
    `Tệp cơ sở dữ liệu ${file} (hoặc thư mục chứa tệp) chỉ đọc được, không ghi được. Cấp quyền ghi cho tài khoản chạy phần mềm (Linux: "chmod u+w" và "chown"; Windows: bỏ dấu Read-only trong Properties) rồi chạy lại.`,
    `The database file, or its folder, is read-only. Grant the account that runs the program the right to write and start again.`,
  );
}

function mayWrite(place: string): boolean {
  try {
    fs.accessSync(place, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function refuseOtherFormat(file: string): void {
  const head = Buffer.alloc(HEADER.length);
  const handle = fs.openSync(file, 'r');
  try {
    fs.readSync(handle, head, 0, head.length, 0);
  } finally {
    fs.closeSync(handle);
  }
  if (head.toString('latin1') !== HEADER) throw unreadable(file);
}

function isFolder(file: string): DatabaseProblem {
  return new DatabaseProblem(
    'is-a-folder',
    `${file} là thư mục, không phải tệp cơ sở dữ liệu. Đổi tên hoặc chuyển thư mục đó đi nơi khác, hoặc chọn DATA_DIR khác trong .env, rồi chạy lại.`,
    `The place of the database file is taken by a folder. Move the folder away or choose another DATA_DIR and start again.`,
  );
}

function unreadable(file: string, cause?: Error): DatabaseProblem {
  return new DatabaseProblem(
    'not-a-database',
    `Tệp ${file} không phải cơ sở dữ liệu SQLite hoặc đã hỏng${cause ? ` (${cause.message})` : ''}; không có gì bị thay đổi. Chọn DATA_DIR khác trong .env, hoặc khôi phục từ bản sao lưu (npm run restore).`,
    `The file is no SQLite database or is damaged; nothing was changed. Choose another DATA_DIR or restore a backup.`,
  );
}
