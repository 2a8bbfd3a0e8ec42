import { SYSTEM } from '../../src/platform/http/actor';
import { forEachDatabase, type TestDatabase } from '../support/database';

const act = (id: string) => ({
  actor: SYSTEM,
  action: 'test.done',
  subject: { type: 'thing', id },
  summary: { name: 'Phường Hà Lầm', count: 3 },
  objects: [{ type: 'part', id: `${id}-1`, before: { a: 1 }, after: { a: 2 } }],
});

forEachDatabase((open, engine) => {
  const writeTen = async () => {
    const database = await open();
    await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        database.unitOfWork.run((manager) => database.audit.record(manager, act(`t${at}`))),
      ),
    );
    return database;
  };
  const firstBroken = ({ audit, reader }: TestDatabase) => audit.firstBroken(reader.manager);
  /** What somebody with the database file could do: switch the guards off, then change it. */
  const tamper = (database: TestDatabase, statement: string) =>
    database.unitOfWork.run(async (manager) => {
      for (const table of ['audit_entry', 'audit_object']) {
        const guards = [`tr_${table}_append_only_update`, `tr_${table}_append_only_delete`];
        for (const guard of guards) {
          await manager.query(
            engine === 'sqlite' ? `DROP TRIGGER ${guard}` : `DROP TRIGGER ${guard} ON ${table}`,
          );
        }
      }
      await manager.query(statement);
    });

  it('chains acts written at the same time without a gap', async () => {
    expect(await firstBroken(await writeTen())).toBeUndefined();
  });

  it.each([
    ['an entry changed', `UPDATE audit_entry SET actor_name = 'ai đó' WHERE seq = 4`, 4],
    ['an entry removed', `DELETE FROM audit_entry WHERE seq = 6`, 6],
    ['an object changed', `UPDATE audit_object SET object_id = 'x' WHERE entry_seq = 2`, 2],
    ['entries swapped', `UPDATE audit_entry SET seq = 99 WHERE seq = 3`, 3],
  ])('names the first bad entry: %s', async (_, statement, seq) => {
    const database = await writeTen();
    await tamper(database, statement);
    expect(await firstBroken(database)).toMatchObject({ seq });
  });

  it.each(['UPDATE audit_entry SET seq = 1', 'DELETE FROM audit_object'])(
    'is append-only: %s',
    async (statement) => {
      const database = await writeTen();
      const attempt = database.unitOfWork.run((manager) => manager.query(statement));
      await expect(attempt).rejects.toThrow('append-only');
    },
  );
});
