import type { EntityManager } from 'typeorm';
import { ask } from '../../src/platform/database/ask';
import { forEachDatabase } from '../support/database';

const kept = async (manager: EntityManager): Promise<number> => {
  const [row] = await manager.query<{ n: number }[]>(
    'SELECT COUNT(*) AS n FROM pg_prepared_statements',
  );
  return row!.n;
};
const asked = (manager: EntityManager, login: string) =>
  ask<{ login: string }>(manager, 'SELECT login FROM account WHERE login = ?', [login]);

forEachDatabase((open, engine) => {
  if (engine === 'sqlite') {
    it.skip('every connection keeps its statements prepared anyway', () => undefined);
    return;
  }

  it('a statement is prepared once it came often, and one that came once is not', async () => {
    const { unitOfWork } = await open();
    const counts = await unitOfWork.run(async (manager) => {
      await ask(manager, 'SELECT login AS once FROM account WHERE login = ?', ['a']);
      const found = [];
      for (let time = 0; time < 8; time += 1) {
        await asked(manager, 'a');
        found.push(await kept(manager));
      }
      return found;
    });
    expect(counts[0]).toBe(0);
    expect(counts.at(-1)).toBe(1);
  });

  it('a prepared statement answers for the values it is asked with', async () => {
    const { unitOfWork, reader } = await open();
    await unitOfWork.run(async (manager) => {
      for (const n of [1, 2, 3])
        await manager.query(
          `INSERT INTO account (id, login, name, password_hash, disabled, created_at, version)
            VALUES ($1, $2, 'Ai đó', 'x', false, '2025-07-01T00:00:00.000Z', 1)`,
          [`00000000-0000-7000-8000-00000000000${n}`, `ai-do-${n}`],
        );
    });
    for (let time = 0; time < 8; time += 1) {
      const login = `ai-do-${(time % 4) + 1}`;
      const found = await asked(reader.manager, login);
      expect(found).toEqual(time % 4 === 3 ? [] : [{ login }]);
    }
  });

  it('goes on where a pooler has forgotten what was prepared, and stores everything once', async () => {
    const { unitOfWork, reader } = await open();
    const add = (n: number, forget: boolean) =>
      unitOfWork.run(async (manager) => {
        if (forget) await manager.query('DEALLOCATE ALL');
        await ask(
          manager,
          `INSERT INTO account (id, login, name, password_hash, disabled, created_at, version)
            VALUES (?, ?, 'Ai đó', 'x', false, '2025-07-01T00:00:00.000Z', 1)`,
          [`00000000-0000-7000-8000-0000000000${n}`, `ai-do-${n}`],
        );
      });
    for (let n = 10; n < 18; n += 1) await add(n, false);
    await add(18, true);
    await add(19, true);
    const [row] = await reader.manager.query<{ n: number }[]>('SELECT COUNT(*) AS n FROM account');
    expect(row!.n).toBe(10);
  });
});
