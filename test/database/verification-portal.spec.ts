import { SYSTEM } from '../../src/platform/http/actor';
import { PortalClient2026 } from '../../src/procedures/portal-client-2026';
import { PortalTraffic } from '../../src/procedures/portal-traffic';
import { systemTime } from '../../src/procedures/system-time';
import type { OpenTestDatabase } from '../support/database';
import { forEachQuangNinh } from '../support/quang-ninh';
import { startPortalDouble, type PortalDouble } from '../support/portal-double';
import { jobOf, shipped, verificationIn } from '../support/verification';

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
  const outcomes = () => room.runs.countOutcomes(db.reader.manager, id);
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

  it.each(['503', 'hang'] as const)(
    'a portal that answers with %s gives no pass and is soon left alone',
    async (mode) => {
      const { id, outcomes, worker } = await started(open);
      await double.setFaults({ '*': { mode } });
      await worker.handle(jobOf(id));
      expect(await outcomes()).toEqual({ unverifiable: PAIRS });
      expect((await double.log()).length).toBeLessThanOrEqual(16);
    },
  );
});
