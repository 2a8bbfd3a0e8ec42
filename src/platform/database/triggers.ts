import type { DataSource } from 'typeorm';
import type { TriggerSet } from './schema';

/**
 * Makes every trigger anew: TypeORM's rebuild of a table on SQLite drops them without a word.
 * @throws when one is missing afterwards, since the ledger and the audit trail rest on them.
 */
export async function applyTriggers(source: DataSource, sets: TriggerSet[]): Promise<void> {
  const sqlite = source.options.type === 'better-sqlite3';
  await source.transaction(async (manager) => {
    for (const set of sets) {
      if (sqlite)
        for (const name of namesIn(set, sqlite))
          await manager.query(`DROP TRIGGER IF EXISTS "${name}"`);
      for (const statement of sqlite ? set.sqlite : set.postgres) await manager.query(statement);
    }
  });
  const wanted = sets.flatMap((set) => namesIn(set, sqlite));
  const found = (await source.query(
    sqlite
      ? `SELECT name FROM sqlite_master WHERE type = 'trigger'`
      : `SELECT DISTINCT tgname AS name FROM pg_trigger WHERE NOT tgisinternal`,
  )) as { name: string }[];
  const present = new Set(found.map(({ name }) => name));
  const missing = wanted.filter((name) => !present.has(name));
  if (missing.length > 0)
    throw new Error(`Triggers missing from the database: ${missing.join(', ')}`);
}

/** The triggers of a set as they must be found on an engine. */
export const namesIn = ({ names, sqliteNames = [] }: TriggerSet, sqlite: boolean): string[] =>
  sqlite ? [...names, ...sqliteNames] : names;

/**
 * A statement of PL/pgSQL that is planned for the rows of this call. Written out plainly it keeps the plan of the
 * first call of its connection: planned for one changed row, it compares each of ten thousand with each.
 */
export const plannedNow = (sql: string): string => `EXECUTE $now$ ${sql} $now$`;

/** A block of PL/pgSQL that refuses with a message where a condition over the changed rows holds. */
export const refuseWhere = (condition: string, message: string): string =>
  `DECLARE wrong boolean; BEGIN
     ${plannedNow(`SELECT ${condition}`)} INTO wrong;
     IF wrong THEN RAISE EXCEPTION '${message}'; END IF;
   END;`;

/**
 * Statements that make a table append-only: rows may be added, never changed or removed. On
 * PostgreSQL the trigger of DELETE also refuses TRUNCATE, which only a statement's trigger sees.
 */
export function appendOnly(table: string): TriggerSet {
  const name = `tr_${table}_append_only`;
  return {
    names: [`${name}_update`, `${name}_delete`],
    sqlite: (['update', 'delete'] as const).map(
      (act) => `CREATE TRIGGER IF NOT EXISTS ${name}_${act} BEFORE ${act.toUpperCase()} ON ${table}
        BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    ),
    postgres: [
      `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '${table} is append-only'; END $$`,
      ...Object.entries({ update: 'UPDATE', delete: 'DELETE OR TRUNCATE' }).map(
        ([act, statements]) => `CREATE OR REPLACE TRIGGER ${name}_${act} BEFORE ${statements}
          ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`,
      ),
    ],
  };
}
