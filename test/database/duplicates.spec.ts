import { randomBytes } from 'node:crypto';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { Candidates } from '../../src/handover/duplicates/candidates';
import { DuplicateFinder } from '../../src/handover/duplicates/duplicate-finder';
import { DuplicateGroup, DuplicateRow } from '../../src/handover/duplicates/duplicate-group.entity';
import { DuplicateViews } from '../../src/handover/duplicates/duplicate-views.service';
import { DuplicatesService } from '../../src/handover/duplicates/duplicates.service';
import { findDuplicatesJob } from '../../src/handover/duplicates/find-duplicates.job';
import { IdentityScanner } from '../../src/handover/duplicates/identity-scanner';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { StaleVersion } from '../../src/platform/database/update-versioned';
import { SYSTEM, type Actor } from '../../src/platform/http/actor';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';
import { JobQueue } from '../../src/platform/jobs/job-queue';
import { Job } from '../../src/platform/jobs/job.entity';
import { Keyring } from '../../src/platform/secrets/keyring';
import { sealValue } from '../../src/platform/secrets/personal-value';
import type { OpenTestDatabase } from '../support/database';
import { handoverOf, officerOf, plannedRow, SteppingClock } from '../support/handover';
import { forEachQuangNinh } from '../support/quang-ninh';

const first = new Keyring([{ version: 1, bytes: randomBytes(32) }]);

/** Three givers of a round, and the search over their lists. */
async function search(open: OpenTestDatabase, keyring = first) {
  const db = await open();
  const handover = await handoverOf(db, keyring);
  const { roundId, units, book, lists } = handover;
  const { manager } = db.reader;
  const clock = new SteppingClock();
  const scanner = (ring = keyring) => new IdentityScanner(db.reader, db.unitOfWork, ring, clock);
  const find = (ring = keyring) =>
    new DuplicateFinder(
      ...([new JobHandlers(), db.reader, db.unitOfWork, scanner(ring)] as const),
      ...([new Candidates(), book, units, db.audit, clock] as const),
    ).find({
      ...{ data: { roundId }, actor: SYSTEM, signal: new AbortController().signal },
      progress: () => Promise.resolve(),
    });
  const views = new DuplicateViews(db.reader, lists, units, book, scanner());
  const service = new DuplicatesService(
    ...([db.unitOfWork, views, lists, units, new JobQueue(clock), db.audit, clock] as const),
  );
  const declare = (giver: number, listType: string, ...rows: Record<string, unknown>[]) =>
    handover.declare(
      { roundId, giverOrganisationId: handover.givers[giver]!.id, listType },
      rows.map((values, at) =>
        plannedRow(`${giver} ${listType} ${at}`, {
          values: values as never,
        }),
      ),
    );
  const groups = () => manager.find(DuplicateGroup, { order: { kind: 'ASC', id: 'ASC' } });
  const page = (actor: Actor, state: 'open' | 'settled' | 'gone' = 'open') =>
    views.page(actor, roundId, { page: 1, pageSize: 50, state });
  return { db, handover, manager, find, declare, groups, page, views, service, keyring };
}

const person = (ring: Keyring, fullName: string, number: string | null) => ({
  ...{ fullName, birthDate: '1980-03-05' },
  personalNumber: number && sealValue(ring, 'personal_number', number),
});

forEachQuangNinh((open) => {
  it('finds one plate, one asset code and one person in lists of two units; a code twice in one list is usual', async () => {
    const { declare, find, groups, manager } = await search(open);
    await declare(0, 'B2', { plate: '14A-123.45', assetName: 'Xe' });
    await declare(1, 'B2', { plate: '14a 12345', assetName: 'Xe con' });
    await declare(0, 'B3', { assetCode: 'TS-01', assetName: 'Bàn' });
    await declare(1, 'B3', { assetCode: 'TS-01', assetName: 'Bàn họp' });
    await declare(
      ...([2, 'B3'] as const),
      { assetCode: 'TS-02', assetName: 'Ghế', location: 'P1' },
      { assetCode: 'TS-02', assetName: 'Ghế', location: 'P2' },
    );
    await declare(0, 'A1b', person(first, 'Phạm Thị Hoa', '022199000017'));
    await declare(1, 'A1b', person(first, 'PHAM THI HOA', '022 199 000 017'));
    expect(await find()).toMatchObject({ lists: 7, rows: 8, open: 3, opened: 3, gone: 0 });
    expect((await groups()).map(({ kind, state }) => [kind, state])).toEqual([
      ['asset-code', 'open'],
      ['personal-number', 'open'],
      ['plate', 'open'],
    ]);
    expect(await manager.countBy(DuplicateRow, {})).toBe(6);
    expect(await find()).toEqual({ lists: 0, rows: 0, open: 3, opened: 0, gone: 0 });
  });

  it('goes by name and day of birth only where a number does not tell it already', async () => {
    const { declare, find, groups } = await search(open);
    await declare(0, 'A1b', person(first, 'Lê Văn Nam', '022199000025'));
    await declare(1, 'A1b', person(first, 'Lê Văn Nam', '022199000033'));
    await find();
    expect(await groups()).toEqual([]);
    await declare(2, 'A1b', person(first, 'Lê Văn Nam', null));
    await find();
    expect((await groups()).map(({ kind }) => kind)).toEqual(['name-and-birth']);
  });

  it('keeps what a person settled, until one of the rows changes or another joins', async () => {
    const { declare, find, groups, manager, service, handover } = await search(open);
    await declare(0, 'B2', { plate: '14A-1', assetName: 'Xe' });
    await declare(1, 'B2', { plate: '14A-1', assetName: 'Xe' });
    await find();
    const [group] = await groups();
    const decision = { verdict: 'different', reason: 'Biển ghi nhầm, là hai xe.' } as const;
    await service.settle(SYSTEM, group!.id, group!.version, decision);
    expect(await find()).toMatchObject({ opened: 0 });
    expect(await groups()).toMatchObject([{ state: 'settled', verdict: 'different' }]);
    await expect(
      service.settle(SYSTEM, group!.id, group!.version + 1, decision),
    ).rejects.toMatchObject({ code: 'duplicates.not-open' });

    const { roundId, givers, declare: planned } = handover;
    const { listId } = (await manager.findBy(DuplicateRow, { groupId: group!.id }))[0]!;
    const item = await manager.findOneByOrFail(HandoverItem, { listId });
    const list = (await handover.repository.list(manager, listId))!;
    const corrected = plannedRow('sửa', {
      ...{ verdict: 'changed', targetId: item.id },
      values: { plate: '14A-1', assetName: 'Xe tải' },
    });
    await planned(list, [corrected]);
    expect(await find()).toMatchObject({ opened: 1 });
    expect(await groups()).toMatchObject([{ state: 'open', verdict: null, settled: null }]);

    const [again] = await groups();
    await service.settle(SYSTEM, again!.id, again!.version, {
      ...{ verdict: 'same', keptItemId: item.id, way: 'close', reason: 'Một xe kê khai hai lần.' },
    });
    const third = { roundId, giverOrganisationId: givers[2]!.id, listType: 'B2' };
    await planned(third, [plannedRow('ba', { values: { plate: '14A-1', assetName: 'Xe' } })]);
    await find();
    expect(await groups()).toMatchObject([{ state: 'open' }]);
    expect(await manager.countBy(DuplicateRow, {})).toBe(3);
  });

  it('L5: settling beside a running search has one effect, and the search goes on', async () => {
    const { db, declare, find, groups, service } = await search(open);
    const plates = Array.from({ length: 12 }, (_, at) => `14A-7${at}`);
    const cars = (name: string) => plates.map((plate) => ({ plate, assetName: name }));
    await declare(0, 'B2', ...cars('Xe'));
    await declare(1, 'B2', ...cars('Xe con'));
    await find();
    const seen = await groups();
    // A third unit declares the same: every group is worked out anew while people settle what they see.
    await declare(2, 'B2', ...cars('Xe tải'));
    const decision = { verdict: 'different', reason: 'Ba xe khác nhau.' } as const;
    const settle = ({ id, version }: DuplicateGroup) =>
      service.settle(SYSTEM, id, version, decision).then(
        () => 'settled',
        (error: unknown) => (error instanceof StaleVersion ? 'stale' : error),
      );
    const [one, other, ...answers] = await Promise.all([
      ...[find(), find()],
      ...seen.flatMap((group) => [settle(group), settle(group)]),
    ]);
    expect(one).toMatchObject({ open: expect.any(Number) });
    expect(other).toMatchObject({ open: expect.any(Number) });
    const odd = answers.filter((each) => !['settled', 'stale'].includes(each as string));
    // Who comes second of two finds it settled, or of another version.
    expect(
      odd.filter((each) => (each as { code?: string }).code !== 'duplicates.not-open'),
    ).toEqual([]);
    seen.forEach((_, at) => {
      const pair = answers.slice(at * 2, at * 2 + 2);
      expect(pair.filter((each) => each === 'settled').length).toBeLessThanOrEqual(1);
    });
    const told = await db.reader.manager.countBy(AuditEntry, {
      action: 'handover.duplicate-settled',
    });
    expect(told).toBe(answers.filter((each) => each === 'settled').length);
    // A third row joined each: whatever was settled about two of them is open again.
    await find();
    expect((await groups()).map(({ state, verdict }) => [state, verdict])).toEqual(
      plates.map(() => ['open', null]),
    );
    expect(await db.reader.manager.count(DuplicateRow)).toBe(3 * plates.length);
  });

  it('lets a group go once its rows no longer agree, and takes no closed row for a second one', async () => {
    const { declare, find, groups, manager, handover } = await search(open);
    await declare(0, 'B2', { plate: '14A-2', assetName: 'Xe' });
    const { listId } = await declare(1, 'B2', { plate: '14A-2', assetName: 'Xe' });
    await find();
    const portions = await handover.repository.portionsIn(manager, listId, 'outstanding');
    await handover.acceptance.close(SYSTEM, listId, 1, {
      ...{
        portionIds: portions.map(({ id }) => id),
        reason: 'entered_by_mistake',
        note: 'Một xe.',
      },
    });
    expect(await find()).toMatchObject({ lists: 1, open: 0, gone: 1 });
    expect(await groups()).toMatchObject([{ state: 'gone' }]);
  });

  it('tells an officer that a row of another unit agrees, and nothing more of it', async () => {
    const { declare, find, groups, handover, views, service, page } = await search(open);
    await declare(0, 'A1b', person(first, 'Vũ Thị Mai', '022199000041'));
    await declare(1, 'A1b', person(first, 'Vũ Thị Mai', '022199000041'));
    await find();
    const [group] = await groups();
    const officer = officerOf(handover.givers[0]!);
    const seen = await page(officer);
    expect(seen).toMatchObject({ total: 1, maySearch: false });
    const view = await views.one(officer, group!.id);
    const own = view.rows.find((row) => row.seen);
    const other = view.rows.find((row) => !row.seen)!;
    expect(own!.values!.personalNumber).toBe('0221******41');
    expect(other).toMatchObject({
      ...{ seen: null, values: null, receivers: [] },
      giver: { name: handover.givers[1]!.name },
    });
    expect(JSON.stringify(view.rows.filter((row) => !row.seen))).not.toContain('Mai');
    expect(view.maySettle).toBe(false);
    const decision = { verdict: 'different', reason: 'Khác người.' } as const;
    await expect(
      service.settle(officer, group!.id, group!.version, decision),
    ).rejects.toMatchObject({ code: 'duplicates.beyond-right' });
    const stranger = officerOf(handover.givers[5]!);
    expect(await page(stranger)).toMatchObject({ rows: [], total: 0, kinds: [] });
    await expect(views.one(stranger, group!.id)).rejects.toMatchObject({ code: 'http.not-found' });
  });

  it('knows the group again after the keys were exchanged', async () => {
    const { declare, find, groups, service, db, manager } = await search(open);
    await declare(0, 'A1b', person(first, 'Đỗ Văn Tám', '022199000058'));
    await declare(1, 'A1b', person(first, 'Đỗ Văn Tám', '022199000058'));
    await find();
    const [group] = await groups();
    const reason = 'Đã đối chiếu với Công an: hai người.';
    await service.settle(SYSTEM, group!.id, group!.version, { verdict: 'different', reason });
    const second = new Keyring([{ version: 2, bytes: randomBytes(32) }]);
    const resealed = sealValue(second, 'personal_number', '022199000058');
    await db.unitOfWork.run(async (writer) => {
      for (const item of await writer.find(HandoverItem)) {
        const values = { ...item.values, personalNumber: resealed };
        await writer.update(HandoverItem, { id: item.id }, { values: values as never });
      }
    });
    expect(await find(second)).toMatchObject({ lists: 2, opened: 0 });
    expect(await groups()).toMatchObject([{ id: group!.id, state: 'settled', reason }]);
    expect(await manager.countBy(DuplicateRow, {})).toBe(2);
  });

  it('waits in one job for all imports that come before it runs', async () => {
    const { db, handover } = await search(open);
    const jobs = new JobQueue(new SteppingClock());
    const { roundId } = handover;
    const ask = () =>
      db.unitOfWork.run((manager) =>
        jobs.enqueueUnlessWaiting(manager, findDuplicatesJob, { roundId }, { roundId }),
      );
    const one = await ask();
    expect(await ask()).toBe(one);
    await db.unitOfWork.run((manager) => manager.update(Job, { id: one }, { state: 'running' }));
    expect(await ask()).not.toBe(one);
  });
});
