import fs from 'node:fs';
import path from 'node:path';
import { types as postgresTypes } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './naming';
import { Reader } from './reader';
import type { Schema } from './schema';
import { applyTriggers } from './triggers';
import { PostgresUnitOfWork, SqliteUnitOfWork, type UnitOfWork } from './unit-of-work';

/** `int8` and `numeric` come as text by default; ours never leave the whole numbers of JavaScript. */
postgresTypes.setTypeParser(20, Number);
postgresTypes.setTypeParser(1700, Number);

/** 3.51.3 mended a corruption after WAL reset (sqlite.org/wal.html). */
const OLDEST_SQLITE = [3, 51, 3] as const;

export type DatabaseLocation =
  { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

/** An open, migrated database: the one door for writing and the one for reading. */
export class Database {
  constructor(
    readonly engine: DatabaseLocation['engine'],
    readonly unitOfWork: UnitOfWork,
    readonly reader: Reader,
    private readonly sources: DataSource[],
  ) {}

  /** The data source that migrations and the schema check use; subjects never see it. */
  get writer(): DataSource {
    return this.sources[0]!;
  }

  async close(): Promise<void> {
    for (const source of [...this.sources].reverse()) {
      if (source.isInitialized) await source.destroy();
    }
  }
}

/**
 * Opens the database, brings its tables up to date and makes its triggers.
 * @param location SQLite file (made with its folder when absent) or PostgreSQL address.
 * @throws when the SQLite library is too old or a trigger is missing afterwards.
 */
export async function openDatabase(location: DatabaseLocation, schema: Schema): Promise<Database> {
  return location.engine === 'sqlite'
    ? openSqlite(location.file, schema)
    : openPostgres(location.url, schema);
}

const shared = (schema: Schema) => ({
  entities: schema.entities,
  migrations: schema.migrations,
  migrationsTableName: 'schema_migration',
  migrationsTransactionMode: 'each' as const,
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  logging: false as const,
});

async function openSqlite(file: string, schema: Schema): Promise<Database> {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const options = { type: 'better-sqlite3' as const, database: file, ...shared(schema) };
  const writer = new DataSource({
    ...options,
    // Waiting for a lock would block every request of the process: the turnstile waits instead.
    timeout: 0,
    prepareDatabase: (connection: { pragma(text: string): unknown }) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      connection.pragma('foreign_keys = ON');
    },
  } satisfies DataSourceOptions);
  await writer.initialize();
  await refuseOldSqlite(writer);
  await migrate(writer, schema);
  const readOnly = () =>
    new DataSource({
      ...options,
      migrations: [],
      readonly: true,
      fileMustExist: true,
      enableWAL: false,
    });
  const single = await readOnly().initialize();
  const snapshots = await readOnly().initialize();
  return new Database('sqlite', new SqliteUnitOfWork(writer), new Reader(single, snapshots), [
    writer,
    single,
    snapshots,
  ]);
}

async function openPostgres(url: string, schema: Schema): Promise<Database> {
  const options = { type: 'postgres' as const, url, ...shared(schema) };
  const writer = await new DataSource(options).initialize();
  await migrate(writer, schema);
  const readOnly = await new DataSource({
    ...options,
    migrations: [],
    extra: { options: '-c default_transaction_read_only=on' },
  }).initialize();
  return new Database('postgres', new PostgresUnitOfWork(writer), new Reader(readOnly, readOnly), [
    writer,
    readOnly,
  ]);
}

async function migrate(writer: DataSource, schema: Schema): Promise<void> {
  await writer.runMigrations();
  await applyTriggers(writer, schema.triggers);
}

async function refuseOldSqlite(writer: DataSource): Promise<void> {
  const [{ version }] = (await writer.query('SELECT sqlite_version() AS version')) as [
    { version: string },
  ];
  const found = version.split('.').map(Number);
  const difference =
    OLDEST_SQLITE.map((part, at) => (found[at] ?? 0) - part).find((each) => each !== 0) ?? 0;
  if (difference < 0) {
    throw new Error(
      `SQLite ${version} can corrupt a database in WAL mode. Run "npm install" to get at least ${OLDEST_SQLITE.join('.')}.`,
    );
  }
}
