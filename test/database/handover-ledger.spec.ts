import { thorough } from '../support/each-engine';
import { MOVEMENT_COLUMNS, REFUSALS } from '../../src/handover/ledger-sql';
import { balanceOfList } from '../../src/handover/list-balance';
import { recount } from '../../src/handover/conservation';
import { newId } from '../../src/platform/database/ids';
import { SYSTEM } from '../../src/platform/http/actor';
import type { OpenTestDatabase } from '../support/database';
import { forEachQuangNinh } from '../support/quang-ninh';
import { handoverOf, ledgerOf, plannedRow, portionsOf } from '../support/handover';

/** A list of ten assets of a commune that goes wholly to one new unit, assigned to it. */
async function tenAssets(open: OpenTestDatabase) {
  const db = await open();
  const handover = await handoverOf(db);
  const { manager } = db.reader;
  const giver = handover.givers[0]!;
  const [receiver, other] = await handover.units.possibleReceivers(
    manager,
    handover.roundId,
    giver.id,
  );
  const receiverOrganisationId = receiver!.organisationId;
  const key = { roundId: handover.roundId, giverOrganisationId: giver.id, listType: 'B3' };
  const rows = Array.from({ length: 10 }, (_, at) =>
    plannedRow(`Ghế ${at}`, { receiverOrganisationId }),
  );
  const { listId } = await handover.declare(key, rows);
  const portions = await portionsOf(manager, listId);
  const run = (sql: string) => db.unitOfWork.run((writer) => writer.query(sql));
  return { db, handover, manager, key, listId, portions, run, receiver: receiver!, other: other! };
}

const stamp = (act = newId()) =>
  `act_id = '${act}', changed_at = '2026-01-01T00:00:00.000Z', cause = 'accepted'`;

/** A line of the ledger that no portion wrote. */
const forgedLine = (version: string) =>
  `INSERT INTO portion_movement (${MOVEMENT_COLUMNS}) SELECT ${MOVEMENT_COLUMNS.replace(
    '"number"',
    'number + 100',
  )
    .replace('"portion_version"', version)
    .replace('"to_bucket"', `'accepted'`)} FROM portion_movement WHERE number = 1`;

/** A portion put in by hand. */
const forgedPortion = (bucket: string, origin: string) =>
  `INSERT INTO portion (id, list_id, item_id, receiver_organisation_id, bucket, quantity, money, cause, act_id, changed_at, version, origin)
   SELECT '${newId()}', list_id, item_id, receiver_organisation_id, ${bucket}, quantity, money, cause, '${newId()}', changed_at, 1, ${origin} FROM portion LIMIT 1`;

forEachQuangNinh((open, engine) => {
  it.each([
    [
      'change the counters, evenly',
      REFUSALS.listKept,
      'UPDATE handover_list SET rows_declared = rows_declared + 1, rows_accepted = rows_accepted + 1',
    ],
    [
      'pretend a line of the ledger',
      REFUSALS.listKept,
      'UPDATE handover_list SET movements = movements + 1, money_declared = money_declared + 1, money_closed = money_closed + 1',
    ],
    [
      'turn the ledger back',
      REFUSALS.listKept,
      'UPDATE handover_list SET movements = movements - 1',
    ],
    [
      'give the list to another giver',
      REFUSALS.listKept,
      `UPDATE handover_list SET giver_organisation_id = (SELECT id FROM organisation WHERE id <> giver_organisation_id LIMIT 1)`,
    ],
    ['settle an item by hand', REFUSALS.itemKept, `UPDATE handover_item SET bucket = 'accepted'`],
    ['remove an item', REFUSALS.itemDelete, 'DELETE FROM handover_item'],
    [
      'accept a portion without an act',
      REFUSALS.portionKept,
      `UPDATE portion SET bucket = 'accepted'`,
    ],
    [
      'accept a portion under the old act',
      REFUSALS.portionKept,
      `UPDATE portion SET bucket = 'accepted', version = version + 1`,
    ],
    [
      'date a change back',
      REFUSALS.portionKept,
      `UPDATE portion SET version = version + 1, act_id = '${newId()}', changed_at = '2001-01-01T00:00:00.000Z'`,
    ],
    ['remove a portion', REFUSALS.portionDelete, 'DELETE FROM portion'],
    [
      'change a line of the ledger',
      'portion_movement is append-only',
      'UPDATE portion_movement SET to_quantity = 0',
    ],
    [
      'remove a line of the ledger',
      'portion_movement is append-only',
      'DELETE FROM portion_movement',
    ],
    [
      'accept what has no receiver',
      /ck_portion_receiver/,
      `UPDATE portion SET bucket = 'accepted', receiver_organisation_id = NULL, version = version + 1, ${stamp()}`,
    ],
    [
      'dispute without a kind',
      /ck_portion_reason/,
      `UPDATE portion SET bucket = 'disputed', version = version + 1, ${stamp()}`,
    ],
    [
      'invent a bucket',
      /ck_portion_bucket/,
      `UPDATE portion SET bucket = 'lost', version = version + 1, ${stamp()}`,
    ],
    [
      'add a line of the ledger',
      engine === 'sqlite' ? /UNIQUE/ : /uq_portion_movement/,
      forgedLine('portion_version'),
    ],
    ['add a line for a version that never was', REFUSALS.movement, forgedLine('9')],
    ['put in an accepted portion', REFUSALS.portionBorn, forgedPortion(`'accepted'`, 'origin')],
    [
      'enter a supplementary row as if it had been declared',
      REFUSALS.portionBorn,
      forgedPortion(`'outstanding'`, `'supplemented'`),
    ],
    [
      'make a row supplementary afterwards',
      REFUSALS.itemKept,
      `UPDATE handover_item SET origin = 'surplus'`,
    ],
    [
      'change what is counted as supplementary',
      REFUSALS.listKept,
      'UPDATE handover_list SET rows_supplemented = 1',
    ],
    [
      'change the counters of a further money column, evenly',
      REFUSALS.listKept,
      'UPDATE handover_list SET money2_declared = money2_declared + 1, money2_closed = money2_closed + 1',
    ],
    [
      'leave a further money column below zero',
      /ck_portion_further/,
      `UPDATE portion SET money2 = -1, version = version + 1, ${stamp()}`,
    ],
  ])('nobody can %s', async (_, message, sql) => {
    const { run, manager, listId, handover } = await tenAssets(open);
    const before = await handover.repository.list(manager, listId);
    await expect(run(sql)).rejects.toThrow(message);
    expect(await handover.repository.list(manager, listId)).toEqual(before);
    expect(await ledgerOf(manager, listId)).toHaveLength(10);
  });

  it('writes a proper change made in SQL into the ledger all the same', async () => {
    const { run, manager, listId, handover, portions } = await tenAssets(open);
    await run(`UPDATE portion SET bucket = 'accepted', version = version + 1, ${stamp()}`);
    const list = (await handover.repository.list(manager, listId))!;
    expect(list).toMatchObject({
      rowsAccepted: 10,
      rowsOutstanding: 0,
      quantityAccepted: 10_000,
      movements: 20,
    });
    expect(balanceOfList(list)).toEqual(recount(await portionsOf(manager, listId)));
    expect((await ledgerOf(manager, listId)).at(-1)).toMatchObject({
      fromBucket: 'outstanding',
      toBucket: 'accepted',
      cause: 'accepted',
      toReceiver: portions[0]!.receiverOrganisationId,
    });
  });

  it('rolls the ledger back with the act', async () => {
    const { db, handover, manager, listId } = await tenAssets(open);
    const before = await handover.repository.list(manager, listId);
    await expect(
      db.unitOfWork.run(async () => {
        await handover.acceptance.accept(SYSTEM, listId, before!.version, { all: true });
        throw new Error('power cut');
      }),
    ).rejects.toThrow('power cut');
    expect(await handover.repository.list(manager, listId)).toEqual(before);
    expect(await ledgerOf(manager, listId)).toHaveLength(10);
  });

  it('carries thousands of rows: declared, then accepted in one act', async () => {
    const { handover, manager, key, receiver } = await tenAssets(open);
    const receiverOrganisationId = receiver.organisationId;
    // The driver of PostgreSQL takes several times as long; what is quadratic shows in fewer rows, too.
    const count = thorough || engine === 'sqlite' ? 10_000 : 3_000;
    const rows = Array.from({ length: count }, (_, at) =>
      plannedRow(`Hồ sơ ${at}`, { receiverOrganisationId, values: { title: `Hồ sơ ${at}` } }),
    );
    const begun = performance.now();
    const { listId, created } = await handover.declare({ ...key, listType: 'D1' }, rows);
    const declared = performance.now();
    const { version } = (await handover.repository.list(manager, listId))!;
    const accepted = await handover.acceptance.accept(SYSTEM, listId, version, { all: true });
    const seconds = {
      declare: (declared - begun) / 1000,
      accept: (performance.now() - declared) / 1000,
    };
    expect([created, accepted]).toEqual([count, count]);
    const list = (await handover.repository.list(manager, listId))!;
    expect(list).toMatchObject({ rowsDeclared: count, rowsAccepted: count, movements: 2 * count });
    expect(list.quantityAccepted).toBe(count * 1_000);
    // Generous: about ten times what a slow machine needs; a quadratic ledger takes minutes.
    expect(seconds.declare).toBeLessThan(20);
    expect(seconds.accept).toBeLessThan(20);
    if (process.env.SHOW_SPEED) console.log(engine, seconds);
  });

  it('numbers the lines of a list without gaps however many act at once', async () => {
    const { handover, manager, listId, portions } = await tenAssets(open);
    const accept = async ({ id }: { id: string }): Promise<void> => {
      for (;;) {
        const { version } = (await handover.repository.list(manager, listId))!;
        const done = await handover.acceptance
          .accept(SYSTEM, listId, version, { portionIds: [id] })
          .catch((error: Error) =>
            error.constructor.name === 'StaleVersion' ? null : Promise.reject(error),
          );
        if (done !== null) return;
      }
    };
    await Promise.all(portions.map(accept));
    const list = (await handover.repository.list(manager, listId))!;
    expect(list).toMatchObject({ rowsAccepted: 10, rowsOutstanding: 0, movements: 20 });
    expect((await ledgerOf(manager, listId)).map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
  });
});
