import path from 'node:path';
import { asked } from '../../scripts/support/talk';
import { assetList } from '../support/asset-list';
import { faultReport, itWith } from '../support/fault-report';
import { applyPlan, planList } from '../support/imports';
import type { InterruptedServer } from '../support/interrupted-server';
import { killable, type Killable } from '../support/killed-server';
import { OtherClock } from '../support/other-clock';

/** Offsets in the order of the jumps, and whether the lists are overdue then (round of July 2027). */
const JUMPS = [
  { offset: '+0', overdue: false },
  // Duties begin on the day they are given: two days before it there would be no right to anything.
  { offset: '+3d', overdue: false },
  { offset: '+1d', overdue: false },
  { offset: '+1y', overdue: true },
  { offset: '+1d', overdue: false },
];
const ZONES = ['Asia/Ho_Chi_Minh', 'UTC', 'America/New_York'];

describe('M8: the clock jumps two days back and a year ahead', () => {
  const withOtherClock = itWith('M8', OtherClock.NEEDS, OtherClock.possible());
  let origin: Killable;
  beforeAll(async () => {
    origin = await killable('m8');
    await origin.server.stop();
  }, 120_000);
  afterAll(() => origin.remove());

  withOtherClock.each(ZONES)(
    'in %s: sessions end, work goes on, the trail keeps its order',
    async (zone) => {
      const clock = new OtherClock();
      const env = { ...clock.environment, TZ: zone };
      const folder = path.join(origin.folder, zone.replace('/', '-'));
      let server: InterruptedServer | undefined;
      try {
        server = await origin.server.onCopy(folder, { env });
        const seen: unknown[] = [];
        for (const [step, { offset, overdue }] of JUMPS.entries()) {
          clock.jump(offset);
          const sessionOver = (await server.talk('GET', 'rounds')).status === 401;
          if (sessionOver) await server.signIn();
          const imported = await importOne(server, `bước ${step}`);
          seen.push({
            offset,
            sessionOver,
            imported,
            overdue: await anyOverdue(server),
            wanted: overdue,
          });
        }
        await server.stop();
        const order = (await actsInTrail(server)).map(({ name }) => name);
        const wrong = await server.wrong();
        const sane = JUMPS.map(({ offset, overdue }, step) => ({
          ...{ offset, sessionOver: step > 0, imported: 'applied', overdue, wanted: overdue },
        }));
        const inOrder = order.join() === JUMPS.map((_, step) => `bước ${step}.xlsx`).join();
        const lost =
          seen.filter((each, at) => JSON.stringify(each) !== JSON.stringify(sane[at])).length +
          Number(!inOrder) +
          wrong.length;
        faultReport({
          id: 'M8',
          tried: JUMPS.length,
          lost,
          result: lost ? 'failed' : 'passed',
          note: zone,
        });
        expect({ seen, order, wrong }).toEqual({
          ...{ seen: sane, wrong: [] },
          order: JUMPS.map((_, step) => `bước ${step}.xlsx`),
        });
      } finally {
        await server?.kill();
        clock.remove();
      }
    },
    120_000,
  );

  const importOne = async ({ talk, roundId }: InterruptedServer, name: string) => {
    const { giverOrganisationId } = origin;
    const bytes = await assetList([{ name }]);
    const sent = { bytes, name: `${name}.xlsx`, listType: 'B3', giverOrganisationId };
    return (await applyPlan(talk, await planList(talk, roundId, sent))).body.state;
  };
});

/** Whether any list that nobody has filed counts as late. */
async function anyOverdue({ talk, roundId }: InterruptedServer): Promise<boolean> {
  const matrix = await asked<{ units: { cells: { state: string }[] }[] }>(
    talk,
    'GET',
    `rounds/${roundId}/handover/matrix`,
  );
  return matrix.units.some(({ cells }) => cells.some(({ state }) => state === 'late'));
}

/** Files in the order in which the trail says that they were imported. */
const actsInTrail = async (server: InterruptedServer) => {
  const rows = await server.query<{ summary: string }>(
    `SELECT summary FROM audit_entry WHERE action = 'imports.applied' ORDER BY seq`,
  );
  return rows.map(({ summary }) => ({
    name: (JSON.parse(summary) as { fileName: string }).fileName,
  }));
};
