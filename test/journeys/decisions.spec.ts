import { TEST_PASSWORD } from '../support/application';
import { MovingClock } from '../support/moving-clock';
import { routeExpectations } from '../support/route-expectations';
import { routerOf } from '../support/routes';
import { setScene, type Scene } from '../support/scene';
import { sendToRoute } from '../support/send-to-route';

interface Told {
  code: string;
}

/** What is decided for good, or gives somebody rights; written by hand and held against the router. */
const DECISIONS = [
  'DELETE account/second-factor',
  'POST account/recovery-codes',
  'POST account/second-factor',
  'POST account/system-keys',
  'POST accounts',
  'POST accounts/:id/disable',
  'POST accounts/:id/duties',
  'POST accounts/:id/duties/:dutyId/end',
  'POST accounts/:id/enable',
  'POST accounts/:id/password',
  'POST accounts/bulk',
  'POST accounts/slips',
  'POST handover/control/:id/explanations/:explanationId/answer',
  'POST handover/lists/:id/check',
  'POST handover/lists/:id/close',
  'POST handover/lists/:id/entries/:entryId/confirm',
  'POST handover/lists/:id/entries/:entryId/dispute',
  'POST handover/lists/:id/full-exports',
  'POST handover/lists/:id/reopen',
  'POST handover/lists/:id/rows/close',
  'POST handover/lists/:id/uncheck',
  'POST handover/lists/:id/withdraw',
  'POST joint-acceptances/:id/codes',
  'POST joint-acceptances/:id/confirm',
  'POST portal-shapes/:id/acceptance',
  'POST portal-sources',
  'POST retention/clock-confirmation',
  'POST retention/runs',
  'POST rounds/:roundId/archive/:unitId/full-packages',
  'POST rounds/:roundId/completion/:unitId/close',
  'POST rounds/:roundId/readiness/:unitId/conclusions',
  'POST rounds/:roundId/register/full-exports',
  'POST teams/:id/members/:memberId/account',
  'POST trials/:id/sign',
  'POST unit-closings/:id/reopen',
  'PUT rounds/:roundId/name-permissions/:listType',
];
/** Done a hundred times a day: asking for a password each time would teach people to type it anywhere. */
const DAILY = [
  'POST handover/lists/:id/accept',
  'POST handover/lists/:id/assign',
  'POST handover/lists/:id/dispute',
  'POST handover/lists/:id/resolve',
  'POST imports/:id/apply',
];

describe('decisions ask again who is there', () => {
  let scene: Scene;
  let clock: MovingClock;
  beforeAll(async () => {
    clock = new MovingClock();
    scene = await setScene({ clock });
    // Never idle for long, but nobody has shown a password for eleven minutes.
    for (const minutes of [4, 4, 3]) {
      clock.passMinutes(minutes);
      await scene.anybody('GET', 'session');
    }
  });
  afterAll(() => scene.province.application.close());

  const ask = (route: string) =>
    sendToRoute(scene.anybody, route, routeExpectations[route]!.request(scene));
  const codeOf = async (route: string) => ((await ask(route)).body as Told | null)?.code;

  it('the router marks exactly these', () => {
    const marked = routerOf(scene.province.application).filter((each) => each.freshlyConfirmed);
    expect(marked.map(({ name }) => name)).toEqual(DECISIONS);
  });

  it.each(DECISIONS)('%s wants a password or code first', async (route) => {
    const answer = await ask(route);
    expect([answer.status, (answer.body as Told).code]).toEqual([403, 'accounts.confirm-identity']);
  });

  it.each(DAILY)('%s does not', async (route) => {
    expect(await codeOf(route)).not.toBe('accounts.confirm-identity');
  });

  it('after the password the same decision is only a question of rights and versions', async () => {
    await scene.anybody('POST', 'account/identity', { password: TEST_PASSWORD });
    for (const route of DECISIONS.filter((each) => each.includes('handover')))
      expect([route, (await ask(route)).status]).toEqual([route, 409]);
  });
});
