import { ControlReadModel } from '../../src/handover/control/control.read-model';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { insertRows } from '../../src/platform/database/insert-rows';
import { ListTypeBook } from '../../src/handover/list-type-book';
import { RoundListsReadModel } from '../../src/handover/round-lists.read-model';
import { HandoverReadModel } from '../../src/handover/handover.read-model';
import { ReceivingReadModel } from '../../src/handover/receiving.read-model';
import { HandoverRepository, type Stamp } from '../../src/handover/handover.repository';
import { HandoverList } from '../../src/handover/handover-list.entity';
import { Portion } from '../../src/handover/portion.entity';
import { Clock } from '../../src/platform/clock';
import { newId } from '../../src/platform/database/ids';
import { StatementThread } from '../../src/platform/database/statement-thread';
import { SYSTEM } from '../../src/platform/http/actor';
import { ObstaclesReadModel } from '../../src/obstacles/obstacles.read-model';
import { CriteriaReadModel } from '../../src/readiness/criteria/criteria.read-model';
import { OF_DEMONSTRATION } from '../../src/readiness/criteria/shipped-criteria';
import { ReadinessException } from '../../src/readiness/exceptions/exception.entity';
import { ExceptionsReadModel } from '../../src/readiness/exceptions/exceptions.read-model';
import { ReadinessFacts } from '../../src/readiness/facts.service';
import { figuresOf } from '../../src/readiness/province';
import { ReadinessFact } from '../../src/readiness/stated/stated-fact.entity';
import { StatedFactsReadModel } from '../../src/readiness/stated/stated-facts.read-model';
import { RegistersReadModel } from '../../src/registers/registers.read-model';
import { RehearsalReadModel } from '../../src/rehearsal/rehearsal.read-model';
import { RehearsalsRepository } from '../../src/rehearsal/rehearsals.repository';
import type { OpenTestDatabase } from '../support/database';
import { expectReceiptsKept } from '../support/receipts';
import { forEachQuangNinh } from '../support/quang-ninh';
import { PortalInTest, jobOf, listOf, shipped, verificationIn } from '../support/verification';

const filedAt = '2025-06-20T01:00:00.000Z';
const stamp = (cause: Stamp['cause']): Stamp => ({
  ...{ actId: newId(), cause, changedAt: filedAt, changedBy: null },
});

/** Quảng Ninh 2025 with a small catalogue; lists and portions are put in by the test. */
async function readinessIn(open: OpenTestDatabase) {
  const db = await open();
  const portal = new PortalInTest();
  const verification = await verificationIn(db, portal, 5);
  const { roundId, units, newUnits } = verification;
  const { manager } = db.reader;
  const committee = async (unitId: string) =>
    (await units.peoplesCommittees(manager, [unitId])).get(unitId)!.id;
  const olds = await units.oldUnits(manager, roundId);
  const facts = new ReadinessFacts(
    db.reader,
    new Clock(),
    units,
    new HandoverReadModel(),
    new ReceivingReadModel(),
    new RehearsalReadModel(new RehearsalsRepository()),
    verification.readModel,
    new RoundListsReadModel(units, new ListTypeBook(db.unitOfWork, new Clock())),
    new ControlReadModel(),
    new CriteriaReadModel(),
    new StatedFactsReadModel(),
    new ExceptionsReadModel(),
    new ObstaclesReadModel(),
    new RegistersReadModel(),
  );
  const gather = () => facts.gather(roundId);
  const of = async (code: string) => {
    const { units: judged } = await gather();
    return judged.find((unit) => unit.code === code)!;
  };
  const repository = new HandoverRepository();

  /** Files a list of an old commune with one portion an item; each says its receiver and fate. */
  const file = (
    oldCode: string,
    listType: string,
    items: { to: string | null; bucket?: Portion['bucket']; reason?: string }[][],
  ) =>
    db.unitOfWork.run(async (write) => {
      const giverOrganisationId = await committee(olds.find(({ code }) => code === oldCode)!.id);
      const list = { ...emptyList, id: newId(), roundId, giverOrganisationId, listType };
      await write.insert(HandoverList, { ...list, state: items.length > 0 ? 'filed' : 'empty' });
      for (const [position, parts] of items.entries()) {
        const item = itemOf(list.id, position + 1);
        await insertRows(write, HandoverItem, [item]);
        for (const { to, bucket = 'outstanding', reason } of parts) {
          const receiver = to && (await committee(newUnits.find(({ code }) => code === to)!.id));
          const portion = portionOf(item, receiver);
          await repository.addPortions(write, [portion]);
          if (bucket === 'outstanding') continue;
          const cause = bucket as Stamp['cause'];
          const change = { bucket, reason: reason ?? null, note: null };
          await repository.change(write, [portion], change, stamp(cause));
        }
      }
    });
  return { db, ...verification, portal, gather, of, file };
}

const emptyList = {
  ...{ filedAt, filedBy: null, changedAt: filedAt, movements: 0, version: 1 },
  ...{ rowsDeclared: 0, rowsOutstanding: 0, rowsDisputed: 0, rowsClosed: 0, rowsAccepted: 0 },
  ...{ quantityDeclared: 0, quantityOutstanding: 0, quantityDisputed: 0 },
  ...{ quantityClosed: 0, quantityAccepted: 0 },
  ...{ moneyDeclared: 0, moneyOutstanding: 0, moneyDisputed: 0, moneyClosed: 0, moneyAccepted: 0 },
};

const itemOf = (listId: string, position: number): HandoverItem => ({
  ...{ id: newId(), listId, position, rowCode: `X-${position}`, fingerprint: `f${position}` },
  ...{ name: `Mục ${position}`, foldedName: `muc ${position}`, groupPath: [], values: {} },
  ...{ bucket: null, declaredAt: filedAt, version: 1, words: '', folded: '{}' },
  origin: 'declared',
});

const portionOf = (item: HandoverItem, receiverOrganisationId: string | null): Portion => ({
  ...{ id: newId(), listId: item.listId, itemId: item.id, receiverOrganisationId },
  ...{ bucket: 'outstanding', quantity: 1000, money: 0, reason: null, note: null },
  ...{ ...stamp('declared'), version: 1, origin: 'declared' },
  ...{ money2: 0, money3: 0, money4: 0, money5: 0 },
});

/** Hà Phong and Hà Tu go wholly into the ward Hà Tu (06652); Hải Lạng is divided in three. */
forEachQuangNinh((open) => {
  it('knows nothing of a round that just began, so nothing is green', async () => {
    const { gather } = await readinessIn(open);
    const province = await gather();
    expect(province.units).toHaveLength(54);
    expect(province.units.every((unit) => unit.judgement.verdict === 'red')).toBe(true);
    const [first] = province.units;
    const verdicts = new Map(first!.judgement.rules.map(({ key, verdict }) => [key, verdict]));
    expect(OF_DEMONSTRATION.map((code) => verdicts.get(code))).toEqual([
      ...['unknown', 'red', 'unknown', 'unknown', 'unknown'],
    ]);
    expect([...verdicts.values()].filter((verdict) => verdict === 'green')).toEqual([]);
    expect(figuresOf(province)).toMatchObject({ unitsReady: 0, itemsDeclared: 0, pairsTotal: 0 });
  });

  it('takes the latest statement of a fact, and an accepted plan only while it lasts', async () => {
    const { db, of, gather, roundId } = await readinessIn(open);
    const { id: unitId } = await of('06652');
    const stated = (number: number, done: number): ReadinessFact => ({
      ...{ id: newId(), roundId, unitId, criterion: 'headquarters', number, done, total: 1 },
      ...{ factDay: '2025-06-20', evidence: 'Biên bản số 1/BB', note: null, source: 'hand' },
      ...{ statedBy: null, statedByName: 'An', statedAt: `2025-06-2${number}T00:00:00.000Z` },
    });
    const accepted = (criterion: string, endsOn: string): ReadinessException => ({
      ...{ id: newId(), roundId, unitId, criterion, documentNumber: '5/TB', endsOn, version: 1 },
      ...{ documentDay: '2020-01-01', grantedBy: 'BCĐ', plan: 'Dùng dấu cũ', madeBy: null },
      ...{ madeByName: 'An', madeAt: filedAt, withdrawnAt: null, withdrawnByName: null },
      withdrawReason: null,
    });
    await db.unitOfWork.run(async (write) => {
      await write.insert(ReadinessFact, [stated(1, 0), stated(2, 1)]);
      const plans = [
        accepted('seal-registered', '2999-12-31'),
        accepted('equipment', '2020-02-01'),
      ];
      await write.insert(ReadinessException, plans);
    });
    const { judgement } = await of('06652');
    const rule = (code: string) => judgement.rules.find(({ key }) => key === code)!;
    expect(rule('headquarters')).toMatchObject({ verdict: 'green', source: 'stated' });
    expect(rule('seal-registered')).toMatchObject({ verdict: 'unknown', weighs: 'yellow' });
    expect(rule('equipment').accepted).toBeNull();
    const others = (await gather()).units.filter(({ id }) => id !== unitId);
    expect(others.every(({ facts }) => Object.keys(facts.stated!).length === 0)).toBe(true);
    await expect(
      db.unitOfWork.run((write) => write.update(ReadinessFact, { unitId }, { done: 0 })),
    ).rejects.toThrow(/append-only/);
  });

  it('counts the items of a unit once, in the least settled bucket of its own portions', async () => {
    const { db, of, file, gather, roundId } = await readinessIn(open);
    await file('06652', 'B3', [
      [{ to: '06652', bucket: 'accepted' }],
      [{ to: '06652', bucket: 'accepted' }, { to: '06652' }],
      [
        { to: '06652', bucket: 'accepted' },
        { to: '06652', bucket: 'disputed', reason: 'damaged' },
      ],
      [{ to: '06652' }, { to: '06652', bucket: 'disputed', reason: 'shortage' }],
    ]);
    const { facts } = await of('06652');
    expect(facts.handover).toMatchObject({ accepted: 1, disputed: 1, outstanding: 2 });
    expect(facts.disputes).toEqual({ shortages: 1, others: 1 });
    expect(figuresOf(await gather())).toMatchObject({ itemsDeclared: 4, itemsAccepted: 1 });
    await file('06886', 'A1b', [
      [{ to: null }],
      [{ to: null }, { to: null }, { to: '06970', bucket: 'accepted' }],
      [{ to: '06970' }, { to: '06886', bucket: 'disputed', reason: 'shortage' }],
    ]);
    // Accepted, disputed twice, outstanding; two more units, and what has no receiver.
    expect(await expectReceiptsKept(db.reader.manager, roundId)).toBe(8);
  });

  it('leaves items of a divided unit without receiver to every successor that may take them', async () => {
    const { of, file } = await readinessIn(open);
    await file('06886', 'A1b', [
      [{ to: null }],
      [{ to: null }],
      [{ to: '06970', bucket: 'accepted' }],
    ]);
    const [haiLang, baChe] = [await of('06886'), await of('06970')];
    expect(haiLang.facts.handover).toMatchObject({ accepted: 0, unassigned: 2 });
    expect(baChe.facts.handover).toMatchObject({ accepted: 1, unassigned: 2 });
    expect((await of('06652')).facts.handover).toMatchObject({ unassigned: 0 });
  });

  it('is satisfied with lists filed or declared empty by each predecessor', async () => {
    const { of, file } = await readinessIn(open);
    for (const code of ['06652', '06664']) {
      for (const type of ['A1b', 'B3', 'D1']) await file(code, type, []);
      await file(code, 'E1', [[{ to: '06652', bucket: 'accepted' }]]);
    }
    const { facts, judgement } = await of('06652');
    const beside = { compared: 0, differing: [] };
    expect(facts.lists).toEqual({ filed: 2, declaredEmpty: 6, missing: [], ...beside });
    expect(judgement.rules.slice(0, 2).map(({ verdict }) => verdict)).toEqual(['green', 'green']);
  });

  it('takes the latest finished run, and tells procedures out of reach from wrong names', async () => {
    const { db, of, portal, service, worker, roundId, readModel } = await readinessIn(open);
    const [, second, ...others] = shipped.slice(0, 5);
    const wrong = listOf([{ ...second!, name: 'Tên khác hẳn' }, ...others]);
    portal.show = (code) => (code.endsWith('06652') ? wrong : listOf(shipped));
    const { id: runId } = await service.request(roundId, SYSTEM);
    await worker.handle(jobOf(runId));
    expect((await of('06652')).facts.procedures).toMatchObject({
      ...{ runId, total: 5, passed: 3, failed: 2, unverifiable: 0, unreachable: 1 },
    });
    expect((await of('06658')).facts.procedures).toMatchObject({ passed: 5, unreachable: 0 });
    // What was counted once is not counted again, and what is read later counts at once.
    const { manager } = db.reader;
    const now = new Date().toISOString();
    expect(await readModel.rowsToCount(manager, roundId, now)).toBe(0);
    expect(await readModel.rowsToCount(manager, roundId, '2999-01-01T00:00:00.000Z')).not.toBe(0);
    portal.show = () => listOf(shipped);
    const { id: again } = await service.request(roundId, SYSTEM);
    await worker.handle(jobOf(again));
    expect(await readModel.rowsToCount(manager, roundId, now)).not.toBe(0);
    expect((await of('06652')).facts.procedures).toMatchObject({ runId: again, passed: 5 });
    for (const ask of ['standing', 'stages'] as const)
      expect(await readModel[ask](manager, roundId, now)).toEqual(
        await readModel[ask](manager, roundId, now, true),
      );
  });

  it('asks a handful of questions for 54 units, none of them per unit', async () => {
    const { db, gather } = await readinessIn(open);
    const runner = db.engine === 'sqlite' ? BetterSqlite3QueryRunner : PostgresQueryRunner;
    const questions: jest.SpyInstance[] = [jest.spyOn(runner.prototype, 'query')];
    // What goes over many rows is asked in a thread on SQLite, by a runner of its own.
    const take = StatementThread.prototype.take;
    const taken = jest.spyOn(StatementThread.prototype, 'take').mockImplementation(function (
      this: StatementThread,
      source,
    ) {
      const own = take.call(this, source);
      questions.push(jest.spyOn(own, 'query'));
      return own;
    });
    await gather();
    const asked = questions.flatMap(({ mock }) => mock.calls).length;
    expect(asked).toBeGreaterThan(5);
    expect(asked).toBeLessThan(40);
    for (const spy of [taken, ...questions]) spy.mockRestore();
  });
});
