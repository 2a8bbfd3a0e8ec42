import fc from 'fast-check';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { ReceiversReadModel } from '../../src/handover/receivers/receivers.read-model';
import { SpanningService } from '../../src/handover/receivers/spanning.service';
import { OWN_RECEIVER } from '../../src/handover/receivers/own-receiver.triggers';
import { UNDECIDED } from '../../src/handover/receivers/spanning.triggers';
import { Rearrangement } from '../../src/handover/rearrangement';
import { SYSTEM } from '../../src/platform/http/actor';
import type { OpenTestDatabase } from '../support/database';
import { handoverOf, officerOf, plannedRow, portionsOf, SteppingClock } from '../support/handover';
import { forEachQuangNinh } from '../support/quang-ninh';

async function opened(open: OpenTestDatabase) {
  const db = await open();
  const handover = await handoverOf(db);
  const { manager } = db.reader;
  const { units, lists, repository, roundId } = handover;
  const giver = handover.givers[0]!;
  const possible = await units.possibleReceivers(manager, roundId, giver.id);
  const key = { roundId, giverOrganisationId: giver.id, listType: 'B3' };
  const rearrangement = new Rearrangement(repository, units);
  const spanning = new SpanningService(
    ...([db.unitOfWork, lists, repository, rearrangement, db.audit, new SteppingClock()] as const),
  );
  const receivers = new ReceiversReadModel(db.reader, lists, units);
  const version = async (listId: string) => (await repository.list(manager, listId))!.version;
  return { db, handover, manager, giver, possible, key, spanning, receivers, version };
}

forEachQuangNinh((open, engine) => {
  it('lets nobody take over what lies in several communes before the chairman decided', async () => {
    const { handover, spanning, receivers, key, possible, manager, db } = await opened(open);
    const [first, second] = possible.map(({ organisationId }) => organisationId);
    const { listId } = await handover.declare(key, [
      plannedRow('Trạm bơm', { receiverOrganisationId: first }),
      plannedRow('Bàn', { receiverOrganisationId: first }),
    ]);
    const { id: itemId } = await manager.findOneByOrFail(HandoverItem, {
      listId,
      name: 'Trạm bơm',
    });
    const pump = (await portionsOf(manager, listId)).find((each) => each.itemId === itemId)!;
    await spanning.mark(SYSTEM, listId, 1, [itemId], 'Lục Hồn và Bình Liêu');
    await expect(
      handover.acceptance.accept(SYSTEM, listId, 2, { portionIds: [pump.id] }),
    ).rejects.toMatchObject({
      code: 'handover.act-refused',
      details: { refused: [{ portionId: pump.id, why: 'decision-awaited' }] },
    });
    // It may be looked at, disputed and resolved; everything else of the list is taken over.
    const disputed = { portionIds: [pump.id], kind: 'shortage' as const, note: null };
    await handover.acceptance.dispute(SYSTEM, listId, 2, disputed);
    await handover.acceptance.resolve(SYSTEM, listId, 3, {
      portionIds: [pump.id],
      note: 'Đã thống nhất.',
    });
    expect(await handover.acceptance.accept(SYSTEM, listId, 4, { all: true })).toBe(1);
    expect(await receivers.waiting(SYSTEM, key.roundId)).toMatchObject([
      { itemId, name: 'Trạm bơm', communes: 'Lục Hồn và Bình Liêu', decision: null },
    ]);
    await expect(
      db.unitOfWork.run((writer) =>
        handover.repository.change(
          writer,
          [pump],
          { bucket: 'accepted' },
          {
            ...{ actId: 'x', cause: 'accepted', changedAt: '2025-06-30T00:00:00.000Z' },
            changedBy: null,
          },
        ),
      ),
    ).rejects.toThrow(UNDECIDED);

    const decision = { number: '1234/QĐ-UBND', day: '2025-06-19', receiverOrganisationId: second! };
    await spanning.decide(SYSTEM, listId, 5, [itemId], decision);
    expect(await receivers.waiting(SYSTEM, key.roundId)).toEqual([]);
    expect(await handover.acceptance.accept(SYSTEM, listId, 6, { all: true })).toBe(1);
    const taken = (await portionsOf(manager, listId)).find((each) => each.itemId === itemId)!;
    expect(taken).toMatchObject({ bucket: 'accepted', receiverOrganisationId: second });
    expect(await db.audit.firstBroken(manager)).toBeUndefined();
  });

  it('refuses marks and decisions that cannot be right', async () => {
    const { handover, spanning, key, giver, possible, manager } = await opened(open);
    const { listId } = await handover.declare(key, [plannedRow('Kênh'), plannedRow('Cầu')]);
    const items = await manager.find(HandoverItem, {
      where: { listId },
      order: { position: 'ASC' },
    });
    const [one, other] = items.map(({ id }) => id);
    const decision = { number: '1/QĐ', day: '2025-06-19', receiverOrganisationId: null };
    const refused = async (act: Promise<unknown>, code: string) =>
      expect(act).rejects.toMatchObject({ code });
    await refused(spanning.decide(SYSTEM, listId, 1, [one!], decision), 'handover.not-spanning');
    await refused(spanning.release(SYSTEM, listId, 1, [one!]), 'handover.not-spanning');
    await spanning.mark(officerOf(giver), listId, 1, [one!, other!], 'Hai xã');
    const later = { ...decision, day: '2031-01-01' };
    await refused(spanning.decide(SYSTEM, listId, 2, [one!], later), 'handover.decision-in-future');
    const stranger = { ...decision, receiverOrganisationId: handover.givers.at(-1)!.id };
    await refused(spanning.decide(SYSTEM, listId, 2, [one!], stranger), 'handover.not-a-receiver');
    await refused(
      spanning.decide(officerOf(giver), listId, 2, [one!], decision),
      'accounts.no-right',
    );
    await refused(
      spanning.mark(officerOf(possible[0]!), listId, 2, [one!], 'Hai xã'),
      'http.not-found',
    );
    await spanning.decide(SYSTEM, listId, 2, [one!], decision);
    await refused(spanning.release(SYSTEM, listId, 3, [one!]), 'handover.decision-taken');
    await spanning.release(officerOf(giver), listId, 3, [other!]);
    const staff = await handover.declare({ ...key, listType: 'A1b' }, [
      plannedRow('Người', { values: { fullName: 'Người' } }),
    ]);
    const person = await manager.findOneByOrFail(HandoverItem, { listId: staff.listId });
    await refused(
      spanning.mark(SYSTEM, staff.listId, 1, [person.id], 'Hai xã'),
      'handover.not-an-asset',
    );
  });

  it('takes from the list of infrastructure what it says of several communes and of the decision', async () => {
    const { handover, receivers, key } = await opened(open);
    const road = (name: string, values: object) =>
      plannedRow(name, { values: { assetName: name, kind: 'road', ...values } });
    const decided = { chairmanDecision: '77/QĐ-UBND', chairmanDecisionDate: '2025-06-10' };
    const { listId } = await handover.declare({ ...key, listType: 'B4' }, [
      road('Đường liên xã', { severalCommunes: true }),
      road('Đường đã quyết định', { severalCommunes: true, ...decided }),
      road('Đường thôn', { severalCommunes: false }),
    ]);
    expect(await receivers.ofList(SYSTEM, listId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Đường liên xã', decision: null }),
        expect.objectContaining({
          name: 'Đường đã quyết định',
          decision: { number: '77/QĐ-UBND', day: '2025-06-10', by: null },
        }),
      ]),
    );
    expect(await receivers.ofList(SYSTEM, listId)).toHaveLength(2);
  });

  it('lets no giver receive from itself, whoever writes', async () => {
    const { handover, key, giver, possible, manager, db } = await opened(open);
    await expect(
      handover.declare(key, [plannedRow('Bàn', { receiverOrganisationId: giver.id })]),
    ).rejects.toThrow(OWN_RECEIVER);
    const { listId } = await handover.declare(key, [plannedRow('Ghế')]);
    const portions = await portionsOf(manager, listId);
    const stamp = { ...{ actId: 'x', cause: 'assigned' as const }, changedBy: null };
    const move = (receiverOrganisationId: string) =>
      db.unitOfWork.run((writer) =>
        handover.repository.change(...([writer, portions, { receiverOrganisationId }] as const), {
          ...stamp,
          changedAt: '2025-06-30T00:00:00.000Z',
        }),
      );
    await expect(move(giver.id)).rejects.toThrow(OWN_RECEIVER);
    const portionIds = portions.map(({ id }) => id);
    const assigning = handover.assignment.assign(SYSTEM, listId, 1, {
      ...{ portionIds, receiverOrganisationId: giver.id },
    });
    await expect(assigning).rejects.toMatchObject({ code: 'handover.receiver-is-giver' });
    expect(await move(possible[0]!.organisationId)).toBe(1);
  });

  it('tells what has no receiver yet, unit by unit, to who may see it', async () => {
    const { handover, receivers, key, possible, giver } = await opened(open);
    const receiverOrganisationId = possible[0]!.organisationId;
    await handover.declare(key, [
      plannedRow('Bàn', { receiverOrganisationId }),
      plannedRow('Ghế'),
      plannedRow('Tủ'),
    ]);
    const mine = { giver: { id: giver.id }, portions: 2, quantity: 2000, money: 2_000_000 };
    expect(await receivers.unassigned(SYSTEM, key.roundId)).toMatchObject([mine]);
    expect(await receivers.unassigned(officerOf(giver), key.roundId)).toMatchObject([mine]);
    const stranger = officerOf(handover.givers.at(-1)!);
    expect(await receivers.unassigned(stranger, key.roundId)).toEqual([]);
  });

  it('adds up for each receiver what its portions add up to, after any acts', async () => {
    const { handover, manager, key, possible, version } = await opened(open);
    const all = [undefined, ...possible.slice(0, 3).map(({ organisationId }) => organisationId)];
    let giver = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(4), fc.nat(5), fc.nat(2)), { maxLength: 6 }),
        async (receivers, acts) => {
          const giverOrganisationId = handover.givers[(giver += 1) % handover.givers.length]!.id;
          const { listId } = await handover.declare(
            { ...key, giverOrganisationId },
            receivers.map((at, n) =>
              plannedRow(`Máy ${giver} ${n}`, { receiverOrganisationId: all[at] }),
            ),
          );
          const own = await handover.units.possibleReceivers(
            ...([manager, key.roundId, giverOrganisationId] as const),
          );
          for (const [act, at, to] of acts) {
            const portions = await portionsOf(manager, listId);
            const portion = portions[at % portions.length]!;
            const portionIds = [portion.id];
            const seen = await version(listId);
            const { acceptance, assignment, splitting } = handover;
            const half = [{ quantity: 400 }, { quantity: portion.quantity - 400 }];
            await [
              () => acceptance.accept(SYSTEM, listId, seen, { portionIds }),
              () =>
                acceptance.dispute(SYSTEM, listId, seen, {
                  portionIds,
                  kind: 'damaged',
                  note: null,
                }),
              () => acceptance.resolve(SYSTEM, listId, seen, { portionIds, note: null }),
              () =>
                assignment.assign(SYSTEM, listId, seen, {
                  ...{ portionIds, receiverOrganisationId: own[to]!.organisationId },
                }),
              () => splitting.split(SYSTEM, listId, seen, { portionId: portion.id, parts: half }),
            ][act]!().catch(() => undefined);
          }
          const scope = { roundId: key.roundId, listId };
          const kept = await handover.readModel.byReceiver(manager, scope);
          // The ledger, added up line by line as it was just now, says the same.
          const counted = await handover.readModel.byReceiver(
            manager,
            scope,
            '2099-01-01T00:00:00.000Z',
          );
          const sorted = (figures: typeof kept) =>
            [...figures].sort((a, b) =>
              String(a.receiverOrganisationId) < String(b.receiverOrganisationId) ? -1 : 1,
            );
          expect(sorted(kept)).toEqual(sorted(counted));
        },
      ),
      { numRuns: engine === 'sqlite' ? 20 : 8 },
    );
  });
});
