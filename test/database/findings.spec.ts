import { SYSTEM } from '../../src/platform/http/actor';
import { Clock } from '../../src/platform/clock';
import { fold } from '../../src/platform/text/fold';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';
import { AssignCauses } from '../../src/procedures/findings/assign-causes.service';
import { CausesRepository } from '../../src/procedures/findings/causes.repository';
import { FindingCause, FindingRun } from '../../src/procedures/findings/finding.entity';
import { FindingsKeeper } from '../../src/procedures/findings/findings-keeper.service';
import { FindingsRepository } from '../../src/procedures/findings/findings.repository';
import { FindingsService } from '../../src/procedures/findings/findings.service';
import { Overviews } from '../../src/procedures/overviews/overviews.service';
import { OverviewsRepository } from '../../src/procedures/overviews/overviews.repository';
import type { PortalAnswer } from '../../src/procedures/portal/portal-client';
import { Scopes } from '../../src/units/scopes';
import { forEachDatabase, type OpenTestDatabase } from '../support/database';
import {
  faultOf,
  jobOf,
  listOf,
  PortalInTest,
  shipped,
  verificationIn,
} from '../support/verification';

const PROCEDURES = 3;
const list = shipped.slice(0, PROCEDURES);

async function room(open: OpenTestDatabase) {
  const db = await open();
  const portal = new PortalInTest();
  const there = await verificationIn(db, portal, PROCEDURES);
  const clock = new Clock();
  const keeper = new FindingsKeeper(
    ...([new JobHandlers(), db.unitOfWork, db.audit, clock, new FindingsRepository()] as const),
  );
  const service = new FindingsService(
    ...([db.unitOfWork, db.reader, db.audit, clock, there.units] as const),
    ...([new Scopes(there.units, clock), new CausesRepository()] as const),
  );
  /** One run over all units, and what it makes of the findings. */
  const check = async (show: (code: string) => PortalAnswer) => {
    portal.show = (department) => show(department.split('.')[1]!);
    const { id } = await there.service.request(there.roundId, SYSTEM);
    await there.worker.handle(jobOf(id));
    return { id, ...(await keeper.take(id, SYSTEM)) };
  };
  const causes = () =>
    db.reader.manager.find(FindingCause, { order: { kind: 'ASC', code: 'ASC' } });
  const overviews = new Overviews(
    ...([
      db.reader,
      there.units,
      new Scopes(there.units, clock),
      new OverviewsRepository(),
    ] as const),
  );
  return { ...there, db, keeper, service, overviews, check, causes };
}
const right = () => listOf(list);
const missing = (wrong: string[]) => (code: string) =>
  wrong.includes(code) ? listOf(list.slice(1)) : right();

forEachDatabase((open) => {
  it('R: from run to run – new, unseen, fixed and closed by itself, reopened; each run once', async () => {
    const { check, causes, keeper, newUnits, db } = await room(open);
    const [one, two] = newUnits.map(({ code }) => code) as [string, string];
    expect(await check(missing([one, two]))).toMatchObject({ opened: 2, openAfter: 2 });
    const [cause] = await causes();
    expect(cause).toMatchObject({ kind: 'not-published', code: list[0]!.code, openUnits: 2 });
    const deaf = await check(() => faultOf('timeout'));
    expect(deaf).toMatchObject({ opened: 0, fixed: 0, unseen: 2, openAfter: 2 });
    expect(await check(missing([two]))).toMatchObject({ fixed: 1, persisting: 1, openAfter: 1 });
    expect(await causes()).toMatchObject([{ state: 'open', openUnits: 1, closedAt: null }]);
    const last = await check(right);
    expect(last).toMatchObject({ fixed: 1, openAfter: 0 });
    expect(await causes()).toMatchObject([{ id: cause!.id, state: 'closed', openUnits: 0 }]);
    expect(await keeper.take(last.id, SYSTEM)).toEqual({ taken: false });
    expect(await check(missing([one]))).toMatchObject({ opened: 0, reopened: 1, openAfter: 1 });
    expect(await causes()).toMatchObject([{ id: cause!.id, state: 'open', openUnits: 1 }]);
    expect(await db.reader.manager.count(FindingRun)).toBe(5);
  });

  it('tells what lies between two runs, and adds them up', async () => {
    const { check, newUnits, db } = await room(open);
    const repository = new OverviewsRepository();
    const { manager } = db.reader;
    const [one, two] = newUnits.map(({ code }) => code) as [string, string];
    const { id: from } = await check(missing([one]));
    const { id: to } = await check((code) => (code === two ? faultOf('timeout') : right()));
    expect(await repository.driftCounts(manager, from, to, 'all')).toEqual({
      ...{ better: 1, worse: PROCEDURES, other: 0, gone: 0 },
      same: 54 * PROCEDURES - 1 - PROCEDURES,
    });
    const query = { from, page: 1, pageSize: 50, drift: 'better' as const };
    const scope = new Set([newUnits[0]!.id]);
    const { rows, total } = await repository.drift(manager, to, query, scope);
    expect([rows.length, total]).toEqual([1, 1]);
    expect(rows[0]).toMatchObject({
      ...{ code: list[0]!.code, before: { outcome: 'failed', reason: 'not-on-portal' } },
      after: { outcome: 'passed', reason: null },
    });
    const cells = await repository.cells(manager, to);
    expect(cells.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(54 * PROCEDURES);
  });

  it('tells what changed at a pair with both values, and what is shown beyond the catalogue', async () => {
    const { check, newUnits, overviews, roundId } = await room(open);
    const [one, two] = newUnits as [(typeof newUnits)[0], (typeof newUnits)[0]];
    const named = (name: string) => listOf([{ ...list[0]!, name }, ...list.slice(1)]);
    const extra = { code: '2.000009', name: 'Đã bãi bỏ' };
    const { id: from } = await check((code) => (code === one.code ? named('Tên cũ') : right()));
    const { id: to } = await check((code) =>
      code === one.code
        ? named('Tên khác')
        : code === two.code
          ? listOf([...list, extra])
          : right(),
    );
    const query = { from, page: 1, pageSize: 50, unitId: one.id };
    const { rows, total } = await overviews.drift(SYSTEM, to, query);
    expect(total).toBe(1);
    const changed = { kind: 'changed', before: 'Tên cũ', after: 'Tên khác' };
    expect(rows[0]!.changes).toEqual([
      { about: { vi: 'Sai tên', en: 'The name differs' }, ...changed },
    ]);
    expect(rows[0]!.after.differences).toMatchObject([
      { seen: 'Tên khác', expected: list[0]!.name },
    ]);
    expect(await overviews.drift(SYSTEM, to, { ...query, unitId: two.id })).toMatchObject({
      total: 0,
    });
    const surplus = { ...extra, unitId: two.id, unitName: two.name };
    expect((await overviews.driftSummary(SYSTEM, to, from)).surplus).toEqual([
      { ...surplus, change: 'appeared' },
    ]);
    expect((await overviews.driftSummary(SYSTEM, from, to)).surplus).toEqual([
      { ...surplus, change: 'gone' },
    ]);
    const pairs = 54 * PROCEDURES;
    expect(await overviews.history(SYSTEM, roundId)).toMatchObject([
      { runId: from, units: 54, passed: pairs - 1, failed: 1, findings: { opened: 1 } },
      {
        runId: to,
        units: 54,
        passed: pairs - 1,
        failed: 1,
        findings: { opened: 1, persisting: 1 },
      },
    ]);
  });

  it('a cause is found by words of its code or name without marks, one beyond the catalogue too', async () => {
    const { check, service, newUnits, roundId } = await room(open);
    const [one, two] = newUnits.map(({ code }) => code) as [string, string];
    const extra = { code: '2.000009', name: 'Thủ tục đã bãi bỏ 100%' };
    await check((code) =>
      code === one ? listOf(list.slice(1)) : code === two ? listOf([...list, extra]) : right(),
    );
    const found = async (q: string) => {
      const page = await service.page(SYSTEM, roundId, { page: 1, pageSize: 50, q });
      expect(page.total).toBe(page.rows.length);
      return page.rows.map(({ code }) => code);
    };
    expect(await found('')).toEqual(expect.arrayContaining([list[0]!.code, extra.code]));
    expect(await found('da bai BO')).toEqual([extra.code]);
    expect(await found('100%')).toEqual([extra.code]);
    expect(await found(list[0]!.code)).toEqual([list[0]!.code]);
    expect(await found(fold(list[0]!.name))).toEqual([list[0]!.code]);
    expect(await found('không có thủ tục này')).toEqual([]);
  });

  it('many causes get who mends them at once: all or none, and who has how much is told', async () => {
    const { check, causes, service, db, units, newUnits, roundId } = await room(open);
    await check(() => listOf(list.slice(2)));
    const [one, two] = (await causes()) as [FindingCause, FindingCause];
    const scopes = new Scopes(units, new Clock());
    const assigning = new AssignCauses(db.unitOfWork, db.audit, units, scopes);
    const [body] = await units.organisationsOfUnit(db.reader.manager, newUnits[0]!.id);
    const given = { ownerOrganisationId: body!.id, ownerPerson: null, dueOn: '2025-06-01' };
    const assign = (...seen: FindingCause[]) =>
      assigning.assign(SYSTEM, roundId, {
        ...{ causes: seen.map(({ id, version }) => ({ id, version })), ...given },
      });
    await expect(assign(one, { ...two, version: 99 })).rejects.toThrow('no longer at version 99');
    expect(await service.owners(SYSTEM, roundId)).toEqual([{ owner: null, open: 2, overdue: 0 }]);
    expect(await assign(one, two)).toBe(2);
    expect(await assign(...(await causes()))).toBe(0);
    expect(await service.owners(SYSTEM, roundId)).toEqual([
      { owner: { id: body!.id, name: body!.name }, open: 2, overdue: 2 },
    ]);
    const page = { page: 1, pageSize: 50 };
    const of = async (query: object) =>
      (await service.page(SYSTEM, roundId, { ...page, ...query })).total;
    expect(await of({ unowned: 'true' })).toBe(0);
    expect(await of({ ownerId: body!.id, overdue: 'true' })).toBe(2);
  });

  it('one cause over many units is followed up once; waiting needs to say for what', async () => {
    const { check, causes, service, roundId } = await room(open);
    const extra = { code: '2.000009', name: 'Đã bãi bỏ' };
    await check(() => listOf([...list.slice(1), extra]));
    const [missed, surplus] = await causes();
    expect([missed!.openUnits, surplus!.kind, surplus!.openUnits]).toEqual([54, 'superfluous', 54]);
    const body = {
      ...{ ownerOrganisationId: null, ownerPerson: 'Tổ công nghệ', dueOn: '2025-07-01' },
      ...{ guidance: null, note: null },
    };
    const follow = (state: 'open' | 'waiting', guidance: string | null, version: number) =>
      service.follow(SYSTEM, missed!.id, version, { ...body, state, guidance });
    await expect(follow('waiting', null, 2)).rejects.toThrow('procedures.guidance-missing');
    await follow('waiting', 'Văn phòng Chính phủ', 2);
    await expect(follow('open', null, 2)).rejects.toThrow('no longer at version 2');
    const query = { page: 1, pageSize: 50, state: 'waiting' as const };
    const { rows } = await service.page(SYSTEM, roundId, query);
    expect(rows).toMatchObject([{ units: 54, ownerPerson: 'Tổ công nghệ', severity: 'red' }]);
    const detail = await service.detail(SYSTEM, missed!.id);
    expect(detail.findings).toHaveLength(54);
    expect(detail.findings[0]).toMatchObject({ standing: 'new', source: 'portal in test' });
    await check(right);
    await expect(follow('open', null, 4)).rejects.toThrow('procedures.cause-closed');
    expect((await service.inFull(SYSTEM, roundId)).causes.map(({ state }) => state)).toEqual([
      ...['closed', 'closed'],
    ]);
  });
});
