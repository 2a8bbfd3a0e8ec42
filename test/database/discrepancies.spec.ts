import { DiscrepanciesReadModel } from '../../src/handover/discrepancies/discrepancies.read-model';
import { Discrepancy } from '../../src/handover/discrepancies/discrepancy.entity';
import { SYSTEM } from '../../src/platform/http/actor';
import { handoverOf, plannedRow, portionsOf } from '../support/handover';
import { forEachQuangNinh } from '../support/quang-ninh';
import type { OpenTestDatabase } from '../support/database';

/** Two assets of a commune on their way to its successor. */
async function twoAssets(open: OpenTestDatabase) {
  const db = await open();
  const handover = await handoverOf(db);
  const { manager } = db.reader;
  const giver = handover.givers[0]!;
  const possible = await handover.units.possibleReceivers(manager, handover.roundId, giver.id);
  const receiverOrganisationId = possible[0]!.organisationId;
  const key = { roundId: handover.roundId, giverOrganisationId: giver.id, listType: 'B3' };
  const { listId } = await handover.declare(key, [
    plannedRow('Bàn', { receiverOrganisationId }),
    plannedRow('Ghế', { receiverOrganisationId }),
  ]);
  const version = async () => (await handover.repository.list(manager, listId))!.version;
  const portions = await portionsOf(manager, listId);
  const all = () => manager.find(Discrepancy, { order: { number: 'ASC' } });
  const dispute = async (...portionIds: string[]) =>
    handover.acceptance.dispute(SYSTEM, listId, await version(), {
      ...{ portionIds, kind: 'shortage', note: 'Không thấy tại kho.' },
    });
  const resolve = async (portionIds: string[], note: string | null, decision?: object) =>
    handover.acceptance.resolve(SYSTEM, listId, await version(), {
      ...{ portionIds, note, ...(decision && { decision: decision as never }) },
    });
  return { db, handover, manager, listId, portions, all, dispute, resolve, version, giver };
}

forEachQuangNinh((open) => {
  it('opens a discrepancy for each portion in dispute, due within the days of its kind', async () => {
    const { all, dispute, portions, giver, db, manager, handover } = await twoAssets(open);
    await dispute(portions[0]!.id, portions[1]!.id);
    const found = await all();
    expect(found).toHaveLength(2);
    expect(found.map(({ number }) => number)).toEqual([1, 2]);
    expect(found[0]).toMatchObject({
      ...{ origin: 'dispute', kind: 'shortage', state: 'open', note: 'Không thấy tại kho.' },
      ...{ responsibleOrganisationId: giver.id, dueOn: '2025-06-27', followsId: null },
    });
    const read = new DiscrepanciesReadModel(handover.units);
    expect(await read.open(manager, handover.roundId, '2025-06-28')).toMatchObject([
      { listType: 'B3', open: 2, overdue: 2 },
    ]);
    expect(await read.open(manager, handover.roundId, '2025-06-27')).toMatchObject([
      { overdue: 0 },
    ]);
    expect(await db.audit.firstBroken(manager)).toBeUndefined();
  });

  it('settles a dispute only with a decision, and closes its discrepancy by it', async () => {
    const { all, dispute, resolve, portions, manager, listId } = await twoAssets(open);
    await dispute(portions[0]!.id);
    await expect(resolve([portions[0]!.id], null)).rejects.toMatchObject({
      code: 'discrepancies.decision-needed',
    });
    await expect(
      resolve([portions[0]!.id], 'Tìm thấy.', { number: '9/TB', date: '2025-07-09' }),
    ).rejects.toMatchObject({ code: 'discrepancies.decision-in-future' });
    const disputed = (await portionsOf(manager, listId)).find(({ id }) => id === portions[0]!.id);
    expect(disputed).toMatchObject({ bucket: 'disputed' });

    const paper = { number: '12/TB-UBND', date: '2025-06-19' };
    await resolve([portions[0]!.id], 'Tìm thấy ở kho 2.', paper);
    expect(await all()).toMatchObject([
      {
        ...{ state: 'closed', decisionNumber: '12/TB-UBND', decisionDate: '2025-06-19' },
        ...{ decisionText: 'Tìm thấy ở kho 2.', closedByName: 'Hệ thống' },
      },
    ]);
  });

  it('closes the discrepancy of a portion that will not be handed over, for that reason', async () => {
    const { all, dispute, portions, handover, listId, version } = await twoAssets(open);
    await dispute(portions[0]!.id);
    await handover.acceptance.close(SYSTEM, listId, await version(), {
      ...{ portionIds: [portions[0]!.id], reason: 'written_off', note: 'Biên bản thanh lý số 4.' },
      evidence: { number: '4/BB-TL', day: '2025-06-10', document: 'Biên bản thanh lý' },
    });
    const [closed] = await all();
    expect(closed!.state).toBe('closed');
    expect(closed!.decisionText).toMatch(/^Không bàn giao – .+\. Biên bản thanh lý số 4\.$/);
  });

  it('opens another one when the same portion is disputed again; the closed one stays', async () => {
    const { all, dispute, resolve, portions, db } = await twoAssets(open);
    await dispute(portions[0]!.id);
    await resolve([portions[0]!.id], 'Đã bổ sung.');
    const [first] = await all();
    await dispute(portions[0]!.id);
    const both = await all();
    expect(both.map(({ state }) => state)).toEqual(['closed', 'open']);
    expect(both[0]).toEqual(first);
    expect(both[1]!.followsId).toBe(first!.id);
    await expect(
      db.unitOfWork.run((writer) =>
        writer.update(Discrepancy, { id: first!.id }, { state: 'in_progress', decisionText: null }),
      ),
    ).rejects.toThrow('a closed discrepancy stays closed');
    await expect(
      db.unitOfWork.run((writer) => writer.delete(Discrepancy, { id: first!.id })),
    ).rejects.toThrow('discrepancies are never removed');
  });

  it('stays open while a part that was split off is still in dispute', async () => {
    const { all, dispute, resolve, portions, handover, listId, version } = await twoAssets(open);
    await dispute(portions[0]!.id);
    const [own, part] = await handover.splitting.split(SYSTEM, listId, await version(), {
      portionId: portions[0]!.id,
      parts: [{ quantity: 400 }, { quantity: 600 }],
    });
    await resolve([own!], 'Phần thứ nhất đã tìm thấy.');
    expect(await all()).toMatchObject([{ state: 'open' }]);
    await expect(resolve([part!], null)).rejects.toMatchObject({
      code: 'discrepancies.decision-needed',
    });
    await resolve([part!], 'Phần còn lại đã tìm thấy.');
    expect(await all()).toMatchObject([{ state: 'closed' }]);
  });
});
