import { HandoverItem } from '../../src/handover/handover-item.entity';
import { StaleVersion } from '../../src/platform/database/update-versioned';
import { verifyConservation } from '../../src/handover/conservation/verify-conservation';
import { SYSTEM, type Actor } from '../../src/platform/http/actor';
import type { OpenTestDatabase } from '../support/database';
import { forEachQuangNinh } from '../support/quang-ninh';
import { EVIDENCE } from '../support/closing-evidence';
import { handoverOf, officerOf, plannedRow, portionsOf } from '../support/handover';

/** Three assets of a commune: two assigned to its successor, one still without a receiver. */
async function threeAssets(open: OpenTestDatabase) {
  const db = await open();
  const handover = await handoverOf(db);
  const { manager } = db.reader;
  const giver = handover.givers[0]!;
  const stranger = handover.givers.at(-1)!;
  const possible = await handover.units.possibleReceivers(manager, handover.roundId, giver.id);
  const [receiver, other] = possible;
  const key = { roundId: handover.roundId, giverOrganisationId: giver.id, listType: 'B3' };
  const receiverOrganisationId = receiver!.organisationId;
  const { listId } = await handover.declare(key, [
    plannedRow('Bàn', { receiverOrganisationId }),
    plannedRow('Ghế', { receiverOrganisationId }),
    plannedRow('Tủ'),
  ]);
  const list = async () => (await handover.repository.list(manager, listId))!;
  const items = await manager.find(HandoverItem, { where: { listId }, order: { position: 'ASC' } });
  const portions = await portionsOf(manager, listId);
  const idOf = (at: number) => portions.find(({ itemId }) => itemId === items[at]!.id)!.id;
  return {
    db,
    handover,
    manager,
    giver,
    stranger,
    key,
    listId,
    list,
    items,
    idOf,
    receiver: receiver!,
    other: other!,
  };
}

forEachQuangNinh((open) => {
  it('lets the receiving officer accept its own portions, all in one act', async () => {
    const { handover, listId, list, receiver, db, manager } = await threeAssets(open);
    const officer = officerOf(receiver);
    expect(await handover.acceptance.accept(officer, listId, 1, { all: true })).toBe(2);
    expect(await list()).toMatchObject({
      rowsAccepted: 2,
      rowsOutstanding: 1,
      moneyAccepted: 2_000_000,
      version: 2,
    });
    await expect(
      handover.acceptance.accept(officer, listId, 2, { all: true }),
    ).rejects.toMatchObject({
      code: 'handover.nothing-to-do',
    });
    expect(await db.audit.firstBroken(manager)).toBeUndefined();
  });

  it('accepts nothing that has no receiver, and says which rows refused', async () => {
    const { handover, listId, list, idOf } = await threeAssets(open);
    const all = { portionIds: [idOf(0), idOf(1), idOf(2)] };
    await expect(handover.acceptance.accept(SYSTEM, listId, 1, all)).rejects.toMatchObject({
      code: 'handover.act-refused',
      details: { refused: [{ portionId: idOf(2), why: 'receiver-assigned' }] },
    });
    expect(await list()).toMatchObject({ rowsAccepted: 0, version: 1 });
  });

  it('hides the list from strangers and foreign portions from a receiver', async () => {
    const { handover, listId, stranger, receiver, idOf } = await threeAssets(open);
    const { acceptance } = handover;
    const one = { portionIds: [idOf(0)] };
    await expect(acceptance.accept(officerOf(stranger), listId, 1, one)).rejects.toMatchObject({
      status: 404,
    });
    const unassigned = { portionIds: [idOf(2)] };
    await expect(
      acceptance.accept(officerOf(receiver), listId, 1, unassigned),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('leaves accepting to the receiver and closing to the giver', async () => {
    const { handover, listId, giver, receiver, idOf, list } = await threeAssets(open);
    const { acceptance } = handover;
    const portionIds = [idOf(0)];
    const refused = { code: 'handover.act-refused', status: 409 };
    await expect(
      acceptance.accept(officerOf(giver), listId, 1, { portionIds }),
    ).rejects.toMatchObject(refused);
    const closing = { portionIds, reason: 'written_off', note: null, evidence: EVIDENCE };
    await expect(acceptance.close(officerOf(receiver), listId, 1, closing)).rejects.toMatchObject(
      refused,
    );
    const foreign = { ...closing, reason: 'retired_or_left' };
    await expect(acceptance.close(officerOf(giver), listId, 1, foreign)).rejects.toMatchObject(
      refused,
    );
    await acceptance.close(officerOf(giver), listId, 1, closing);
    expect(await list()).toMatchObject({ rowsClosed: 1, quantityClosed: 1000 });
  });

  it('refuses an act on a list that has changed since it was seen', async () => {
    const { handover, listId, idOf, list } = await threeAssets(open);
    await handover.acceptance.accept(SYSTEM, listId, 1, { portionIds: [idOf(0)] });
    await expect(
      handover.acceptance.accept(SYSTEM, listId, 1, { portionIds: [idOf(1)] }),
    ).rejects.toThrow(StaleVersion);
    expect(await list()).toMatchObject({ rowsAccepted: 1, movements: 4 });
  });

  it('disputes with a kind and takes the dispute back', async () => {
    const { handover, listId, receiver, giver, idOf, list } = await threeAssets(open);
    const { acceptance } = handover;
    const portionIds = [idOf(0)];
    await acceptance.dispute(officerOf(receiver), listId, 1, {
      portionIds,
      kind: 'damaged',
      note: 'Gãy chân',
    });
    expect(await list()).toMatchObject({ rowsDisputed: 1, rowsOutstanding: 2 });
    await acceptance.resolve(officerOf(giver), listId, 2, { portionIds, note: 'Đã sửa' });
    expect(await list()).toMatchObject({ rowsDisputed: 0, rowsOutstanding: 3 });
  });

  it('assigns only to a successor or a body of the province', async () => {
    const { handover, listId, giver, stranger, other, idOf, manager } = await threeAssets(open);
    const portionIds = [idOf(2)];
    const officer = officerOf(giver);
    await expect(
      handover.assignment.assign(officer, listId, 1, {
        portionIds,
        receiverOrganisationId: stranger.id,
      }),
    ).rejects.toMatchObject({ code: 'handover.not-a-receiver' });
    const receiverOrganisationId = other.organisationId;
    await handover.assignment.assign(officer, listId, 1, { portionIds, receiverOrganisationId });
    const moved = (await portionsOf(manager, listId)).find(({ id }) => id === idOf(2));
    expect(moved).toMatchObject({ receiverOrganisationId, cause: 'assigned', version: 2 });
  });

  it('splits a row between two receivers without losing a đồng; the row counts once', async () => {
    const { handover, listId, idOf, other, list, manager } = await threeAssets(open);
    const parts = [
      { quantity: 333 },
      { quantity: 667, receiverOrganisationId: other.organisationId },
    ];
    const input = { portionId: idOf(0), parts };
    await expect(
      handover.splitting.split(SYSTEM, listId, 1, {
        ...input,
        parts: [{ quantity: 1 }, { quantity: 1 }],
      }),
    ).rejects.toMatchObject({ code: 'handover.split-wrong' });
    const ids = await handover.splitting.split(SYSTEM, listId, 1, input);
    const found = (await portionsOf(manager, listId)).filter(({ id }) => ids.includes(id));
    expect(found.map(({ money }) => money).sort()).toEqual([333_000, 667_000]);
    await handover.acceptance.accept(SYSTEM, listId, 2, { portionIds: [ids[1]!] });
    expect(await list()).toMatchObject({
      rowsDeclared: 3,
      rowsAccepted: 0,
      quantityAccepted: 667,
      moneyAccepted: 667_000,
    });
    await handover.acceptance.accept(SYSTEM, listId, 3, { portionIds: [ids[0]!] });
    expect(await list()).toMatchObject({
      rowsDeclared: 3,
      rowsAccepted: 1,
      quantityAccepted: 1000,
    });
  });

  it('takes over a part of a portion: the rest waits or is in dispute, and not a đồng is lost', async () => {
    const { handover, listId, idOf, receiver, list, manager } = await threeAssets(open);
    const officer = officerOf(receiver);
    const shortage = { kind: 'shortage' as const, note: 'Kho chỉ còn một phần.' };
    const waiting = { portionId: idOf(0), quantity: 333, rest: null };
    const [taken, left] = await handover.partial.acceptPart(officer, listId, 1, waiting);
    expect(await list()).toMatchObject({
      ...{ version: 3, quantityDeclared: 3000, quantityAccepted: 333, moneyAccepted: 333_000 },
      ...{ rowsAccepted: 0, moneyDeclared: 3_000_000, moneyDisputed: 0 },
    });
    const disputed = { portionId: idOf(1), quantity: 999, rest: shortage };
    await handover.partial.acceptPart(officer, listId, 3, disputed);
    expect(await list()).toMatchObject({
      ...{ version: 6, quantityAccepted: 1332, quantityDisputed: 1, moneyDisputed: 1000 },
    });
    const portions = await portionsOf(manager, listId);
    expect(portions.find(({ id }) => id === taken)).toMatchObject({ bucket: 'accepted' });
    expect(portions.find(({ id }) => id === left)).toMatchObject({
      ...{ bucket: 'outstanding', quantity: 667, money: 667_000 },
      receiverOrganisationId: receiver.organisationId,
    });
  });

  it('takes over a part of nothing settled, of nobody else’s, nor all, none or less than none', async () => {
    const { handover, listId, idOf, giver, receiver, stranger, list, db } = await threeAssets(open);
    const part = (actor: Actor, portionId: string, quantity: number, version = 1) =>
      handover.partial.acceptPart(actor, listId, version, { portionId, quantity, rest: null });
    const officer = officerOf(receiver);
    const before = await list();
    for (const quantity of [-1, 0, 1000, 1001, 1e15]) {
      await expect(part(officer, idOf(0), quantity)).rejects.toMatchObject({
        ...{ code: 'handover.split-wrong', status: 422 },
      });
    }
    await expect(part(officer, idOf(2), 500)).rejects.toMatchObject({ code: 'http.not-found' });
    await expect(part(SYSTEM, idOf(2), 500)).rejects.toMatchObject({
      code: 'handover.act-refused',
    });
    await expect(part(officerOf(stranger), idOf(0), 500)).rejects.toMatchObject({
      code: 'http.not-found',
    });
    await expect(part(officerOf(giver), idOf(0), 500)).rejects.toMatchObject({
      code: 'handover.act-refused',
    });
    await expect(part(officer, idOf(0), 500, 7)).rejects.toBeInstanceOf(StaleVersion);
    expect(await list()).toEqual(before);
    await handover.acceptance.accept(officer, listId, 1, { portionIds: [idOf(0)] });
    await expect(part(officer, idOf(0), 500, 2)).rejects.toMatchObject({
      code: 'handover.act-refused',
    });
    expect(await verifyConservation((sql) => db.reader.manager.query(sql))).toMatchObject({
      state: 'valid',
    });
  });

  it('splits into no part below zero, whatever the parts add up to', async () => {
    const { handover, listId, idOf, list } = await threeAssets(open);
    const before = await list();
    for (const parts of [
      [{ quantity: -500 }, { quantity: 1500 }],
      [
        { quantity: 400, money: -1 },
        { quantity: 600, money: 1_000_001 },
      ],
    ]) {
      const split = handover.splitting.split(SYSTEM, listId, 1, { portionId: idOf(0), parts });
      await expect(split).rejects.toMatchObject({
        ...{
          code: 'handover.split-wrong',
          parameters: { why: 'có phần nhỏ hơn không', whyEn: 'a part is below zero' },
        },
      });
    }
    expect(await list()).toEqual(before);
  });

  it('raises what is declared by supplementary rows, also after acceptance', async () => {
    const { handover, listId, key, list, manager } = await threeAssets(open);
    await handover.acceptance.accept(SYSTEM, listId, 1, { all: true });
    await handover.declare(key, [
      plannedRow('Máy tính', {
        values: { assetName: 'Máy tính', quantity: 2000, originalValue: 5 },
      }),
    ]);
    expect(await list()).toMatchObject({
      rowsDeclared: 4,
      rowsAccepted: 2,
      quantityDeclared: 5000,
    });
    const causes = (await portionsOf(manager, listId)).map(({ cause }) => cause);
    expect(causes).toContain('supplemented');
  });

  it('corrects a row while it is untouched, and no longer once it is accepted', async () => {
    const { handover, listId, key, list, items } = await threeAssets(open);
    const values = { assetName: 'Bàn', quantity: 3000, originalValue: 7 };
    const row = plannedRow('Bàn', { verdict: 'changed', targetId: items[0]!.id, values });
    await handover.declare(key, [row]);
    expect(await list()).toMatchObject({
      rowsDeclared: 3,
      quantityDeclared: 5000,
      moneyDeclared: 2_000_007,
    });
    await handover.acceptance.accept(SYSTEM, listId, 2, { all: true });
    await expect(handover.declare(key, [row])).rejects.toMatchObject({
      code: 'handover.item-settled',
    });
  });

  it('states that there is nothing to report, unless there is; rows end the statement', async () => {
    const { handover, key, giver, stranger, manager } = await threeAssets(open);
    const { declarations } = handover;
    await expect(declarations.declareEmpty(SYSTEM, key)).rejects.toMatchObject({
      code: 'handover.list-not-empty',
    });
    const work = { ...key, listType: 'E1' };
    await expect(declarations.declareEmpty(officerOf(stranger), work)).rejects.toMatchObject({
      status: 404,
    });
    const id = await declarations.declareEmpty(officerOf(giver), work);
    expect(await handover.repository.list(manager, id)).toMatchObject({
      state: 'empty',
      rowsDeclared: 0,
    });
    await handover.declare(work, [
      plannedRow('Giải quyết đơn', { values: { content: 'Giải quyết đơn' } }),
    ]);
    expect(await handover.repository.list(manager, id)).toMatchObject({
      state: 'filed',
      rowsDeclared: 1,
    });
  });

  it('takes no list from a body that does not hand over', async () => {
    const { handover, key, receiver } = await threeAssets(open);
    const wrong = { ...key, giverOrganisationId: receiver.organisationId };
    await expect(handover.declarations.declareEmpty(SYSTEM, wrong)).rejects.toMatchObject({
      code: 'handover.not-a-giver',
    });
    await expect(
      handover.declarations.declareEmpty(SYSTEM, { ...key, listType: 'Z9' }),
    ).rejects.toMatchObject({
      code: 'handover.unknown-list-type',
    });
  });
});
