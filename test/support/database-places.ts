import fs from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { openDatabase, type DatabaseLocation } from '../../src/platform/database/database';
import { newId } from '../../src/platform/database/ids';
import type { Schema } from '../../src/platform/database/schema';
import { runEnvironment } from './run-environment';

export type Engine = 'sqlite' | 'postgres';

/** Where one test's database lies, and how to remove it. */
export interface DatabasePlace {
  location: DatabaseLocation;
  remove(): Promise<void>;
}

const TEMPLATE = 'migrated_template';
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
): Promise<DatabasePlace> {
  const name = `test_${newId().replaceAll('-', '')}`;
  return engine === 'sqlite'
    ? sqlitePlace(name, schema, copied)
    : postgresPlace(name, schema, copied);
}

async function sqlitePlace(name: string, schema: Schema, copied: boolean): Promise<DatabasePlace> {
  const folder = path.join(runEnvironment().folder, name);
  const file = path.join(folder, 'database.sqlite');
  fs.mkdirSync(folder);
  if (copied) fs.copyFileSync(await sqliteTemplate(schema), file);
  return {
    location: { engine: 'sqlite', file },
    remove: () => fs.promises.rm(folder, { recursive: true, force: true }),
  };
}

async function sqliteTemplate(schema: Schema): Promise<string> {
  const template = path.join(runEnvironment().folder, `${TEMPLATE}.sqlite`);
  if (!fs.existsSync(template)) {
    const own = `${template}.${process.pid}`;
    const database = await openDatabase({ engine: 'sqlite', file: own }, schema);
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
): Promise<DatabasePlace> {
  await asMaintainer(async (client) => {
    if (copied) await postgresTemplate(client, schema);
    await client.query(`CREATE DATABASE ${name} ${copied ? `TEMPLATE ${TEMPLATE}` : ''}`);
  });
  return {
    location: { engine: 'postgres', url: addressOf(name) },
    remove: () =>
      asMaintainer(async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      }),
  };
}

async function postgresTemplate(client: Client, schema: Schema): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (found.rowCount) return;
    const making = `${TEMPLATE}_in_work`;
    await client.query(`DROP DATABASE IF EXISTS ${making}`);
    await client.query(`CREATE DATABASE ${making}`);
    const database = await openDatabase({ engine: 'postgres', url: addressOf(making) }, schema);
    await database.close();
    await client.query(`ALTER DATABASE ${making} RENAME TO ${TEMPLATE}`);
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
