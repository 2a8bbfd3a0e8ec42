import { REFUSALS } from '../../src/handover/ledger-sql';
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
      `INSERT INTO portion_movement SELECT list_id, number + 100, portion_id, portion_version, item_id, from_bucket, 'accepted', from_receiver, to_receiver, from_quantity, to_quantity, from_money, to_money, item_from, item_to, reason, cause, act_id, at, "by" FROM portion_movement WHERE number = 1`,
    ],
    [
      'add a line for a version that never was',
      REFUSALS.movement,
      `INSERT INTO portion_movement SELECT list_id, number + 100, portion_id, 9, item_id, from_bucket, 'accepted', from_receiver, to_receiver, from_quantity, to_quantity, from_money, to_money, item_from, item_to, reason, cause, act_id, at, "by" FROM portion_movement WHERE number = 1`,
    ],
    [
      'put in an accepted portion',
      REFUSALS.portionBorn,
      `INSERT INTO portion SELECT '${newId()}', list_id, item_id, receiver_organisation_id, 'accepted', quantity, money, reason, note, cause, '${newId()}', changed_at, changed_by, 1 FROM portion LIMIT 1`,
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

  it('carries ten thousand rows: declared, then accepted in one act', async () => {
    const { handover, manager, key, receiver } = await tenAssets(open);
    const receiverOrganisationId = receiver.organisationId;
    const rows = Array.from({ length: 10_000 }, (_, at) =>
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
    expect([created, accepted]).toEqual([10_000, 10_000]);
    const list = (await handover.repository.list(manager, listId))!;
    expect(list).toMatchObject({ rowsDeclared: 10_000, rowsAccepted: 10_000, movements: 20_000 });
    expect(list.quantityAccepted).toBe(10_000_000);
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
