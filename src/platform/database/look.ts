import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { Client } from 'pg';
import type { DatabaseLocation } from './database';

/** A database opened for looking only: no migration, no trigger, no write. */
export interface Look {
  /** Answers one SELECT. */
  ask(sql: string): Promise<Record<string, unknown>[]>;
  hasTable(name: string): Promise<boolean>;
  /** From now on every answer is of one state of the database, whoever writes meanwhile. */
  holdState(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a database as it is, of whatever version.
 * @throws when there is none at this place.
 */
export function lookInto(location: DatabaseLocation): Promise<Look> {
  return location.engine === 'sqlite' ? lookIntoFile(location.file) : lookIntoServer(location.url);
}

async function lookIntoFile(file: string): Promise<Look> {
  try {
    return overConnection(openReadOnly(file));
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_CANTOPEN' || !fs.existsSync(file))
      throw error;
    return lookIntoCopy(file);
  }
}

function openReadOnly(file: string): SqliteConnection.Database {
  const connection = new SqliteConnection(file, { readonly: true, fileMustExist: true });
  try {
    // The first question opens the files; in a folder that may not be written to it fails.
    connection.prepare('SELECT 1 FROM sqlite_master').all();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Reading in WAL mode needs a file beside the database; where none may be made, a copy is read. */
async function lookIntoCopy(file: string): Promise<Look> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'look-'));
  const copy = path.join(folder, 'copy.sqlite');
  for (const ending of ['', '-wal']) {
    if (fs.existsSync(file + ending)) fs.copyFileSync(file + ending, copy + ending);
  }
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    return overConnection(openReadOnly(copy), remove);
  } catch (error) {
    remove();
    throw error;
  }
}

const overConnection = (
  connection: SqliteConnection.Database,
  afterwards: () => void = () => undefined,
): Look => ({
  ask: async (sql) => connection.prepare(sql).all() as Record<string, unknown>[],
  holdState: async () => void connection.exec('BEGIN'),
  hasTable: async (name) =>
    connection
      .prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`)
      .get(name) !== undefined,
  close: async () => {
    connection.close();
    afterwards();
  },
});

async function lookIntoServer(url: string): Promise<Look> {
  const client = new Client({
    connectionString: url,
    options: '-c default_transaction_read_only=on',
  });
  await client.connect();
  return {
    holdState: async () => void (await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')),
    hasTable: async (name) =>
      (await client.query('SELECT to_regclass($1) AS found', [name])).rows[0].found !== null,
    ask: async (sql) => (await client.query(sql)).rows as Record<string, unknown>[],
    close: () => client.end(),
  };
}
