import { routeExpectations } from '../support/route-expectations';
import { routerOf, type Route } from '../support/routes';
import { setScene, type Scene } from '../support/scene';
import { sendToRoute } from '../support/send-to-route';

/**
 * Changes that name no version, and why they need none. A new route that changes something and is
 * neither here nor asks for `If-Match` fails.
 */
const WITHOUT_VERSION: Record<string, string> = {
  'POST accounts': 'makes a new account',
  'POST accounts/bulk': 'makes new accounts; sent again it makes none',
  'POST accounts/bulk/plan': 'a question with a file',
  'POST accounts/slips': 'makes new one-time passwords, each once',
  'POST accounts/review': 'makes a new file',
  'POST accounts/:id/password': 'makes a new one-time password',
  'DELETE accounts/:id/sessions': 'leads to one state, however often',
  'POST accounts/:id/duties': 'makes a new duty',
  'POST accounts/:id/duties/:dutyId/end': 'leads to one state, the day that is named',
  'POST audit/verifications': 'looks, and notes that it looked',
  'POST audit/exports': 'makes a new file',
  'POST retention/runs': 'one at a time: asked again it is the same run',
  'POST retention/clock-confirmation': 'leads to one state: the clock is trusted',
  'POST job-board/:id/retry': 'only of a job that failed; a second time it is refused',
  'POST job-board/:id/stop': 'leads to one state: its end was asked for',
  'POST session': 'begins a session',
  'POST setup': 'once, with a token',
  'POST rounds/:roundId/imports': 'makes a new import',
  'POST handover/lists/:id/countings': 'makes something new',
  'POST countings/:id/entries': 'each entry carries the version of its line',
  'POST rounds/:roundId/handover/teams': 'makes something new',
  'POST handover/lists/:id/custody': 'one custodian of a row at a time',
  'POST countings/:id/surplus': 'enters each line of a closed count once',
  'POST evidence/:kind/:id': 'makes something new; the same file on the same thing is taken once',
  'POST rounds/:roundId/completion/:unitId/close': 'carries what the page showed',
  'POST unit-closings/:id/certificate': 'leads to one state: the certificate is there',
  'POST rounds/:roundId/completion/:unitId/points/:point/records':
    'carries what was left to do as it was shown',
  'POST imports/:id/discard': 'leads to one state, however often',
  'POST rounds/:roundId/import-sets': 'makes something new',
  'POST import-sets/:id/members/:memberId/giver': 'once for each part; then it is an import',
  'POST import-sets/:id/apply': 'each import of the set is applied at the version it has',
  'DELETE rounds/:roundId/spellings/:id': 'leads to one state: it is forgotten',
  'DELETE rounds/:roundId/column-mappings/:id': 'leads to one state: it is forgotten',
  'POST rounds/:roundId/handover/province-lists': 'makes a new file',
  'POST list-types': 'makes something new; its code is taken once',
  'POST rounds/:roundId/handover/control': 'each figure in it carries the version that was seen',
  'POST rounds/:roundId/handover/control/plan': 'a question with a file',
  'POST rounds/:roundId/handover/general-minutes':
    'drawn from one state of many lists; an earlier paper keeps its number and is marked',
  'POST rounds/:roundId/handover/declare-empty':
    'leads to one state, and is refused once there are rows',
  'POST cases/:itemId/notes': 'adds a note',
  'POST rounds/:roundId/duplicates/search': 'looks again; what was settled stays so',
  'POST handover/lists/:id/discrepancies': 'makes a new discrepancy',
  'POST handover/control/:id/settlements': 'settles a row once; a second time it is refused',
  'POST handover/control/:id/settlements/:settlementId/take-back': 'leads to one state: it is gone',
  'POST handover/lists/:id/search': 'a question, kept out of the address',
  'POST handover/lists/:id/rows': 'a question, kept out of the address',
  'POST handover/lists/:id/rows/summary': 'a question, kept out of the address',
  'POST handover/lists/:id/rows/assign/preview': 'a question; its answer names the version',
  'POST handover/lists/:id/items/:itemId/reveal': 'a question that is written down',
  'POST handover/lists/:id/items/:itemId/reveal-earlier': 'a question that is written down',
  'POST handover/lists/:id/exports': 'makes a new file',
  'POST handover/lists/:id/full-exports': 'makes a new file',
  'POST rounds/:roundId/archive/:unitId/packages': 'makes a new file',
  'POST rounds/:roundId/archive/:unitId/full-packages': 'makes a new file',
  'POST rounds/:roundId/look-up': 'a question, kept out of the address',
  'POST rounds/:roundId/register/rows': 'a question, kept out of the address',
  'POST rounds/:roundId/register/exports': 'makes a new file',
  'POST rounds/:roundId/register/full-exports': 'makes a new file',
  'POST rounds/:roundId/register/labels': 'makes a new file',
  'POST rounds/:roundId/register/prefill': 'begins a list that has no row yet',
  'POST register-layouts': 'makes something new; its name is taken once',
  'POST rounds/:roundId/catalogue-versions': 'makes a new plan; the catalogue stays as it is',
  'PUT rounds/:roundId/procedures/assignment':
    'each procedure in it carries the version that was seen',
  'PUT rounds/:roundId/unit-agencies': 'each code in it carries the version that was seen',
  'POST rounds/:roundId/unit-agencies/plan': 'a question with a file',
  'POST rounds/:roundId/condition-statements':
    'each statement comes after those before it; the same again changes nothing',
  'POST rounds/:roundId/condition-statements/plan': 'a question with a file',
  'POST rounds/:roundId/test-submissions':
    'a dossier of a unit stands once; the same again changes nothing',
  'POST rounds/:roundId/test-submissions/plan': 'a question with a file',
  'POST rounds/:roundId/test-accounts': 'an account stands once; the same again changes nothing',
  'POST rounds/:roundId/test-submissions/purge':
    'each test in it carries the version that was seen',
  'POST account/system-keys': 'makes something new',
  'POST rounds/:roundId/finding-causes/assign':
    'each cause in it carries the version that was seen',
  'DELETE account/system-keys/:id': 'leads to one state: revoked',
  'POST rounds/:roundId/verification-runs': 'one at a time: asked again it is the same run',
  'POST rounds/:roundId/obstacles': 'makes a new obstacle',
  'POST rounds/:roundId/obstacle-groups': 'carries the versions of the obstacles that were seen',
  'POST rounds/:roundId/known-answers': 'makes something new',
  'POST rehearsal-results/:id/evidence':
    'makes something new; the same file on the same thing is taken once',
  'POST checklists': 'makes something new; its code is taken once',
  'POST checklists/plan': 'a question with a file',
  'POST checklists/:id/plan': 'a question with a file',
  'POST rehearsals/:id/results': 'each row in it carries the version that was seen',
  'POST rehearsals/:id/assessments': 'each row in it carries the version that was seen',
  'POST rehearsals/:id/results/plan': 'a question with a file',
  'POST rehearsals/:id/assessments/plan': 'a question with a file',
  'POST checklists/:id/copies': 'makes something new; one draft of a checklist at a time',
  'POST verification-runs': 'one at a time: asked again they are the same runs',
  'POST rounds/:roundId/portal-exports': 'keeps a new file and checks against it',
  'POST verification-runs/:id/pause': 'leads to one state: the run is held',
  'POST verification-runs/:id/resume': 'leads to one state: the run goes on',
  'POST verification-runs/:id/cancel': 'leads to one state: the run is given up',
  'POST rounds/:roundId/verification-schedules': 'the same times twice are one schedule',
  'DELETE verification-schedules/:id': 'leads to one state: the schedule has ended',
  'POST portal-sources': 'names the source the person saw in use',
  'POST portal-sources/:id/withdrawal': 'leads to one state: the source is not asked',
  'POST portal-shapes/:id/acceptance': 'leads to one state: the form is known',
  'POST rounds/:roundId/obstacle-tasks': 'makes something new',
  'POST rounds/:roundId/data-requests': 'makes something new',
  'POST data-requests/:id/units/:unitId/answers': 'adds an answer; none is overwritten',
  'POST data-requests/:id/units/:unitId/rows': 'adds an answer; none is overwritten',
  'POST data-requests/:id/reminders': 'tells whoever was not told on this day, and notes it',
  'POST rounds/:roundId/tasks': 'makes something new',
  'POST rounds/:roundId/task-kits/:code/copies': 'names the edition the person saw',
  'POST rounds/:roundId/task-kits/:code/changes': 'names the edition the person saw',
  'POST rounds/:roundId/task-kits/:code/editions': 'names the edition it is made from',
  'POST rounds/:roundId/indicator-period-targets': 'carries the version that was seen',
  'POST rounds/:roundId/indicator-targets': 'carries the version that was seen',
  'POST rounds/:roundId/ranking-sets': 'makes something new; a title is taken once in a period',
  'POST rounds/:roundId/car-norms': 'makes something new; one begins on a day',
  'POST rounds/:roundId/surplus-candidates': 'makes something new; a row is taken over once',
  'POST rounds/:roundId/registers/:code/entries': 'makes something new; its key is taken once',
  'POST rounds/:roundId/standby-shifts': 'makes something new',
  'POST rounds/:roundId/standby/plan': 'a question with a file',
  'POST rounds/:roundId/standby/rows': 'each changed line carries the version that was seen',
  'POST rounds/:roundId/support-teams': 'makes something new',
  'POST rounds/:roundId/hotlines': 'makes something new',
  'POST rounds/:roundId/rehearsals': 'makes a new trial; refused while one is open',
  'POST rehearsals/:id/dossiers': 'makes something new; its number is taken once',
  'POST trials/:id/purges': 'leads to one state: all are removed',
  'POST rounds/:roundId/trials': 'makes something new',
  'POST rounds/:roundId/readiness-history/snapshots': 'makes something new',
  'POST rounds/:roundId/readiness/:unitId/conclusions': 'carries what the page showed',
  'POST rounds/:roundId/readiness/:unitId/exceptions': 'makes something new',
  'POST rounds/:roundId/readiness/:unitId/facts': 'carries the statement that was seen',
  'POST rounds/:roundId/readiness/report': 'makes a new file',
  'POST rounds/:roundId/readiness-facts': 'carries the statements that were seen',
  'POST jobs/:id/cancel': 'leads to one state: the work ends',
  'POST rounds/:roundId/readiness-facts/plan': 'only shows what a file holds',
  'PUT rounds/:roundId/readiness-asks/:matterId': 'carries the version that was seen',
};

/** Changes; those of the own account are proved by its password or code, not by a version. */
const changes = ({ name, permission }: Route) =>
  !name.startsWith('GET ') && permission !== 'account.self';

describe('L2: the version that was seen', () => {
  let scene: Scene;
  let routes: Route[];
  beforeAll(async () => {
    scene = await setScene();
    routes = routerOf(scene.province.application).filter(changes);
  });
  afterAll(() => scene.province.application.close());

  const send = (route: Route, version: string | null) => {
    const { name } = route;
    const request = { ...routeExpectations[name]!.request(scene), stale: false };
    const talk = scene.anybody;
    return sendToRoute(talk, name, request, version === null ? {} : { 'if-match': version });
  };

  it('L2: every change asks for it, or is on the list of those that need none', () => {
    const without = routes.filter(({ versioned }) => !versioned).map(({ name }) => name);
    expect(without).toEqual(Object.keys(WITHOUT_VERSION).sort());
    expect(routes.filter(({ versioned }) => versioned).length).toBeGreaterThanOrEqual(8);
  });

  it('L2: missing or unreadable it is 428, wrong it is 409, on every route that asks for it', async () => {
    for (const route of routes.filter(({ versioned }) => versioned)) {
      const { name } = route;
      for (const version of [null, '', '*', 'W/"1"', '"x"', '"-1"', '"1", "2"', '"99999999999"']) {
        const { status } = await send(route, version);
        expect([name, version, status]).toEqual([name, version, 428]);
      }
      for (const version of ['"999999"', '999999', '"0"']) {
        const { status } = await send(route, version);
        // What nobody has answered or decided yet has version 0.
        if (/^PUT (rehearsals|.*name-permissions)/.test(name) && version === '"0"') continue;
        // A trial item, a list, a case, criteria and a plan that nobody did anything about have version 0.
        if (
          /^PUT rehearsals|^PUT cases|asked-lists|readiness-criteria|milestone-plan/.test(name) &&
          version === '"0"'
        )
          continue;
        expect([name, version, status]).toEqual([name, version, 409]);
      }
    }
  });
});
