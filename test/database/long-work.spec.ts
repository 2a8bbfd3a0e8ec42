import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import { newId } from '../../src/platform/database/ids';
import { insertRows } from '../../src/platform/database/insert-rows';
import { MANY_ROWS } from '../../src/platform/database/unit-of-work';
import { forEachDatabase } from '../support/database';
import { Note, notesSchema } from '../support/notes';

const note = (body: string): Note => ({ id: newId(), body, version: 1 });
const many = (body: string): Note[] => Array.from({ length: MANY_ROWS }, () => note(body));

/** Runs a call as if from another request: outside of the unit of work that is open here. */
const asAnotherRequest = AsyncLocalStorage.snapshot();

class Unwanted extends Error {}

/** On SQLite such work has a connection in a thread of its own, and all promises of a unit of work must hold there too. */
forEachDatabase((open) => {
  it('L3: long work is stored whole or not at all, and not read before', async () => {
    const { unitOfWork, reader } = await open();
    const count = () => reader.manager.count(Note);
    const store = (end: () => void) =>
      unitOfWork.runRows(MANY_ROWS, async (manager) => {
        await insertRows(manager, Note, many('long'));
        await manager.save(Note, note('saved'));
        expect(await asAnotherRequest(count)).toBe(stored);
        await unitOfWork.run(async (joined) => void (await joined.insert(Note, note('joined'))));
        end();
      });
    let stored = 0;
    await expect(
      store(() => {
        throw new Unwanted();
      }),
    ).rejects.toThrow(Unwanted);
    expect(await count()).toBe(0);
    await store(() => {});
    expect(await count()).toBe((stored = MANY_ROWS + 2));
    await store(() => {});
    expect(await count()).toBe(2 * stored);
  });

  it('L3: what long work stored comes from the log into its place, and short work leaves that to it meanwhile', async () => {
    const { unitOfWork, database, location } = await open();
    if (location.engine !== 'sqlite') return;
    const { file } = location;
    const logged = async () =>
      (await database.writer.query<[Record<string, number>]>('PRAGMA wal_autocheckpoint'))[0];
    const always = await logged();
    const before = fs.statSync(file).size;
    await unitOfWork.runRows(MANY_ROWS, (manager) =>
      insertRows(manager, Note, many('x'.repeat(2_000))),
    );
    expect(Object.values(await logged())).toEqual([0]);
    await unitOfWork.run((manager) => manager.insert(Note, note('short')));
    for (let tries = 0; tries < 250 && !(await logged()).wal_autocheckpoint; tries += 1)
      await wait(20);
    expect(await logged()).toEqual(always);
    expect(fs.statSync(file).size).toBeGreaterThan(before + MANY_ROWS * 2_000);
  });

  it('L3: short work waits for long work, and neither loses anything of the other', async () => {
    const { unitOfWork, reader } = await open();
    let long = true;
    const working = unitOfWork.runRows(MANY_ROWS, async (manager) => {
      await insertRows(manager, Note, many('long'));
      await wait(30);
      await insertRows(manager, Note, [note('long')]);
      long = false;
    });
    const others = Array.from({ length: 20 }, (_, at) =>
      unitOfWork.run(async (manager) => {
        const seen = await manager.countBy(Note, { body: 'long' });
        await manager.insert(Note, note(`short ${at}`));
        return seen;
      }),
    );
    const seen = await Promise.all(others);
    await working;
    expect(long).toBe(false);
    expect(await reader.manager.count(Note)).toBe(MANY_ROWS + 1 + 20);
    // What is half done is seen by nobody, on either engine.
    for (const each of seen) expect([0, MANY_ROWS + 1]).toContain(each);
  });

  it('tells what the database refuses as short work does', async () => {
    const { unitOfWork } = await open();
    const twice = note('twice');
    const codeIn = async (rows: number) => {
      const work = (manager: EntityManager) => insertRows(manager, Note, [twice, { ...twice }]);
      const refused = await unitOfWork.runRows(rows, work).catch((error: unknown) => error);
      const { name, code, driverError } = refused as Record<string, unknown>;
      return { name, code, driver: (driverError as Error).constructor.name };
    };
    expect(await codeIn(MANY_ROWS)).toEqual(await codeIn(1));
  });

  it('stores nothing that is sent after its end', async () => {
    const { unitOfWork, reader, engine } = await open();
    let kept: EntityManager | undefined;
    await unitOfWork.runRows(MANY_ROWS, async (manager) => {
      kept = manager;
      await manager.insert(Note, note('inside'));
    });
    if (engine === 'sqlite')
      await expect(insertRows(kept!, Note, [note('late')])).rejects.toThrow(/released/i);
    expect(await reader.manager.count(Note)).toBe(1);
  });

  it('answers long questions from one state, while others write', async () => {
    const { unitOfWork, reader } = await open();
    await unitOfWork.run((manager) => manager.insert(Note, note('first')));
    const seen = await reader.snapshotRows(MANY_ROWS, async (manager) => {
      const before = await manager.find(Note);
      await asAnotherRequest(() => unitOfWork.run((writer) => writer.insert(Note, note('later'))));
      return [before.length, await manager.count(Note), await reader.manager.count(Note)];
    });
    expect(seen).toEqual([1, 1, 2]);
    await expect(
      reader.snapshotRows(MANY_ROWS, (manager) => manager.insert(Note, note('never'))),
    ).rejects.toThrow(/read-?only/);
  });

  it('answers who waits for it, though somebody else asks long questions in the background', async () => {
    const { unitOfWork, reader } = await open();
    await unitOfWork.run((manager) => manager.insert(Note, note('first')));
    const long = await reader.snapshotRows(MANY_ROWS, async (manager) => {
      const before = await manager.count(Note);
      await asAnotherRequest(() => unitOfWork.run((writer) => writer.insert(Note, note('later'))));
      const waited = await reader.awaitedRows(MANY_ROWS, (waiting) => waiting.count(Note));
      return [before, waited, await manager.count(Note)];
    });
    expect(long).toEqual([1, 2, 1]);
    expect(await reader.awaitedRows(1, (manager) => manager.count(Note))).toBe(2);
    await expect(
      reader.awaitedRows(MANY_ROWS, (manager) => manager.insert(Note, note('never'))),
    ).rejects.toThrow(/read-?only/);
  });
}, notesSchema);
