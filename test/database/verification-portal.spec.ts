import { Clock } from '../../src/platform/clock';
import { SYSTEM } from '../../src/platform/http/actor';
import { PortalClient2026 } from '../../src/procedures/portal/portal-client-2026';
import { PortalTurn } from '../../src/procedures/portal/portal-source.entity';
import { PageMemories } from '../../src/procedures/portal/page-memory';
import { StoredTurns } from '../../src/procedures/portal/shared-turns';
import { PortalTraffic } from '../../src/procedures/portal/portal-traffic';
import { countsOf } from '../../src/procedures/verification/runs.repository';
import { systemTime } from '../../src/procedures/portal/system-time';
import { everyNth } from '../support/each-engine';
import type { OpenTestDatabase } from '../support/database';
import { forEachQuangNinh } from '../support/quang-ninh';
import { startPortalDouble, type PortalDouble } from '../support/portal-double';
import { jobOf, roomOf, shipped, sourcesIn, verificationIn } from '../support/verification';

const PAIRS = 54 * 304;

let double: PortalDouble;
beforeAll(async () => {
  double = await startPortalDouble();
});
afterAll(() => double.stop());

function client() {
  const traffic = { requestsPerSecond: 1000, failuresToOpen: 6, pauseMs: 200 };
  const rules = { url: double.url, timeoutMs: 300, attempts: 2, pageSize: 100, backoffMs: 10 };
  const tools = { fetch, time: systemTime, random: Math.random };
  return new PortalClient2026(rules, new PortalTraffic(traffic, systemTime), tools);
}

async function started(open: OpenTestDatabase) {
  const db = await open();
  const room = await verificationIn(db, client(), shipped.length);
  const { id } = await room.service.request(room.roundId, SYSTEM);
  const outcomes = async () => countsOf(await room.runs.outcomes(db.reader.manager, id));
  return { id, outcomes, codes: room.newUnits.map((unit) => `H49.${unit.code}`), ...room };
}

/** The whole province against the portal's stand-in in its own process. */
forEachQuangNinh((open) => {
  it('16,416 pairs against a portal with a fault of each kind', async () => {
    const { id, outcomes, codes, worker } = await started(open);
    const [missing, renamed, ended, broken, empty, html] = codes;
    await double.setFaults({
      [missing!]: { missing: [shipped[0]!.code, shipped[1]!.code] },
      [renamed!]: { otherNames: { [shipped[2]!.code]: 'Tên khác' } },
      [ended!]: { notActive: [shipped[3]!.code], extra: [{ code: '9.000001', name: 'Đã bãi bỏ' }] },
      [broken!]: { mode: '503' },
      [empty!]: { mode: 'empty' },
      [html!]: { mode: 'html' },
    });
    expect(await outcomes()).toEqual({ pending: PAIRS });
    await worker.handle(jobOf(id));
    expect(await outcomes()).toEqual({
      passed: PAIRS - 3 * 304 - 4,
      failed: 4,
      unverifiable: 3 * 304,
    });
  });

  it.each(everyNth(['503', 'hang'] as const, 2))(
    'a portal that answers with %s gives no pass and is soon left alone',
    async (mode) => {
      const { id, outcomes, worker } = await started(open);
      await double.setFaults({ '*': { mode } });
      await worker.handle(jobOf(id));
      expect(await outcomes()).toEqual({ unverifiable: PAIRS });
      expect((await double.log()).length).toBeLessThanOrEqual(16);
    },
  );

  it('asks nobody until a portal is permitted, only while it is, and shows a changed form', async () => {
    await double.setFaults({});
    const db = await open();
    const { sources, settings } = sourcesIn(db);
    const province = await verificationIn(db, client(), shipped.length);
    const room = roomOf(db, client(), undefined, sources);
    const [unit] = province.newUnits;
    const scope = { scope: 'unit' as const, unitId: unit!.id };
    const check = async (meanwhile?: () => Promise<unknown>) => {
      const { id } = await room.service.request(province.roundId, SYSTEM, scope);
      await meanwhile?.();
      await room.worker.handle(jobOf(id));
      const { counts, units } = await room.query.detail(id, SYSTEM);
      return [counts.passed, counts.unverifiable, units[0]!.faultReason];
    };
    const permit = (replaces: string | null) =>
      settings.permit(
        {
          ...{ interface: 'json-2026', address: double.url, contact: 'tin@tinh.example' },
          ...{ permissionNumber: '15/UBND-CNTT', permissionDay: '2025-06-20' },
          ...{ requestsPerSecond: 10, replaces },
        },
        SYSTEM,
      );
    const all = shipped.length;
    expect(await check()).toEqual([0, all, 'not-configured']);
    expect(await double.log()).toEqual([]);
    const { id } = await permit(null);
    await expect(permit(null)).rejects.toThrow(/other-source-in-use/);
    expect(await check()).toEqual([all, 0, null]);
    const log = await double.log();
    // Ten a second; the first may have been held up on its way.
    expect(log.at(-1)!.at - log[0]!.at).toBeGreaterThanOrEqual((log.length - 2) * 100);
    await double.setFaults({ '*': { mode: 'new-shape' } });
    expect(await check()).toEqual([0, all, 'shape-changed']);
    const changed = (await settings.view()).shapes.find(({ state }) => state === 'changed')!;
    expect(changed.difference).toContain('data.items[].state: gone');
    await settings.acceptShape(changed.id, SYSTEM);
    await settings.acceptShape(changed.id, SYSTEM);
    expect(await check()).toEqual([all, 0, null]);
    await double.setFaults({});
    expect(await check(() => settings.withdraw(id, SYSTEM))).toEqual([0, all, 'not-configured']);
    expect(await double.log()).toEqual([]);
    expect(await db.audit.firstBroken(db.reader.manager)).toBeUndefined();
  });

  it('two servers share the turns of one portal', async () => {
    const db = await open();
    const turns = [new StoredTurns(db.unitOfWork), new StoredTurns(db.unitOfWork)];
    const began = Date.now();
    await Promise.all(
      Array.from({ length: 10 }, (_, at) => turns[at % 2]!.take('https://cong.example', 1000)),
    );
    const ended = Date.now();
    const { nextAt } = await db.reader.manager.findOneByOrFail(PortalTurn, {});
    // Ten turns, one after the other, from the moment of the first.
    expect(Number(nextAt) - 10_000).toBeGreaterThanOrEqual(began);
    expect(Number(nextAt) - 10_000).toBeLessThanOrEqual(ended);
    await turns[0]!.hold('https://cong.example', 60_000);
    expect(await turns[1]!.take('https://cong.example', 1000)).toBeGreaterThan(59_000);
  });

  it('takes a list up where a worker died, and forgets its pages when it is whole', async () => {
    const db = await open();
    const clock = new Clock();
    const memory = new PageMemories(db.unitOfWork, db.reader, clock).of('run', 'unit');
    const page = { items: [], next: 'x', total: null, readAt: clock.moment() };
    await memory.keep(1, page);
    await memory.keep(1, page);
    await memory.keep(2, page);
    expect(await memory.load()).toEqual([page, page]);
    await memory.keep(1, { ...page, readAt: '2025-06-30T09:00:00.000Z' });
    expect(await memory.load()).toEqual([]);
    expect(await memory.load()).toEqual([]);
  });
});
