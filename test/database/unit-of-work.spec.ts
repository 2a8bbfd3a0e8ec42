import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { newId } from '../../src/platform/database/ids';
import { insertRows } from '../../src/platform/database/insert-rows';
import { StaleVersion, updateVersioned } from '../../src/platform/database/update-versioned';
import { forEachDatabase } from '../support/database';
import { faultReport } from '../support/fault-report';
import { Note, notesSchema } from '../support/notes';

/** A slice of the thousand that `npm run test:faults` makes. */
const ROUNDS = Number(process.env.INTERLEAVINGS ?? 50);
const note = (body: string): Note => ({ id: newId(), body, version: 1 });

/** Runs a call as if from another request: outside of the unit of work that is open here. */
const asAnotherRequest = AsyncLocalStorage.snapshot();

class Unwanted extends Error {}

/** A unit of work that writes, says so, lets others run, and then fails. */
function failingWork(written: (manager: EntityManager, row: Note) => Promise<void>) {
  const row = note('must not stay');
  const work = async (manager: EntityManager) => {
    await manager.insert(Note, row);
    await written(manager, row);
    await wait(1);
    throw new Unwanted();
  };
  return { row, work };
}

/**
 * TypeORM on SQLite shares one connection between all requests. Measured without the unit of work:
 * 199 of 200 transactions fail, and 50 of 50 acknowledged writes are lost when another rolls back.
 */
forEachDatabase((open, engine) => {
  const LIMIT_MS = 60_000 + ROUNDS * 100;
  /** For the table of faults, told only by a test that came to its end. */
  const told = (tried: number) =>
    faultReport({ id: 'L3', tried, lost: 0, result: 'passed', note: engine });

  test('L3: 200 units of work at once: 180 are stored whole, 20 leave nothing', async () => {
    const { unitOfWork, reader } = await open();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, at) =>
        unitOfWork.run(async (manager) => {
          await manager.insert(Note, note(`${at} first`));
          await wait(0);
          if (at % 10 === 0) throw new Unwanted();
          await manager.save(Note, note(`${at} second`));
        }),
      ),
    );
    const rejected = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(rejected).toHaveLength(20);
    expect(rejected.every(({ reason }) => reason instanceof Unwanted)).toBe(true);

    const numbers = (await reader.manager.find(Note)).map(({ body }) => parseInt(body));
    expect(numbers).toHaveLength(360);
    expect(numbers.filter((number) => number % 10 === 0)).toEqual([]);
    told(200);
  });

  test.each<[string, (manager: EntityManager, row: Note) => Promise<unknown>]>([
    ['insert', (manager, row) => manager.insert(Note, row)],
    ['save', (manager, row) => manager.save(Note, row)],
  ])(
    'L3: an acknowledged %s outlives another unit that fails meanwhile',
    async (_name, write) => {
      const { unitOfWork, reader } = await open();
      for (let round = 0; round < ROUNDS; round += 1) {
        const kept = note('stays');
        let other: Promise<unknown> = Promise.resolve();
        const { row, work } = failingWork(async () => {
          other = asAnotherRequest(() => unitOfWork.run((manager) => write(manager, kept)));
        });
        await expect(unitOfWork.run(work)).rejects.toThrow(Unwanted);
        await other;
        expect(await reader.manager.findOneBy(Note, { id: kept.id })).not.toBeNull();
        expect(await reader.manager.findOneBy(Note, { id: row.id })).toBeNull();
      }
      told(ROUNDS);
    },
    LIMIT_MS,
  );

  test(
    'L3: nobody reads what is not committed',
    async () => {
      const { unitOfWork, reader } = await open();
      for (let round = 0; round < ROUNDS; round += 1) {
        const seen: unknown[] = [];
        const { work } = failingWork(async (_manager, row) => {
          seen.push(await reader.manager.findOneBy(Note, { id: row.id }));
        });
        await expect(unitOfWork.run(work)).rejects.toThrow(Unwanted);
        expect(seen).toEqual([null]);
      }
      told(ROUNDS);
    },
    LIMIT_MS,
  );

  test(
    'what is acknowledged is read at once',
    async () => {
      const { unitOfWork, reader } = await open();
      for (let round = 0; round < ROUNDS; round += 1) {
        const row = note('stays');
        await unitOfWork.run((manager) => manager.insert(Note, row));
        expect(await reader.manager.findOneBy(Note, { id: row.id })).toEqual(row);
      }
    },
    LIMIT_MS,
  );

  test('a call inside another joins it: both are stored or neither', async () => {
    const { unitOfWork, reader } = await open();
    const inner = () => unitOfWork.run((manager) => manager.insert(Note, note('inner')));
    await unitOfWork.run(async (manager) => {
      await manager.insert(Note, note('outer'));
      await inner();
    });
    await expect(
      unitOfWork.run(async () => {
        await inner();
        throw new Unwanted();
      }),
    ).rejects.toThrow(Unwanted);
    expect((await reader.manager.find(Note)).map(({ body }) => body).sort()).toEqual([
      'inner',
      'outer',
    ]);
  });

  test('units that lock the same rows in opposite order all end well', async () => {
    const { unitOfWork, reader } = await open();
    const rows = [note('0'), note('0')] as const;
    await unitOfWork.run((manager) => manager.insert(Note, [...rows]));
    const addOne = async (manager: EntityManager, id: string) => {
      await manager
        .createQueryBuilder()
        .update(Note)
        .set({ version: () => 'version + 1' })
        .where({ id })
        .execute();
    };
    await Promise.all(
      Array.from({ length: 2 }, (_, at) =>
        unitOfWork.run(async (manager) => {
          await addOne(manager, rows[at % 2 ? 0 : 1].id);
          await wait(20);
          await addOne(manager, rows[at % 2 ? 1 : 0].id);
        }),
      ),
    );
    expect((await reader.manager.find(Note)).map(({ version }) => version)).toEqual([3, 3]);
  });

  test('20 clients raising the same row lose no change', async () => {
    const { unitOfWork, reader } = await open();
    const row = note('counted');
    await unitOfWork.run((manager) => manager.insert(Note, row));
    let refused = 0;
    const raise = async (): Promise<void> => {
      const { id, version } = await reader.manager.findOneByOrFail(Note, { id: row.id });
      try {
        await unitOfWork.run((manager) =>
          updateVersioned(manager, Note, { id, version }, { body: `seen ${version}` }),
        );
      } catch (error) {
        if (!(error instanceof StaleVersion)) throw error;
        refused += 1;
        await raise();
      }
    };
    await Promise.all(Array.from({ length: 20 }, raise));
    const final = await reader.manager.findOneByOrFail(Note, { id: row.id });
    expect(final).toEqual({ id: row.id, version: 21, body: 'seen 20' });
    expect(refused).toBeGreaterThan(0);
  });

  test('L4: a stale save cannot set a version back, so that an older one fits again', async () => {
    const { unitOfWork, reader } = await open();
    const row = note('first');
    await unitOfWork.run((manager) => manager.insert(Note, row));
    const seenByAll = { id: row.id, version: 1 };
    const change = (body: string) =>
      unitOfWork.run((manager) => updateVersioned(manager, Note, seenByAll, { body }));
    await change('second');
    await expect(change('stale')).rejects.toThrow(StaleVersion);
    // Refused once, refused for ever: the stale one has not moved the version back to one it knows.
    await expect(change('stale again')).rejects.toThrow(StaleVersion);
    const after = await reader.manager.findOneByOrFail(Note, { id: row.id });
    expect(after).toEqual({ id: row.id, version: 2, body: 'second' });
  });

  test('the reader cannot write', async () => {
    const { reader } = await open();
    await expect(reader.manager.insert(Note, note('forbidden'))).rejects.toThrow(/read-?only/i);
    expect(await reader.manager.count(Note)).toBe(0);
  });

  test('a snapshot answers all its questions from one state', async () => {
    const { unitOfWork, reader } = await open();
    const counts = await reader.snapshot(async (manager) => {
      const before = await manager.count(Note);
      await unitOfWork.run((writer) => writer.insert(Note, note('later')));
      return [before, await manager.count(Note)];
    });
    expect(counts).toEqual([0, 0]);
    expect(await reader.manager.count(Note)).toBe(1);
  });

  test('stores nothing when a joined call failed, even if its error was caught', async () => {
    const { unitOfWork, reader } = await open();
    const outer = unitOfWork.run(async (manager) => {
      await manager.insert(Note, note('outer'));
      const { work } = failingWork(async () => {});
      await unitOfWork.run(work).catch(() => undefined);
    });
    await expect(outer).rejects.toThrow(Unwanted);
    expect(await reader.manager.count(Note)).toBe(0);
  });

  test.each([0, 1, 2, 127, 128, 129, 255, 300])('adds %i rows, each once', async (count) => {
    const { unitOfWork, reader } = await open();
    const rows = Array.from({ length: count }, (_, at) => note(`'${at}' "đ" $1 ?`));
    await unitOfWork.run((manager) => insertRows(manager, Note, rows));
    expect(await reader.manager.find(Note, { order: { id: 'ASC' } })).toEqual(
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  test('overwrites rows of the same key only where it is told to', async () => {
    const { unitOfWork, reader } = await open();
    const [first, second] = [note('first'), note('second')];
    const add = (rows: Note[], replacing: ('id' | 'body')[] = []) =>
      unitOfWork.run((manager) => insertRows(manager, Note, rows, replacing));
    await add([first]);
    await expect(add([second, { ...first, body: 'again' }])).rejects.toThrow();
    expect(await reader.manager.find(Note)).toEqual([first]);
    await add([second, { ...first, body: 'again', version: 2 }], ['id']);
    expect(await reader.manager.find(Note, { order: { body: 'ASC' } })).toEqual([
      { ...first, body: 'again', version: 2 },
      second,
    ]);
  });
}, notesSchema);
