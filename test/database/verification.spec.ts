import type { EntityManager } from 'typeorm';
import { newId } from '../../src/platform/database/ids';
import { insertRows } from '../../src/platform/database/insert-rows';
import { SYSTEM } from '../../src/platform/http/actor';
import { Job } from '../../src/platform/jobs/job.entity';
import { vietnamTime } from '../../src/platform/vietnam-time';
import { factsOf } from '../../src/procedures/verification/results-store';
import { countsOf } from '../../src/procedures/verification/runs.repository';
import { digestOfRun, digestOfUnit } from '../../src/procedures/verification/digest';
import type { PortalAnswer } from '../../src/procedures/portal/portal-client';
import type { Finding } from '../../src/procedures/verification/finding';
import { pairsOf, readingsOfRun } from '../../src/procedures/verification/pairs';
import {
  VerificationAsked,
  VerificationExpectation,
  VerificationResult,
  VerificationRun,
  VerificationShown,
  VerificationUnit,
} from '../../src/procedures/verification/verification.entity';
import {
  ASKED_BEFORE,
  HAS_RESULTS,
  NOT_EXPECTED,
  SETTLED,
} from '../../src/procedures/verification/verification.triggers';
import type { OpenTestDatabase } from '../support/database';
import { forEachQuangNinh } from '../support/quang-ninh';
import {
  faultOf,
  jobOf,
  listOf,
  PortalInTest,
  roomOf,
  shipped,
  verificationIn,
} from '../support/verification';
import { personWith } from '../support/actors';
import { MovingClock } from '../support/moving-clock';

const UNITS = 54;
const PROCEDURES = 5;

/** Every pair of a run, by the ids of unit and procedure. */
async function pairsIn(
  manager: EntityManager,
  runId: string,
): Promise<(Finding & Pick<VerificationResult, 'runId' | 'unitId' | 'seenAt'>)[]> {
  const rows = await manager
    .createQueryBuilder()
    .from(`(${pairsOf(readingsOfRun(':runId'))})`, 'pair')
    .select(['pair.run_id AS "runId"', 'pair.unit_id AS "unitId"', 'pair.outcome AS "outcome"'])
    .addSelect(['pair.procedure_id AS "procedureId"', 'pair.reason AS "reason"'])
    .addSelect(['pair.portal_id AS "portalId"', 'pair.seen_name AS "seenName"'])
    .addSelect(['pair.expected_name AS "expectedName"', 'pair.seen_at AS "seenAt"'])
    .addSelect(['pair.checked AS "checked"', 'pair.differences AS "differences"'])
    .setParameters({ runId })
    .getRawMany<Record<string, string | null>>();
  const key = ({ unitId, procedureId }: (typeof rows)[number]) => `${unitId} ${procedureId}`;
  return rows
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ differences, ...row }) => ({
      ...row,
      differences: differences ? JSON.parse(differences) : null,
    })) as never;
}

async function started(open: OpenTestDatabase) {
  const db = await open();
  const portal = new PortalInTest();
  const room = await verificationIn(db, portal, PROCEDURES);
  const { id } = await room.service.request(room.roundId, SYSTEM);
  const outcomes = async () => countsOf(await room.runs.outcomes(db.reader.manager, id));
  const run = () => room.runs.byId(db.reader.manager, id);
  return { db, portal, id, outcomes, run, ...room };
}

forEachQuangNinh((open) => {
  it('begins with every pair pending and ends with none', async () => {
    const { worker, id, outcomes, run, db } = await started(open);
    expect(await outcomes()).toEqual({ pending: UNITS * PROCEDURES });
    const job = jobOf(id);
    await worker.handle(job);
    expect(await outcomes()).toEqual({ passed: UNITS * PROCEDURES });
    expect(await run()).toMatchObject({ state: 'finished', activeKey: null });
    const told = job.seen.map(([done]) => done);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    expect(job.seen.at(-1)).toEqual([UNITS, UNITS]);
    expect(await db.audit.firstBroken(db.reader.manager)).toBeUndefined();
  });

  it('gives each pair its outcome and reason, and sums that agree with the results', async () => {
    const { worker, portal, id, roundId, newUnits, readModel, query, outcomes, db } =
      await started(open);
    const [first, second, third] = newUnits.map((unit) => `H49.${unit.code}`);
    portal.show = (department) => {
      if (department === first) return listOf(shipped.slice(1));
      if (department === second)
        return listOf(shipped.map((each, at) => (at ? each : { ...each, name: 'Tên khác' })));
      if (department === third) return faultOf('html-page');
      return listOf(shipped);
    };
    await worker.handle(jobOf(id));
    const total = UNITS * PROCEDURES;
    expect(await outcomes()).toEqual({ passed: total - 7, failed: 2, unverifiable: 5 });
    const failed = await query.resultsOf(id, { outcome: 'failed', page: 1, pageSize: 50 }, SYSTEM);
    expect(
      failed.rows.map((row) => [row.unitName, row.procedureCode, row.reason, row.seenName]).sort(),
    ).toEqual(
      [
        [newUnits[0]!.name, shipped[0]!.code, 'not-on-portal', null],
        [newUnits[1]!.name, shipped[0]!.code, 'name-differs', 'Tên khác'],
      ].sort(),
    );
    const now = new Date().toISOString();
    const units = await readModel.standing(db.reader.manager, roundId, now);
    const sum = (key: 'passed' | 'failed' | 'unverifiable' | 'pending') =>
      units.reduce((all, unit) => all + unit[key], 0);
    expect([sum('passed'), sum('failed'), sum('unverifiable'), sum('pending')]).toEqual([
      total - 7,
      2,
      5,
      0,
    ]);
    const { units: shown } = await query.detail(id, SYSTEM);
    expect(shown.find((unit) => unit.unitId === newUnits[2]!.id)!.faultReason).toBe('html-page');
  });

  it('has a digest that can be computed again from the results', async () => {
    const { worker, portal, newUnits, id, run, runs, db } = await started(open);
    const [first, second] = newUnits.map((unit) => `H49.${unit.code}`);
    portal.show = (department) => {
      if (department === first) return faultOf('timeout');
      return listOf(
        department === second ? [{ ...shipped[0]!, name: 'Tên khác' }, shipped[1]!] : shipped,
      );
    };
    await worker.handle(jobOf(id));
    const found = Map.groupBy(await pairsIn(db.reader.manager, id), ({ unitId }) => unitId);
    const units = await runs.units(db.reader.manager, id);
    for (const unit of units) {
      const pairs = found.get(unit.unitId)!;
      expect(pairs.every(({ seenAt }) => seenAt === unit.seenAt)).toBe(true);
      expect(digestOfUnit(unit.seenAt!, pairs.map(factsOf))).toBe(unit.digest);
    }
    expect((await run())!.digest).toBe(digestOfRun(units));
  });

  it('keeps once what most units are shown, and by itself what is found otherwise', async () => {
    const { worker, portal, service, roundId, newUnits, id, db, query, outcomes } =
      await started(open);
    const agency = (at: number) => `H49.${newUnits[at]!.code}`;
    portal.show = (department) => {
      if (department === agency(0)) return faultOf('timeout');
      const shown = listOf(shipped) as Extract<PortalAnswer, { kind: 'list' }>;
      // Right too, but not what the others are shown.
      if (department === agency(1)) shown.items[0]!.id = 'another';
      if (department === agency(2)) shown.items.shift();
      return shown;
    };
    await worker.handle(jobOf(id));
    const { manager } = db.reader;
    const own = await manager.findBy(VerificationResult, { runId: id });
    expect(own.map(({ outcome }) => outcome).sort()).toEqual(['failed', 'passed']);
    expect(await manager.countBy(VerificationShown, { runId: id })).toBe(PROCEDURES);
    const kinds = new Set(newUnits.map(({ kind }) => kind));
    expect(await manager.countBy(VerificationAsked, { runId: id })).toBe(PROCEDURES * kinds.size);
    const pairs = await pairsIn(manager, id);
    const keys = pairs.map(({ unitId, procedureId }) => `${unitId} ${procedureId}`);
    expect([keys.length, new Set(keys).size]).toEqual([UNITS * PROCEDURES, UNITS * PROCEDURES]);
    const counted = Object.groupBy(pairs, ({ outcome }) => outcome);
    expect(await outcomes()).toEqual(
      Object.fromEntries(Object.entries(counted).map(([outcome, all]) => [outcome, all.length])),
    );
    const passed = pairs.filter(({ outcome }) => outcome === 'passed');
    expect(passed.every(({ portalId, seenAt }) => portalId && seenAt)).toBe(true);
    const another = passed.filter(({ portalId }) => portalId === 'another');
    expect(another.map(({ unitId }) => unitId)).toEqual([newUnits[1]!.id]);
    expect(await outcomes()).toEqual({
      ...{ failed: 1, unverifiable: PROCEDURES },
      passed: (UNITS - 1) * PROCEDURES - 1,
    });
    const names = (await query.resultsOf(id, { outcome: 'passed', page: 1, pageSize: 200 }, SYSTEM))
      .rows;
    expect(names.every(({ seenName, procedureName }) => seenName === procedureName)).toBe(true);
    // What a pair rests on cannot go, and a unit that was settled cannot be settled again.
    const write = (act: (writer: EntityManager) => Promise<unknown>) => db.unitOfWork.run(act);
    const unit = { runId: id, unitId: newUnits[3]!.id };
    const refused: [RegExp | string, (writer: EntityManager) => Promise<unknown>][] = [
      [/append-only/, (writer) => writer.delete(VerificationShown, { runId: id })],
      [/append-only/, (writer) => writer.delete(VerificationAsked, { runId: id })],
      [/append-only/, (writer) => writer.delete(VerificationResult, { runId: id })],
      [/append-only/, (writer) => writer.update(VerificationResult, { runId: id }, own[0]!)],
      [SETTLED, (writer) => writer.update(VerificationUnit, unit, { faultReason: 'timeout' })],
      [SETTLED, (writer) => writer.update(VerificationUnit, unit, { seenAt: null })],
      [NOT_EXPECTED, (w) => insertRows(w, VerificationResult, [{ ...own[0]!, ...unit }])],
      [
        ASKED_BEFORE,
        (w) => insertRows(w, VerificationAsked, [{ ...own[0]!, askedSet: 9, runId: id }]),
      ],
    ];
    for (const [why, act] of refused) await expect(write(act)).rejects.toThrow(why);
    // A pair of which nothing is known is never passed: another run shows nothing of what this one was shown.
    const next = await service.request(roundId, SYSTEM);
    expect(new Set((await pairsIn(manager, next.id)).map(({ outcome }) => outcome))).toEqual(
      new Set(['pending']),
    );
  });

  it('R6: 20 requests at once give one run and one job', async () => {
    const { service, roundId, id, db, worker } = await started(open);
    await worker.handle(jobOf(id));
    const asked = await Promise.all(
      Array.from({ length: 20 }, () => service.request(roundId, SYSTEM)),
    );
    expect(new Set(asked.map((each) => each.id)).size).toBe(1);
    expect(new Set(asked.map((each) => each.jobId)).size).toBe(1);
    expect(asked.filter((each) => each.created)).toHaveLength(1);
    expect(asked[0]!.id).not.toBe(id);
    const { manager } = db.reader;
    expect(await manager.count(VerificationRun)).toBe(2);
    expect(await manager.countBy(Job, { name: 'procedures.verify' })).toBe(2);
    expect(await pairsIn(manager, asked[0]!.id)).toHaveLength(UNITS * PROCEDURES);
  });

  it('cut off three times, it goes on where it was: no unit asked twice, no pair missing (K5)', async () => {
    const { worker, portal, id, outcomes } = await started(open);
    for (const units of [7, 20, 33]) {
      portal.show = () => {
        if (portal.asked.length > units) throw new Error('the worker died');
        return listOf(shipped);
      };
      await expect(worker.handle(jobOf(id))).rejects.toThrow('the worker died');
      expect((await outcomes()).passed).toBe(units * PROCEDURES);
      // Those that died; both turns of the worker may have been at it.
      portal.asked.splice(units);
    }
    portal.show = () => listOf(shipped);
    await worker.handle(jobOf(id));
    expect(await outcomes()).toEqual({ passed: UNITS * PROCEDURES });
    expect(portal.asked).toHaveLength(UNITS);
    expect(new Set(portal.asked).size).toBe(UNITS);
  });

  it('done twice, or by two workers at once, it is done once (R7, K7)', async () => {
    const { worker, portal, id, outcomes, run } = await started(open);
    const turns = await Promise.allSettled([worker.handle(jobOf(id)), worker.handle(jobOf(id))]);
    expect(turns.some((each) => each.status === 'fulfilled')).toBe(true);
    const before = [await run(), await outcomes()];
    portal.show = () => faultOf('timeout');
    await worker.handle(jobOf(id));
    expect([await run(), await outcomes()]).toEqual(before);
    expect(before[1]).toEqual({ passed: UNITS * PROCEDURES });
  });

  it('an abort stops it between two units', async () => {
    const { worker, portal, id, outcomes } = await started(open);
    const abort = new AbortController();
    portal.show = () => {
      if (portal.asked.length === 3) abort.abort();
      return listOf(shipped);
    };
    await expect(worker.handle(jobOf(id, abort.signal))).rejects.toThrow(/abort/);
    expect(await outcomes()).toEqual({ passed: 3 * PROCEDURES, pending: (UNITS - 3) * PROCEDURES });
  });

  it('a portal that is down gives no pass, and one that comes back is asked again', async () => {
    const { worker, portal, id, outcomes } = await started(open);
    portal.show = () => faultOf(portal.asked.length < UNITS + 10 ? 'circuit-open' : 'server-error');
    await worker.handle(jobOf(id));
    expect(await outcomes()).toEqual({ unverifiable: UNITS * PROCEDURES });
    expect(portal.asked.length).toBeLessThanOrEqual(3 * UNITS);
  });

  it('a pause of the portal only delays the units it met', async () => {
    const { worker, portal, id, outcomes } = await started(open);
    portal.show = () =>
      portal.asked.length > 10 && portal.asked.length < 40
        ? faultOf('circuit-open')
        : listOf(shipped);
    await worker.handle(jobOf(id));
    expect(await outcomes()).toEqual({ passed: UNITS * PROCEDURES });
  });

  it('a portal that ignores the agency is not believed', async () => {
    const { worker, portal, id, outcomes } = await started(open);
    portal.filterFault = faultOf('filter-ignored');
    await worker.handle(jobOf(id));
    expect(await outcomes()).toEqual({ unverifiable: UNITS * PROCEDURES });
    expect(portal.asked).toHaveLength(0);
  });

  it('a run whose job was given up is ended by the next request', async () => {
    const { service, roundId, run, outcomes, db } = await started(open);
    const { jobId } = (await run())!;
    await db.unitOfWork.run((manager) =>
      manager.update(Job, { id: jobId! }, { state: 'failed', lastError: 'x' }),
    );
    const next = await service.request(roundId, SYSTEM);
    expect(next).toMatchObject({ created: true });
    expect(await run()).toMatchObject({ state: 'failed', activeKey: null });
    expect(await outcomes()).toEqual({ unverifiable: UNITS * PROCEDURES });
  });

  it('the database refuses a pass without a seen item', async () => {
    const { id, db } = await started(open);
    const [pair] = await pairsIn(db.reader.manager, id);
    const { runId, unitId, procedureId } = pair!;
    const cheats = [
      (manager: EntityManager) =>
        insertRows(manager, VerificationResult, [
          { runId, unitId, procedureId, outcome: 'passed' as const },
        ]),
      (manager: EntityManager) =>
        insertRows(manager, VerificationShown, [
          { runId, procedureId, portalId: null as unknown as string },
        ]),
    ];
    for (const cheat of cheats)
      await expect(db.unitOfWork.run(cheat)).rejects.toThrow(
        /ck_verification_result_evidence|not.null/i,
      );
  });

  it('the database takes results only of what the run asks about, and keeps both together', async () => {
    const { id, db, newUnits, service, roundId } = await started(open);
    const other = { scope: 'unit' as const, unitId: newUnits[0]!.id };
    const ofUnit = (await service.request(roundId, SYSTEM, other)).id;
    const { manager } = db.reader;
    const unitId = newUnits[1]!.id;
    const { procedureId } = (await pairsIn(manager, id)).find((each) => each.unitId === unitId)!;
    const write = (act: (writer: EntityManager) => Promise<unknown>) => db.unitOfWork.run(act);
    const failed = { outcome: 'failed', reason: 'not-on-portal' } as const;
    const pair = { ...failed, runId: id, unitId, procedureId };
    const put = (place: Partial<VerificationResult>) =>
      write((writer) => insertRows(writer, VerificationResult, [{ ...pair, ...place }]));
    const all = { runId: id, unitId };
    const refused = [
      // The unit is of the round, but not of this run; the procedure is of no run; the run is none.
      () => put({ runId: ofUnit }),
      () => put({ procedureId: newId() }),
      () => put({ runId: newId() }),
    ];
    for (const each of refused) await expect(each()).rejects.toThrow(NOT_EXPECTED);
    const expected = { runId: id, procedureId };
    const parents = [
      () => write((writer) => writer.delete(VerificationUnit, all)),
      () => write((writer) => writer.update(VerificationUnit, all, { runId: ofUnit })),
      () => write((writer) => writer.update(VerificationUnit, all, { askedSet: 9 })),
      () => write((writer) => writer.delete(VerificationExpectation, expected)),
      () => write((writer) => writer.update(VerificationExpectation, expected, { runId: ofUnit })),
    ];
    for (const each of parents) await expect(each()).rejects.toThrow(HAS_RESULTS);
    await expect(write((writer) => writer.delete(VerificationRun, { id }))).rejects.toThrow();
    expect(await pairsIn(manager, id)).toHaveLength(UNITS * PROCEDURES);
    await put({});
    await expect(put({})).rejects.toThrow(/unique|duplicate/i);
    expect(await pairsIn(manager, id)).toHaveLength(UNITS * PROCEDURES);
  });

  it('a person of one unit sees that unit and no other', async () => {
    const { worker, id, query, newUnits, units, db } = await started(open);
    await worker.handle(jobOf(id));
    const [mine, other] = newUnits;
    const [organisation] = await units.organisationsOfUnit(db.reader.manager, mine!.id);
    const officer = personWith({ role: 'commune_officer', organisation: organisation! });
    const detail = await query.detail(id, officer);
    expect(detail.units.map((unit) => unit.name)).toEqual([mine!.name]);
    expect(detail.counts.total).toBe(PROCEDURES);
    const page = { page: 1, pageSize: 50 };
    expect((await query.resultsOf(id, page, officer)).total).toBe(PROCEDURES);
    await expect(query.resultsOf(id, { ...page, unitId: other!.id }, officer)).rejects.toThrow(
      /http.not-found/,
    );
  });

  it('held, it asks nothing more; taken up, it goes on where it was', async () => {
    const { worker, portal, service, id, run, outcomes } = await started(open);
    portal.show = () => listOf(shipped);
    const first = { listOf: portal.listOf.bind(portal) };
    portal.listOf = async (code) => {
      const told = first.listOf(code);
      // A worker that is faster than the one who holds it would be through before.
      if (portal.asked.length === 10) await service.pause(id, SYSTEM);
      return told;
    };
    const held = await worker.handle(jobOf(id));
    expect(held).toMatchObject({ control: 'paused' });
    const asked = portal.asked.length;
    expect(asked).toBeLessThan(UNITS);
    expect((await outcomes()).passed).toBe(asked * PROCEDURES);
    await worker.handle(jobOf(id));
    expect(portal.asked).toHaveLength(asked);
    await Promise.all([service.resume(id, SYSTEM), service.resume(id, SYSTEM)]);
    const { jobId } = (await run())!;
    await worker.handle(jobOf(id, undefined, { id: jobId! }));
    expect(await outcomes()).toEqual({ passed: UNITS * PROCEDURES });
    expect(new Set(portal.asked).size).toBe(portal.asked.length);
    expect(await run()).toMatchObject({ state: 'finished', control: 'go', resumed: 1 });
  });

  it('given up, what was read stays, the rest is unknown, and nothing is stored any more', async () => {
    const { worker, portal, service, query, id, outcomes } = await started(open);
    portal.show = () => listOf(shipped);
    const first = { listOf: portal.listOf.bind(portal) };
    portal.listOf = async (code) => {
      if (portal.asked.length === 5) await service.cancel(id, SYSTEM);
      return first.listOf(code);
    };
    await worker.handle(jobOf(id));
    await service.cancel(id, SYSTEM);
    const { passed = 0, unverifiable = 0, ...others } = await outcomes();
    expect([passed + unverifiable, others]).toEqual([UNITS * PROCEDURES, {}]);
    expect(passed).toBeGreaterThan(0);
    expect(await query.detail(id, SYSTEM)).toMatchObject({ state: 'cancelled' });
    expect(unverifiable).toBeGreaterThan(40 * PROCEDURES);
  });

  it('a unit and a field are scopes of their own, beside the round', async () => {
    const { worker, portal, service, query, readModel, roundId, newUnits, id, db } =
      await started(open);
    const [unit] = newUnits;
    const { field } = shipped[0]!;
    const ofUnit = { scope: 'unit' as const, unitId: unit!.id };
    const asked = await Promise.all([
      service.request(roundId, SYSTEM, ofUnit),
      service.request(roundId, SYSTEM, ofUnit),
      service.request(roundId, SYSTEM, { scope: 'field', field }),
      service.request(roundId, SYSTEM),
    ]);
    expect(asked.map((each) => each.id === id)).toEqual([false, false, false, true]);
    expect(new Set(asked.map((each) => each.id)).size).toBe(3);
    await worker.handle(jobOf(asked[0]!.id));
    expect(portal.asked).toEqual([`H49.${unit!.code}`]);
    await worker.handle(jobOf(asked[2]!.id));
    const inField = shipped.slice(0, PROCEDURES).filter((each) => each.field === field).length;
    const detail = await query.detail(asked[2]!.id, SYSTEM);
    expect([detail.scopeName, detail.counts.total]).toEqual([field, UNITS * inField]);
    const { manager } = db.reader;
    const now = new Date();
    const standing = async (days = 0) => {
      const at = new Date(now.getTime() + days * 86_400_000).toISOString();
      const units = await readModel.standing(manager, roundId, at);
      return new Map(units.map((each) => [each.unitId, each]));
    };
    // A run of one unit and one of a field say nothing of the other pairs, and take nothing from them.
    const [own, other] = [unit!.id, newUnits[1]!.id];
    const before = await standing();
    expect(before.get(own)).toMatchObject({ total: PROCEDURES, passed: PROCEDURES, pending: 0 });
    expect(before.get(other)).toMatchObject({ passed: inField, pending: PROCEDURES - inField });
    await worker.handle(jobOf(id));
    portal.show = () => faultOf('timeout');
    const dead = await service.request(roundId, SYSTEM, ofUnit);
    await worker.handle(jobOf(dead.id));
    const after = await standing();
    const passed = { total: PROCEDURES, passed: PROCEDURES, unverifiable: 0, outdated: 0 };
    expect([after.get(own), after.get(other)]).toMatchObject([passed, passed]);
    // Too old, it is unknown again and no pass.
    const old = { passed: 0, unverifiable: PROCEDURES, outdated: PROCEDURES, readAt: null };
    expect((await standing(15)).get(other)).toMatchObject(old);
    await expect(
      service.request(roundId, SYSTEM, { scope: 'field', field: 'không có' }),
    ).rejects.toThrow(/nothing-to-verify/);
  });

  it('a worker that slept while another took its unit over stores nothing (K7)', async () => {
    const { claims, judge, run, id, db } = await started(open);
    expect(await claims.next(id, 'asleep')).toBeNull();
    await db.unitOfWork.run((manager) =>
      manager.update(VerificationRun, { id }, { state: 'running' }),
    );
    const asleep = (await claims.next(id, 'asleep'))!;
    await claims.freeOf(id, 'asleep');
    const awake = (await claims.next(id, 'awake'))!;
    expect([awake.unitId, awake.attempt]).toEqual([asleep.unitId, asleep.attempt + 1]);
    const yardstick = await judge.yardstick((await run())!);
    expect(await judge.judge(awake, listOf(shipped), yardstick)).toBe(true);
    expect(await judge.judge(asleep, faultOf('timeout'), yardstick)).toBe(false);
    const where = { runId: id, unitId: awake.unitId };
    const unit = await db.reader.manager.findOneByOrFail(VerificationUnit, where);
    expect(unit).toMatchObject({ state: 'done', passed: PROCEDURES, faultReason: null });
  });

  it('three workers share a run: each unit is asked for once, and one of them ends it', async () => {
    const { worker, portal, id, outcomes, run } = await started(open);
    await Promise.all(
      [0, 1, 2].map((lane) => worker.handle(jobOf(id, undefined, { id: `job-${lane}`, lane }))),
    );
    expect(await outcomes()).toEqual({ passed: UNITS * PROCEDURES });
    expect(new Set(portal.asked).size).toBe(UNITS);
    expect(portal.asked).toHaveLength(UNITS);
    expect((await run())!.state).toBe('finished');
  });

  it('R11: a job of a later program is let be, and the run waits for one that knows it', async () => {
    const { worker, portal, service, query, roundId, newUnits } = await started(open);
    const ofUnit = { scope: 'unit' as const, unitId: newUnits[0]!.id };
    const { id } = await service.request(roundId, SYSTEM, ofUnit);
    for (const again of [1, 2])
      expect([again, await worker.handle(jobOf(id, undefined, { version: 2 }))]).toEqual([
        again,
        { parked: true },
      ]);
    expect(portal.asked).toEqual([]);
    expect(await query.detail(id, SYSTEM)).toMatchObject({ state: 'paused' });
    await service.resume(id, SYSTEM);
    await worker.handle(jobOf(id));
    expect((await query.detail(id, SYSTEM)).counts.passed).toBe(PROCEDURES);
  });

  it('R10: two servers see to each time of a schedule once', async () => {
    const clock = new MovingClock();
    const db = await open();
    const portal = new PortalInTest();
    const first = await verificationIn(db, portal, PROCEDURES, clock);
    const second = roomOf(db, portal, clock);
    const everyDay = { scope: { scope: 'unit' as const, unitId: first.newUnits[0]!.id } };
    const atTime = vietnamTime(clock.now()).slice(0, 5);
    const times = { ...everyDay, atTime, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    await first.schedules.add(first.roundId, times, SYSTEM);
    await second.schedules.add(first.roundId, times, SYSTEM);
    expect(await first.schedules.list(first.roundId)).toHaveLength(1);
    for (let day = 0; day < 4; day += 1) {
      clock.passMinutes(24 * 60);
      const servers = [first, second, first, second];
      const begun = (await Promise.all(servers.map((each) => each.schedules.beginDue()))).flat();
      expect(begun).toHaveLength(1);
      await first.worker.handle(jobOf(begun[0]!));
    }
    expect(await db.reader.manager.count(VerificationRun)).toBe(4);
  });
});
