import type { FaultMode } from '../../scripts/support/portal-faults';
import { asked } from '../../scripts/support/talk';
import type { PortalFaultReason } from '../../src/procedures/portal/portal-client';
import type { PortalInterface } from '../../src/procedures/portal/portal-source.entity';
import type { RunDetail } from '../../src/procedures/verification/verification.schema';
import { schema } from '../../src/schema';
import { placeForDatabase, type DatabasePlace } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { faultReport } from '../support/fault-report';
import { startPortalDouble, type PortalDouble } from '../support/portal-double';
import { startProvince, type Province } from '../support/province';

const UNITS = 54;
const PROCEDURES = 304;
/** Each way of failing, and what it must be called: by the interface of 2026, by the gateway of 2025. */
const MODES: Partial<
  Record<FaultMode, [PortalFaultReason, PortalFaultReason] | PortalFaultReason>
> = {
  '500': 'server-error',
  '503': 'server-error',
  '403': 'refused',
  html: 'html-page',
  'sign-in-page': 'sign-in',
  'sign-in': 'sign-in',
  redirect: 'redirect',
  hang: 'timeout',
  trickle: 'timeout',
  reset: 'unreachable',
  'not-json': 'wrong-json',
  'cut-short': 'cut-short',
  'cut-off': 'unreachable',
  'wrong-types': ['shape-changed', 'shape-changed'],
  'new-shape': 'shape-changed',
  'error-code': ['portal-error', 'shape-changed'],
  'same-page': ['paging-loop', 'list-incomplete'],
  'no-cursor': 'shape-changed',
  'rows-missing': ['paging-loop', 'list-incomplete'],
  'total-changes': ['paging-loop', 'total-changed'],
};
/** Ways that only a list with a total knows. */
const OF_2025 = new Set<string>(['rows-missing', 'total-changes']);
/** Ways that only a list paged by cursor knows. */
const OF_2026 = new Set<string>(['no-cursor']);

onEachEngine((engine) => {
  describe.each(['json-2026', 'jsp-2025'] as const)('%s', (spoken: PortalInterface) => {
    let place: DatabasePlace;
    let double: PortalDouble;
    let province: Province;

    beforeAll(async () => {
      double = await startPortalDouble('--units', '3321');
      place = await placeForDatabase(engine, schema, true);
      province = await startProvince({
        database: place.location,
        environment: {
          ...{ PORTAL_URL: double.url, PORTAL_INTERFACE: spoken },
          ...{ PORTAL_TIMEOUT_MS: '500', PORTAL_ATTEMPTS: '2' },
        },
      });
    }, 180_000);
    afterAll(async () => {
      await province.application.close();
      await place.remove();
      await double.stop();
    });

    const check = async (scope: object): Promise<RunDetail> => {
      const { officer, roundId } = province;
      const address = `rounds/${roundId}/verification-runs`;
      const { id } = await asked<{ id: string }>(officer, 'POST', address, { scope });
      for (;;) {
        const run = await asked<RunDetail>(officer, 'GET', `verification-runs/${id}`);
        if (run.finishedAt !== null) return run;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };

    it('R9: every way of failing has its name, nothing passes by it, and the others are read', async () => {
      const at = spoken === 'json-2026' ? 0 : 1;
      const modes = Object.entries(MODES).filter(
        ([mode]) => !(at === 1 ? OF_2026 : OF_2025).has(mode),
      );
      const codes = province.plan.newUnits.map(({ code }) => code);
      // The form of an honest answer is known before any other is seen.
      await double.setFaults({});
      const unitId = province.newUnit(codes[1]!).id;
      expect((await check({ scope: 'unit', unitId })).counts.passed).toBe(PROCEDURES);
      const wanted = new Map<string, PortalFaultReason | null>(codes.map((code) => [code, null]));
      const faults: Record<
        string,
        { mode: FaultMode; times?: number; retryAfterSeconds?: number }
      > = { [`H49.${codes.at(-1)}`]: { mode: '429', times: 1, retryAfterSeconds: 2 } };
      for (const [index, [mode, reasons]] of modes.entries()) {
        // Between healthy ones: many failures in a row look like a portal that is down.
        const code = codes[2 * index]!;
        faults[`H49.${code}`] = { mode: mode as FaultMode };
        wanted.set(code, typeof reasons === 'string' ? reasons : reasons[at]!);
      }
      await double.setFaults(faults);
      const run = await check({ scope: 'round' });
      const found = run.units.filter(({ code, faultReason }) => wanted.get(code) !== faultReason);
      const failing = modes.length * PROCEDURES;
      const quiet = (await double.log()).filter(({ agency }) => agency === `H49.${codes.at(-1)}`);
      const waited = quiet[1]!.at - quiet[0]!.at;
      faultReport({
        ...{ id: 'R9', tried: modes.length, lost: found.length },
        result: found.length === 0 && waited >= 1_990 ? 'passed' : 'failed',
      });
      expect(found.map(({ code, faultReason }) => [wanted.get(code), faultReason])).toEqual([]);
      expect(run.counts).toEqual({
        ...{ total: UNITS * PROCEDURES, pending: 0, failed: 0 },
        ...{ unverifiable: failing, passed: UNITS * PROCEDURES - failing },
      });
      expect(waited).toBeGreaterThanOrEqual(1_990);
    }, 180_000);

    it('R8: the portal never answers: tried again, soon left alone, and never passed', async () => {
      await double.setFaults({ '*': { mode: 'hang' } });
      const run = await check({ scope: 'round' });
      const requests = (await double.log()).length;
      const lost = run.counts.passed;
      faultReport({ id: 'R8', tried: UNITS, lost, result: lost === 0 ? 'passed' : 'failed' });
      expect(run.counts).toEqual({
        ...{ total: UNITS * PROCEDURES, passed: 0, failed: 0, pending: 0 },
        unverifiable: UNITS * PROCEDURES,
      });
      const reasons = new Set(run.units.map(({ faultReason }) => faultReason));
      expect(reasons).toEqual(new Set(['timeout', 'circuit-open']));
      // Two for the first question, two for each of three units, one after each pause.
      expect(requests).toBeLessThanOrEqual(16);
    }, 180_000);
  });
});
