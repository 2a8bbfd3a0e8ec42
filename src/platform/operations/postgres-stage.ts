import { Client } from 'pg';
import type { Ask } from '../audit/chain-report';
import { migrateTo, type DatabaseLocation } from '../database/database';
import { POSTGRES_NAME } from '../database/postgres-name';
import { migrationNames, TABLE } from '../database/opening/schema-state';
import type { Schema } from '../database/schema';
import { ROWS, type Introduction } from './backup-format';
import { BackupProblem } from './backup-problem';
import type { DatabaseStage } from './sqlite-stage';

const PIECE = new RegExp(`^${ROWS}/([a-z_]+)/\\d{6}\\.jsonl$`);
/** PostgreSQL cuts longer names off. */
const LONGEST_NAME = 63;

/**
 * A PostgreSQL database on its way back: a new database beside the live one, which takes its name in the
 * end. The account of DATABASE_URL needs the right to create databases.
 */
export class PostgresStage implements DatabaseStage {
  private readonly live: string;
  private readonly staged: string;
  readonly location: DatabaseLocation;
  private client?: Client;
  private foreignKeys: { table: string; name: string; definition: string }[] = [];

  constructor(
    private readonly url: string,
    private readonly schema: Schema,
    private readonly stamp: string,
  ) {
    this.live = decodeURIComponent(new URL(url).pathname.slice(1));
    this.staged = named(this.live, `khoi_phuc_${stamp.toLowerCase()}`);
    this.location = { engine: 'postgres', url: this.addressOf(this.staged) };
  }

  async prepare(): Promise<void> {
    await this.asMaintainer(async (client) => {
      const busy = await client.query(
        `SELECT pid FROM pg_stat_activity WHERE datname = $1 AND application_name LIKE $2`,
        [this.live, `${POSTGRES_NAME}%`],
      );
      if (busy.rowCount) throw running(this.live);
      await client.query(`CREATE DATABASE "${this.staged}"`).catch((error: Error) => {
        throw (error as { code?: string }).code === '42501' ? mayNotCreate(this.live) : error;
      });
    });
  }

  /** The tables as the backed-up version knew them, without what would hinder the loading. */
  async begin({ schema: applied }: Introduction): Promise<void> {
    const names = migrationNames(this.schema);
    const migrations = this.schema.migrations.filter((_, at) => applied.includes(names[at]!));
    await migrateTo(this.location, { ...this.schema, migrations });
    this.client = new Client({ connectionString: this.addressOf(this.staged) });
    await this.client.connect();
    const { rows } = await this.client.query<PostgresStage['foreignKeys'][0]>(
      `SELECT conrelid::regclass::text AS "table", conname AS name,
              pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
    );
    this.foreignKeys = rows;
    for (const { table, name } of rows)
      await this.client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
    const { tables } = await this.examine();
    for (const table of tables) await this.client.query(`TRUNCATE "${table}"`);
  }

  async take(name: string, bytes: AsyncIterable<Buffer>): Promise<boolean> {
    const [, table] = PIECE.exec(name) ?? [];
    if (!table) return false;
    const pieces: Buffer[] = [];
    for await (const each of bytes) pieces.push(each);
    const lines = Buffer.concat(pieces).toString('utf8').trimEnd().split('\n');
    await this.client!.query(
      `INSERT INTO "${table}" SELECT loaded.* FROM jsonb_array_elements($1::jsonb) each,
         LATERAL jsonb_populate_record(NULL::"${table}", each) loaded`,
      [`[${lines.join(',')}]`],
    );
    return true;
  }

  /** PostgreSQL checks every reference when the rule comes back. */
  async complete(): Promise<void> {
    const client = this.client!;
    for (const { table, name, definition } of this.foreignKeys)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`);
    await client.query(
      `SELECT setval(pg_get_serial_sequence('${TABLE}', 'id'), (SELECT max(id) FROM ${TABLE}))`,
    );
  }

  async examine() {
    const names = async (sql: string) => (await this.ask(sql)).map(({ name }) => String(name));
    const tables = await names(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`,
    );
    const applied = await names(`SELECT name FROM ${TABLE} ORDER BY id`);
    return { tables, applied, faults: [] as string[] };
  }

  ask: Ask = async (sql) => (await this.client!.query(sql)).rows as Record<string, unknown>[];

  async putInPlace(): Promise<string | undefined> {
    await this.disconnect();
    return this.asMaintainer(async (client) => {
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [this.live]);
      const aside = found.rowCount
        ? named(this.live, `truoc_${this.stamp.toLowerCase()}`)
        : undefined;
      if (aside) {
        await client
          .query(`ALTER DATABASE "${this.live}" RENAME TO "${aside}"`)
          .catch((error: Error) => {
            throw (error as { code?: string }).code === '55006' ? running(this.live) : error;
          });
      }
      await client.query(`ALTER DATABASE "${this.staged}" RENAME TO "${this.live}"`);
      return aside;
    });
  }

  async discard(): Promise<void> {
    await this.disconnect();
    await this.asMaintainer(async (client) => {
      await client.query(`DROP DATABASE IF EXISTS "${this.staged}"`);
    }).catch(() => undefined);
  }

  private async disconnect(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await client?.end();
  }

  private addressOf(database: string): string {
    const address = new URL(this.url);
    address.pathname = `/${encodeURIComponent(database)}`;
    return address.href;
  }

  private async asMaintainer<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: this.addressOf('postgres') });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
}

const named = (base: string, ending: string): string =>
  `${base.slice(0, LONGEST_NAME - ending.length - 1)}_${ending}`.replaceAll('"', '_');

function running(database: string): BackupProblem {
  return new BackupProblem(
    'in-use',
    `Cơ sở dữ liệu ${database} đang được phần mềm sử dụng. Dừng phần mềm trước (systemctl stop ban-giao) rồi khôi phục lại.`,
    `The database is in use. Stop the program first, then restore again.`,
  );
}

function mayNotCreate(database: string): BackupProblem {
  return new BackupProblem(
    'may-not-create',
    `Tài khoản PostgreSQL trong DATABASE_URL chưa có quyền tạo cơ sở dữ liệu, cần cho việc khôi phục bên cạnh ${database}. Người quản trị PostgreSQL chạy: ALTER ROLE <tên> CREATEDB; rồi làm lại.`,
    `The account of DATABASE_URL may not create databases, which restoring needs. Run ALTER ROLE … CREATEDB and try again.`,
  );
}
