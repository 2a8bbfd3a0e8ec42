import { appendOnly, applyTriggers, namesIn } from '../../src/platform/database/triggers';
import { openDatabase } from '../../src/platform/database/database';
import { schema } from '../../src/schema';
import { forEachDatabase, type TestDatabase } from '../support/database';

const MIGRATIONS_TABLE = 'schema_migration';

/** Statements TypeORM would run to bring the database from the migrations to the entities. */
async function difference({ database }: TestDatabase): Promise<string[]> {
  const statements = await database.writer.driver.createSchemaBuilder().log();
  return statements.upQueries.map(({ query }) => query);
}

const namesOf = async ({ database, engine }: TestDatabase, kind: 'table' | 'trigger') => {
  const sqlite = `SELECT name FROM sqlite_master WHERE type = '${kind}' AND name NOT LIKE 'sqlite_%'`;
  const postgres = {
    table: `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    trigger: `SELECT DISTINCT tgname AS name FROM pg_trigger WHERE NOT tgisinternal`,
  }[kind];
  const rows = await database.writer.query<{ name: string }[]>(
    engine === 'sqlite' ? sqlite : postgres,
  );
  return rows.map(({ name }) => name).sort();
};

forEachDatabase((open, engine) => {
  const wantedTriggers = schema.triggers.flatMap((set) => namesIn(set, engine === 'sqlite')).sort();

  test('the migrations make exactly the tables the entities describe', async () => {
    expect(await difference(await open())).toEqual([]);
  });

  test('every trigger is there', async () => {
    expect(await namesOf(await open(), 'trigger')).toEqual(wantedTriggers);
  });

  test('a lost trigger is made again at the next start', async () => {
    const opened = await open();
    const drop = engine === 'sqlite' ? '' : ' ON audit_entry';
    await opened.database.writer.query(`DROP TRIGGER tr_audit_entry_append_only_update${drop}`);
    expect(await namesOf(opened, 'trigger')).not.toEqual(wantedTriggers);
    await (await openDatabase(opened.location, schema)).close();
    expect(await namesOf(opened, 'trigger')).toEqual(wantedTriggers);
  });

  test('a trigger that cannot be found stops the start', async () => {
    const { database } = await open();
    const unmade = { ...appendOnly('audit_entry'), names: ['tr_never_made'] };
    await expect(applyTriggers(database.writer, [unmade])).rejects.toThrow(/tr_never_made/);
  });

  test('every migration can be undone and done again', async () => {
    const opened = await open();
    for (let done = 0; done < schema.migrations.length; done += 1) {
      await opened.database.writer.undoLastMigration();
    }
    expect(await namesOf(opened, 'table')).toEqual([MIGRATIONS_TABLE]);
    await opened.database.writer.runMigrations();
    expect(await difference(opened)).toEqual([]);
  });

  test('all references hold and are enforced', async () => {
    const { database } = await open();
    if (engine === 'sqlite') {
      expect(await database.writer.query('PRAGMA foreign_key_check')).toEqual([]);
      expect(await database.writer.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    } else {
      const loose = await database.writer.query(
        `SELECT conname FROM pg_constraint WHERE contype = 'f' AND NOT convalidated`,
      );
      expect(loose).toEqual([]);
    }
  });

  if (engine === 'postgres') {
    test('a trigger that looks at many changed rows is planned for as many as there are', async () => {
      const { database } = await open();
      const triggers = await database.writer.query<
        { name: string; body: string; before: string | null; after: string | null }[]
      >(`SELECT t.tgname AS name, f.prosrc AS body, t.tgoldtable AS before, t.tgnewtable AS after
        FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
        WHERE t.tgoldtable IS NOT NULL OR t.tgnewtable IS NOT NULL`);
      expect(triggers).not.toEqual([]);
      const keepingAPlan = triggers.filter(({ body, before, after }) => {
        const kept = body.replace(/EXECUTE \$now\$.*?\$now\$/gs, '');
        return [before, after].some((rows) => rows !== null && kept.includes(rows));
      });
      expect(keepingAPlan.map(({ name }) => name)).toEqual([]);
    });
  }

  if (engine === 'sqlite') {
    test('an acknowledged row outlives a power cut: WAL, synchronous FULL', async () => {
      const { database } = await open();
      expect(await database.writer.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      expect(await database.writer.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    });
  }

  if (engine === 'postgres') {
    test('only column types that both engines keep alike', async () => {
      const { database } = await open();
      const types = await database.writer.query<{ data_type: string }[]>(
        `SELECT DISTINCT data_type FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name <> '${MIGRATIONS_TABLE}'`,
      );
      const common = ['bigint', 'boolean', 'character varying', 'integer', 'text'];
      expect(types.map((row) => row.data_type).filter((type) => !common.includes(type))).toEqual(
        [],
      );
    });

    test('every constraint has a name of ours', async () => {
      const { database } = await open();
      const unnamed = await database.writer.query(
        `SELECT conrelid::regclass::text AS on_table, conname FROM pg_constraint
         WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u', 'c')
           AND conname !~ '^(pk|fk|uq|ck)_' AND conrelid <> '${MIGRATIONS_TABLE}'::regclass`,
      );
      expect(unnamed).toEqual([]);
    });
  }
});
