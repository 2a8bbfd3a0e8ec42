import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from 'node:zlib';
import BetterSqlite from 'better-sqlite3';
import { Client } from 'pg';
import { canonical, sha256 } from '../../src/platform/audit/canonical';
import type { DatabaseLocation } from '../../src/platform/database/database';
import { schema } from '../../src/schema';
import { TEST_PASSWORD } from './application';
import { restoreSqlite } from './sqlite-dump';
import { placeForDatabase, type DatabasePlace, type Engine } from './database-places';

const FOLDER = path.join(__dirname, '..', 'fixtures', 'releases');
/** Seals what is sealed in the databases of releases; of no use anywhere else. */
export const RELEASE_KEY = `1 ${createHash('sha256').update('databases of releases').digest('base64')}`;

/** Who signs in to the database of a release, and what its people left there. */
export interface ReleasePeople {
  password: string;
  /** Officer of one new unit, by sign-in name, and the code of that unit. */
  commune: string;
  unit: string;
  lists: number;
  rehearsals: number;
  /** Pairs of unit and procedure that the last check looked at. */
  pairs: number;
}

/** From 0.2.0 on, the scene of the tests in which every act was carried out once. */
const OF_THE_SCENE: ReleasePeople = {
  ...{ password: TEST_PASSWORD, commune: 'own', unit: '06856' },
  ...{ lists: 5, rehearsals: 1, pairs: 12 },
};
const OF_0_1_0: ReleasePeople = {
  ...{ password: 'mat-khau-ban-phat-hanh-2025', commune: 'xa-06946', unit: '06946' },
  ...{ lists: 6, rehearsals: 2, pairs: 500 },
};
export const peopleOf = (release: string): ReleasePeople =>
  release === '0.1.0' ? OF_0_1_0 : OF_THE_SCENE;

const ENDING = { sqlite: '.sqlite', postgres: '.postgres.sql' };
/** From 0.5.0 on SQLite too is kept as statements, which take a fifth less; before, as the file itself. */
const STATEMENTS = '.sql';
/** 0.1.0 was packed by gzip; brotli takes little more than half. */
const GZIP = '.gz';
const BROTLI = '.br';

type Row = Record<string, unknown>;
/** Every row of every table. */
export type Content = Map<string, Row[]>;

/** Releases whose database is kept, e.g. `0.1.0`, oldest first. */
export const releases = (): string[] =>
  fs
    .readdirSync(FOLDER)
    .flatMap((name) => /^(.*)\.sqlite(\.sql)?\.(gz|br)$/.exec(name)?.[1] ?? [])
    .sort(new Intl.Collator('en', { numeric: true }).compare);

/** The files in which the database of a release may be kept: as those before 0.5.0 are, and as it is kept today. */
const filesOf = (release: string, engine: Engine): string[] => {
  const file = path.join(FOLDER, `${release}${ENDING[engine]}`);
  return [file + GZIP, file + BROTLI, ...(engine === 'sqlite' ? [file + STATEMENTS + BROTLI] : [])];
};

/** Keeps the database of a release in place of what was kept of it before. @returns the file. */
export function keepRelease(release: string, engine: Engine, packed: Buffer): string {
  const files = filesOf(release, engine);
  for (const file of files) fs.rmSync(file, { force: true });
  const file = files.at(-1)!;
  fs.writeFileSync(file, packed);
  return file;
}

/** The database of a release as it is kept in the repository. */
export const packRelease = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const unpackRelease = (file: string): Buffer =>
  (file.endsWith(GZIP) ? gunzipSync : brotliDecompressSync)(fs.readFileSync(file));

/** A database exactly as a release left it; the caller removes it. */
export async function databaseOfRelease(release: string, engine: Engine): Promise<DatabasePlace> {
  const place = await placeForDatabase(engine, schema, false);
  const file = filesOf(release, engine).find((each) => fs.existsSync(each))!;
  const bytes = unpackRelease(file);
  const { location } = place;
  if (location.engine === 'sqlite' && path.parse(file).name.endsWith(STATEMENTS))
    restoreSqlite(bytes.toString('utf8'), location.file);
  else if (location.engine === 'sqlite') fs.writeFileSync(location.file, bytes);
  else await withClient(location.url, (client) => client.query(bytes.toString('utf8')));
  return place;
}

/** Reads everything without a line of the program's own code. */
export async function contentOf(location: DatabaseLocation): Promise<Content> {
  return location.engine === 'sqlite' ? sqliteContent(location.file) : pgContent(location.url);
}

function sqliteContent(file: string): Content {
  const database = new BetterSqlite(file, { readonly: true });
  try {
    const tables = database
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'`,
      )
      .all();
    return new Map(
      tables.map(({ name }) => [name, database.prepare<[], Row>(`SELECT * FROM "${name}"`).all()]),
    );
  } finally {
    database.close();
  }
}

const pgContent = (url: string): Promise<Content> =>
  withClient(url, async (client) => {
    const content: Content = new Map();
    const tables = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of tables.rows) {
      content.set(name, (await client.query<Row>(`SELECT * FROM "${name}"`)).rows);
    }
    return content;
  });

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Count and checksum of a table's rows over some of its columns, whatever order the rows come in. */
export function digestOfRows(rows: Row[], columns: string[]) {
  const lines = rows.map((row) => canonical(columns.map((column) => row[column] ?? null)));
  return { rows: rows.length, sha256: sha256(lines.sort().join('\n')) };
}
