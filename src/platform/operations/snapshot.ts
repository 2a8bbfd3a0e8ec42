import fs from 'node:fs';
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Client } from 'pg';
import type { Ask } from '../audit/chain-report';
import { copySqlite } from '../database/copy-sqlite';
import type { DatabaseLocation } from '../database/database';
import { POSTGRES_NAME } from '../database/postgres-name';
import { inspectSqlite, readSchema } from '../database/opening/inspect-sqlite';
import { refuseStrangeSchema, schemaStateOf, TABLE } from '../database/opening/schema-state';
import type { Schema } from '../database/schema';
import { DATABASE_FILE, ROWS, type Part } from './backup-format';
import { BackupProblem } from './backup-problem';

/** Rows fetched at a time. */
const FETCH = 1000;
/** Bytes of JSON lines in one part. */
const PIECE_BYTES = 4 * 1024 * 1024;

/** A database as it is at one moment, while others go on writing. */
export interface Snapshot {
  /** Migrations it went through. */
  schema: string[];
  /** Whether these are all that this program knows. */
  upToDate: boolean;
  /** Rows of each table. */
  rows: Record<string, number>;
  /** Bytes, as far as they are known beforehand. */
  size: number;
  ask: Ask;
  parts(): AsyncGenerator<Part>;
  close(): Promise<void>;
}

/**
 * @param workFolder of this machine, for the copy of a SQLite database; emptied by `close`.
 * @param report told how much of the copying is done.
 */
export function takeSnapshot(
  location: DatabaseLocation,
  schema: Schema,
  workFolder: string,
  report: (done: number, total: number) => void,
): Promise<Snapshot> {
  return location.engine === 'sqlite'
    ? ofSqlite(location.file, schema, workFolder, report)
    : ofPostgres(location.url, schema);
}

async function ofSqlite(
  file: string,
  schema: Schema,
  workFolder: string,
  report: (done: number, total: number) => void,
): Promise<Snapshot> {
  const state = fs.existsSync(file) ? inspectSqlite(file, schema) : 'empty';
  refuseStrangeSchema(state, file);
  if (state === 'empty') throw nothingThere(file);
  fs.rmSync(workFolder, { recursive: true, force: true });
  fs.mkdirSync(workFolder, { recursive: true, mode: 0o700 });
  const copy = path.join(workFolder, path.basename(DATABASE_FILE));
  await copySqlite(file, copy, report);
  const connection = new BetterSqlite(copy, { readonly: true });
  const ask: Ask = async (sql) => connection.prepare(sql).all() as Record<string, unknown>[];
  const whole = connection.pragma('integrity_check', { simple: true });
  if (whole !== 'ok') {
    connection.close();
    throw damaged(String(whole));
  }
  const { tables, applied } = readSchema(copy);
  const { size } = fs.statSync(copy);
  return {
    schema: applied,
    upToDate: state === 'current',
    rows: await countRows(ask, tables),
    size,
    ask,
    async *parts() {
      yield { name: DATABASE_FILE, size, content: () => fs.createReadStream(copy) };
    },
    async close() {
      connection.close();
      fs.rmSync(workFolder, { recursive: true, force: true });
    },
  };
}

async function ofPostgres(url: string, schema: Schema): Promise<Snapshot> {
  const client = new Client({
    connectionString: url,
    application_name: `${POSTGRES_NAME}-sao-luu`,
    options: '-c default_transaction_read_only=on',
  });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const ask: Ask = async (sql) => (await client.query(sql)).rows as Record<string, unknown>[];
    const names = async (sql: string) => (await ask(sql)).map(({ name }) => String(name));
    const tables = await names(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1`,
    );
    const applied = tables.includes(TABLE)
      ? await names(`SELECT name FROM ${TABLE} ORDER BY id`)
      : [];
    const state = schemaStateOf(schema, tables, applied);
    refuseStrangeSchema(state, new URL(url).pathname.slice(1));
    if (state === 'empty') throw nothingThere(new URL(url).pathname.slice(1));
    const [{ size } = { size: 0 }] = await ask(
      'SELECT pg_database_size(current_database()) AS size',
    );
    return {
      schema: applied,
      upToDate: state === 'current',
      rows: await countRows(ask, tables),
      size: Number(size),
      ask,
      async *parts() {
        for (const table of tables) yield* rowsOf(client, table);
      },
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** A table as parts of JSON lines, each small enough to be held. */
async function* rowsOf(client: Client, table: string): AsyncGenerator<Part> {
  await client.query(
    `DECLARE reading NO SCROLL CURSOR FOR SELECT to_jsonb(each)::text AS line FROM "${table}" each`,
  );
  let number = 0;
  let lines: string[] = [];
  let bytes = 0;
  const piece = (): Part => {
    const content = Buffer.from(lines.join(''), 'utf8');
    const name = `${ROWS}/${table}/${String((number += 1)).padStart(6, '0')}.jsonl`;
    [lines, bytes] = [[], 0];
    return { name, size: content.length, content: () => [content] };
  };
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${FETCH} FROM reading`);
    for (const { line } of rows) {
      lines.push(`${line}\n`);
      bytes += Buffer.byteLength(line) + 1;
      if (bytes >= PIECE_BYTES) yield piece();
    }
    if (rows.length < FETCH) break;
  }
  if (lines.length > 0) yield piece();
  await client.query('CLOSE reading');
}

async function countRows(ask: Ask, tables: string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [...tables].sort()) {
    const [row] = await ask(`SELECT count(*) AS n FROM "${table}"`);
    counts[table] = Number(row!.n);
  }
  return counts;
}

function nothingThere(where: string): BackupProblem {
  return new BackupProblem(
    'no-database',
    `Chưa có cơ sở dữ liệu để sao lưu ở ${where}. Kiểm tra DATA_DIR và DATABASE_URL trong .env.`,
    `There is no database to back up. Check DATA_DIR and DATABASE_URL in .env.`,
  );
}

function damaged(answer: string): BackupProblem {
  return new BackupProblem(
    'damaged-database',
    `Cơ sở dữ liệu đang bị hỏng (${answer.slice(0, 300)}) nên không tạo bản sao lưu mới; các bản cũ được giữ nguyên. Chạy "npm run doctor" và khôi phục từ bản sao lưu gần nhất.`,
    `The database is damaged; no new backup was made and the older ones are kept. Run "npm run doctor" and restore the latest backup.`,
  );
}
