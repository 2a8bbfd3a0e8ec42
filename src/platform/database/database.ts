import fs from 'node:fs';
import path from 'node:path';
import { types as postgresTypes } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './naming';
import { POSTGRES_NAME } from './postgres-name';
import { Reader } from './reader';
import { copyBeforeUpgrade, finishUpgrade } from './opening/copy-before-upgrade';
import { copyPostgres, finishCopies } from './opening/copy-postgres';
import { inspectSqlite } from './opening/inspect-sqlite';
import {
  refuseOtherSchema,
  refuseStrangeSchema,
  schemaStateOf,
  TABLE,
} from './opening/schema-state';
import { databaseOf, migrate, placeOf, upgrade } from './opening/run-upgrade';
import { refuseOldSqlite } from './opening/sqlite-version';
import { PreparedStatements } from './prepared-statements';
import type { Schema } from './schema';
import { StatementThread } from './statement-thread';
import { PostgresUnitOfWork, SqliteUnitOfWork, type UnitOfWork } from './unit-of-work';

/** `int8` and `numeric` come as text by default; ours never leave the whole numbers of JavaScript. */
postgresTypes.setTypeParser(20, Number);
postgresTypes.setTypeParser(1700, Number);

/** Statements a SQLite connection keeps prepared: preparing one often takes longer than carrying it out. */
const PREPARED_STATEMENTS = 500;

export type DatabaseLocation =
  | { engine: 'sqlite'; file: string }
  | { engine: 'postgres'; url: string };

/** An open, migrated database: the one door for writing and the one for reading. */
export class Database {
  constructor(
    readonly engine: DatabaseLocation['engine'],
    readonly unitOfWork: UnitOfWork,
    readonly reader: Reader,
    private readonly sources: DataSource[],
  ) {}

  private readonly endings: (() => void)[] = [];

  /** The data source that migrations and the schema check use; subjects never see it. */
  get writer(): DataSource {
    return this.sources[0]!;
  }

  /** Has something done once the last connection is closed. */
  afterClosing(ending: () => void): void {
    this.endings.push(ending);
  }

  async close(): Promise<void> {
    await this.unitOfWork.close();
    await this.reader.close();
    for (const source of [...this.sources].reverse()) {
      if (source.isInitialized) await source.destroy();
    }
    for (const ending of this.endings.splice(0)) ending();
  }
}

export interface OpenOptions {
  /** Is told about an upgrade, which may take a while. */
  say?: (line: string) => void;
  /** False where the database itself is a copy, or somebody answers for one. */
  copyFirst?: boolean;
}

/**
 * Opens the database, brings its tables up to date and makes its triggers. It is copied before its tables
 * are changed.
 * @param location SQLite file (made with its folder when absent) or PostgreSQL address.
 * @throws DatabaseProblem for a database that is newer, another program's, damaged, read-only, or could not
 *   be copied before an upgrade, and where the SQLite library is too old; nothing is written to it then. Error
 *   when a trigger is missing afterwards.
 */
export async function openDatabase(
  location: DatabaseLocation,
  schema: Schema,
  { say = () => {}, copyFirst = true }: OpenOptions = {},
): Promise<Database> {
  return location.engine === 'sqlite'
    ? openSqlite(location.file, schema, { say, copyFirst })
    : openPostgres(location.url, schema, { say, copyFirst });
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

/**
 * Opens a database that a server may be using: nothing in it is upgraded or made anew.
 * @throws DatabaseProblem when it is not exactly of this program's schema.
 */
export async function openBeside(location: DatabaseLocation, schema: Schema): Promise<Database> {
  if (location.engine === 'sqlite') {
    refuseOldSqlite();
    refuseOtherSchema(inspectSqlite(location.file, schema), location.file);
    return sqliteOver(await sqliteWriter(location.file, schema), location.file, schema);
  }
  const writer = await postgresSource(location.url, schema).initialize();
  try {
    refuseOtherSchema(await postgresState(writer, schema), nameOf(location.url));
    return await postgresOver(writer, location.url, schema);
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

async function openSqlite(
  file: string,
  schema: Schema,
  { say, copyFirst }: Required<OpenOptions>,
): Promise<Database> {
  refuseOldSqlite();
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const state = inspectSqlite(file, schema);
  refuseStrangeSchema(state, file);
  const older = state === 'older';
  const copy = older && copyFirst ? await copyBeforeUpgrade(file, say) : undefined;
  const writer = await sqliteWriter(file, schema);
  try {
    await (older
      ? upgrade(writer, schema, copy ? placeOf(copy) : undefined, say)
      : migrate(writer, schema));
  } catch (error) {
    await writer.destroy();
    throw error;
  }
  finishUpgrade(file);
  return sqliteOver(writer, file, schema);
}

const sqliteOptions = (file: string, schema: Schema) => ({
  type: 'better-sqlite3' as const,
  database: file,
  statementCacheSize: PREPARED_STATEMENTS,
  ...shared(schema),
});

/** What a connection keeps of the file, in KiB: the system keeps all of it besides, and each connection its own. */
const cache = (kibibytes: number): string => `cache_size = -${kibibytes}`;
const READING = [cache(4_000)];

/** How every connection writes. */
const WRITING = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  // What is deleted by rule is overwritten, not only unlinked: a destroyed key must be gone.
  'secure_delete = ON',
];
const WRITING_LITTLE = [...WRITING, cache(4_000)];
/**
 * What changes before it is stored stays here as long as there is room; once stored, it is brought from the log into
 * its place when that is asked for (`unit-of-work.ts`), not before the answer.
 */
const WRITING_MUCH = [...WRITING, cache(8_000), 'wal_autocheckpoint = 0'];

const told =
  (pragmas: readonly string[]) =>
  (connection: { pragma(text: string): unknown }): void => {
    for (const pragma of pragmas) connection.pragma(pragma);
  };

const sqliteWriter = (file: string, schema: Schema): Promise<DataSource> =>
  new DataSource({
    ...sqliteOptions(file, schema),
    // Waiting for a lock would block every request of the process: the turnstile waits instead.
    timeout: 0,
    prepareDatabase: told(WRITING_LITTLE),
  } satisfies DataSourceOptions).initialize();

async function sqliteOver(writer: DataSource, file: string, schema: Schema): Promise<Database> {
  const readOnly = () =>
    new DataSource({
      ...sqliteOptions(file, schema),
      migrations: [],
      readonly: true,
      fileMustExist: true,
      enableWAL: false,
      prepareDatabase: told(READING),
    });
  const single = await readOnly().initialize();
  const snapshots = await readOnly().initialize();
  const long = new StatementThread({ file, pragmas: WRITING_MUCH, readonly: false });
  const reading = () => new StatementThread({ file, pragmas: READING, readonly: true });
  const reader = new Reader(single, snapshots, reading(), reading());
  const sources = [writer, single, snapshots];
  return new Database('sqlite', new SqliteUnitOfWork(writer, long), reader, sources);
}

async function openPostgres(
  url: string,
  schema: Schema,
  { say, copyFirst }: Required<OpenOptions>,
): Promise<Database> {
  let writer = await postgresSource(url, schema).initialize();
  try {
    const state = await postgresState(writer, schema);
    refuseStrangeSchema(state, nameOf(url));
    if (state === 'older') {
      // A database that somebody is connected to cannot be copied.
      await writer.destroy();
      const copy = copyFirst ? await copyPostgres(url, say) : undefined;
      writer = await postgresSource(url, schema).initialize();
      await upgrade(writer, schema, copy ? databaseOf(copy) : undefined, say);
      if (copy) await finishCopies(url, say);
    } else await migrate(writer, schema);
    return await postgresOver(writer, url, schema);
  } catch (error) {
    if (writer.isInitialized) await writer.destroy();
    throw error;
  }
}

/** Makes the tables of an empty PostgreSQL database as the given migrations leave them, without triggers. */
export async function migrateTo(location: DatabaseLocation, schema: Schema): Promise<void> {
  if (location.engine !== 'postgres') throw new Error('only PostgreSQL is loaded row by row');
  const writer = await postgresSource(location.url, schema).initialize();
  try {
    await writer.runMigrations();
  } finally {
    await writer.destroy();
  }
}

/** The database's name, which a message may show; the address holds a password. */
const nameOf = (url: string) => new URL(url).pathname.slice(1);

/** What the connections of a data source keep prepared, once its tables are as they shall be. */
const prepared = new WeakMap<DataSource, PreparedStatements>();

function postgresSource(
  url: string,
  schema: Schema,
  { options = [], ...more }: { options?: string[]; migrations?: [] } = {},
): DataSource {
  const statements = new PreparedStatements();
  const source = new DataSource({
    type: 'postgres' as const,
    url,
    applicationName: POSTGRES_NAME,
    ...shared(schema),
    ...more,
    extra: {
      // Questions of some milliseconds; compiling one because it looks costly takes many times as long.
      options: ['-c jit=off', ...options].join(' '),
      Client: statements.client(),
    },
  });
  prepared.set(source, statements);
  return source;
}

async function postgresOver(writer: DataSource, url: string, schema: Schema): Promise<Database> {
  const readOnly = await postgresSource(url, schema, {
    migrations: [],
    options: ['-c default_transaction_read_only=on'],
  }).initialize();
  for (const source of [writer, readOnly]) prepared.get(source)!.start();
  return new Database('postgres', new PostgresUnitOfWork(writer), new Reader(readOnly, readOnly), [
    writer,
    readOnly,
  ]);
}

/** Compares the tables of a PostgreSQL database with what this program knows. */
async function postgresState(writer: DataSource, schema: Schema) {
  const names = async (sql: string) =>
    (await writer.query<{ name: string }[]>(sql)).map(({ name }) => name);
  const tables = await names(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`,
  );
  const remembers = tables.includes(TABLE);
  const applied = remembers ? await names(`SELECT name FROM ${TABLE} ORDER BY id`) : [];
  return schemaStateOf(schema, tables, applied);
}
