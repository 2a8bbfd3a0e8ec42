import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import BetterSqlite from 'better-sqlite3';
import { Client } from 'pg';
import { canonical, sha256 } from '../../src/platform/audit/canonical';
import type { DatabaseLocation } from '../../src/platform/database/database';
import { schema } from '../../src/schema';
import { placeForDatabase, type DatabasePlace, type Engine } from './database-places';

const FOLDER = path.join(__dirname, '..', 'fixtures', 'releases');
const ENDING = { sqlite: '.sqlite.gz', postgres: '.postgres.sql.gz' };

type Row = Record<string, unknown>;
/** Every row of every table. */
export type Content = Map<string, Row[]>;

/** Releases whose database is kept, e.g. `0.1.0`, oldest first. */
export const releases = (): string[] =>
  fs
    .readdirSync(FOLDER)
    .filter((name) => name.endsWith(ENDING.sqlite))
    .map((name) => name.slice(0, -ENDING.sqlite.length))
    .sort(new Intl.Collator('en', { numeric: true }).compare);

/** A database exactly as a release left it; the caller removes it. */
export async function databaseOfRelease(release: string, engine: Engine): Promise<DatabasePlace> {
  const place = await placeForDatabase(engine, schema, false);
  const bytes = gunzipSync(fs.readFileSync(path.join(FOLDER, `${release}${ENDING[engine]}`)));
  const { location } = place;
  if (location.engine === 'sqlite') fs.writeFileSync(location.file, bytes);
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
