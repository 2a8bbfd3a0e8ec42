import fs from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import {
  openDatabase,
  type Database,
  type DatabaseLocation,
} from '../../src/platform/database/database';
import { newId } from '../../src/platform/database/ids';
import type { Schema } from '../../src/platform/database/schema';
import { runEnvironment } from './run-environment';

export type Engine = 'sqlite' | 'postgres';

/** Where one test's database lies, and how to remove it. */
export interface DatabasePlace {
  location: DatabaseLocation;
  remove(): Promise<void>;
}

/** What copies hold besides their tables; put in by the product itself, once a test run. */
export interface Filling {
  name: string;
  fill(database: Database): Promise<void>;
}

const templateOf = (filling?: Filling) =>
  ['migrated_template', ...(filling ? [filling.name] : [])].join('_');
/** Advisory lock under which one of the workers makes the template. */
const TEMPLATE_LOCK = 51_966;

/**
 * A new, empty place for a database; with `copied`, filled with a copy of an already migrated one,
 * which the first caller of the test run makes.
 */
export function placeForDatabase(
  engine: Engine,
  schema: Schema,
  copied: boolean,
  filling?: Filling,
): Promise<DatabasePlace> {
  const name = `test_${newId().replaceAll('-', '')}`;
  return engine === 'sqlite'
    ? sqlitePlace(name, schema, copied, filling)
    : postgresPlace(name, schema, copied, filling);
}

async function sqlitePlace(
  name: string,
  schema: Schema,
  copied: boolean,
  filling?: Filling,
): Promise<DatabasePlace> {
  const folder = path.join(runEnvironment().folder, name);
  const file = path.join(folder, 'database.sqlite');
  fs.mkdirSync(folder);
  if (copied) await copyMigrated(file, schema, filling);
  return {
    location: { engine: 'sqlite', file },
    remove: () => fs.promises.rm(folder, { recursive: true, force: true }),
  };
}

/** Puts an SQLite database at `file` whose tables need no migrating any more: that takes half a second each time. */
export async function copyMigrated(file: string, schema: Schema, filling?: Filling): Promise<void> {
  fs.copyFileSync(await sqliteTemplate(schema, filling), file);
}

async function sqliteTemplate(schema: Schema, filling?: Filling): Promise<string> {
  const template = path.join(runEnvironment().folder, `${templateOf(filling)}.sqlite`);
  if (!fs.existsSync(template)) {
    const own = `${template}.${process.pid}`;
    const database = await openDatabase({ engine: 'sqlite', file: own }, schema);
    await filling?.fill(database);
    // Closing the last connection folds the write-ahead log into the file.
    await database.close();
    fs.renameSync(own, template);
  }
  return template;
}

async function postgresPlace(
  name: string,
  schema: Schema,
  copied: boolean,
  filling?: Filling,
): Promise<DatabasePlace> {
  await asMaintainer(async (client) => {
    if (copied) await postgresTemplate(client, schema, filling);
    await client.query(
      `CREATE DATABASE ${name} ${copied ? `TEMPLATE ${templateOf(filling)}` : ''}`,
    );
  });
  return {
    location: { engine: 'postgres', url: addressOf(name) },
    remove: () =>
      asMaintainer(async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      }),
  };
}

async function postgresTemplate(client: Client, schema: Schema, filling?: Filling): Promise<void> {
  const template = templateOf(filling);
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount) return;
    const making = `${template}_in_work`;
    await client.query(`DROP DATABASE IF EXISTS ${making}`);
    await client.query(`CREATE DATABASE ${making}`);
    const database = await openDatabase({ engine: 'postgres', url: addressOf(making) }, schema);
    await filling?.fill(database);
    await database.close();
    await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

const addressOf = (name: string): string => {
  const address = new URL(runEnvironment().postgresUrl!);
  address.pathname = `/${name}`;
  return address.href;
};

async function asMaintainer(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: runEnvironment().postgresUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
