import BetterSqlite from 'better-sqlite3';
import { Client } from 'pg';
import type { DatabaseLocation } from '../../../src/platform/database/database';

/** A driver's own connection, without anything of the product around it. */
export interface Bare {
  postgres: boolean;
  /** `?` stands for a value. */
  all(sql: string, values?: readonly unknown[]): Promise<unknown[]>;
  /** Rows of a statement that is already in the words of the engine. */
  ask(sql: string, values: readonly unknown[]): Promise<unknown[]>;
  run(sql: string, values?: readonly unknown[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens the measured database beside the server. */
export async function bareDriver(location: DatabaseLocation): Promise<Bare> {
  if (location.engine === 'sqlite') {
    const database = new BetterSqlite(location.file, { timeout: 10_000 });
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    const prepared = new Map<string, BetterSqlite.Statement>();
    const statement = (sql: string) => {
      const held = prepared.get(sql) ?? database.prepare(sql);
      prepared.set(sql, held);
      return held;
    };
    return {
      postgres: false,
      all: async (sql, values = []) => statement(sql).all(...values),
      ask: async (sql, values) => statement(sql).all(...values),
      run: async (sql, values = []) => void statement(sql).run(...values),
      close: async () => void database.close(),
    };
  }
  const client = new Client({ connectionString: location.url, options: '-c jit=off' });
  await client.connect();
  const numbered = (sql: string) => {
    let at = 0;
    return sql.replace(/\?/g, () => `$${(at += 1)}`);
  };
  return {
    postgres: true,
    all: async (sql, values = []) =>
      (await client.query(numbered(sql), [...values])).rows as unknown[],
    ask: async (sql, values) => (await client.query(sql, [...values])).rows as unknown[],
    run: async (sql, values = []) => void (await client.query(numbered(sql), [...values])),
    close: () => client.end(),
  };
}
