import { newId } from '../../src/platform/database/ids';
import { everyNth } from '../support/each-engine';
import { NOT_REPEATED, REPEATED_ACTS } from '../support/repeated-acts';
import { routerOf, routesOf } from '../support/routes';
import { routeExpectations } from '../support/route-expectations';
import {
  ASKERS,
  CANARY,
  OBSTACLE_CANARY,
  setScene,
  type Asker,
  type Scene,
} from '../support/scene';
import { sendToRoute } from '../support/send-to-route';

const routes = Object.entries(routeExpectations);
/** Of a route's askers every second, of the next route the others; the matrix of scopes asks more of them. */
const HALF = 2;
const cells = routes.flatMap(([route, { expected }], number) =>
  everyNth(
    ASKERS.map((asker, at) => [route, asker, Number(expected.split(' ')[at])] as const),
    HALF,
    number,
  ),
);

describe('who may ask what', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene();
  });
  afterAll(() => scene.province.application.close());

  const talkOf = (route: string, asker: Asker) =>
    routeExpectations[route]!.endsSession && asker !== 'nobody'
      ? scene.province.application.signIn(scene.logins[asker])
      : scene.talks[asker];
  const ask = async (route: string, asker: Asker) =>
    sendToRoute(await talkOf(route, asker), route, routeExpectations[route]!.request(scene));

  it('every route of the product has its cells, and no other', () => {
    expect(Object.keys(routeExpectations).sort()).toEqual(routesOf(scene.province.application));
  });

  // `npm run test:faults` sends each of them five times.
  it('every POST route is repeated by the test of double clicks, or says why not', () => {
    const silent = routerOf(scene.province.application)
      .filter(({ notReplayed }) => notReplayed)
      .map(({ name }) => name);
    const accounted = [...silent, ...Object.keys(NOT_REPEATED), ...Object.keys(REPEATED_ACTS)];
    const isPost = (route: string) => route.startsWith('POST ');
    expect(accounted.filter(isPost).sort()).toEqual(
      routesOf(scene.province.application).filter(isPost),
    );
  });

  it.each(cells)('%s, %s: %i', async (route, asker, expected) => {
    const { status, body } = await ask(route, asker);
    expect({ status, code: status >= 400 ? (body as { code: string }).code : '' }).toMatchObject({
      status: expected,
    });
  });

  it('nothing of the own unit reaches an officer of another one', async () => {
    const { importId, listId, rehearsalId, fileId, obstacleId } = scene;
    const secrets = [CANARY, OBSTACLE_CANARY, importId, listId, rehearsalId, fileId, obstacleId];
    for (const [route] of routes.filter(([name]) => name.startsWith('GET '))) {
      const told = JSON.stringify((await ask(route, 'other unit')).body);
      for (const secret of secrets) expect([route, told.includes(secret)]).toEqual([route, false]);
    }
  });

  it('an act changes nothing by asking: the list is as it was', async () => {
    const list = await scene.talks.province<{ version: number; balance: object }>(
      'GET',
      `handover/lists/${scene.listId}`,
    );
    expect(list.body).toMatchObject({
      version: 1,
      balance: { rows: { declared: 1, outstanding: 1 } },
    });
  });

  it.each(routes.filter(([route]) => route.includes(':')))(
    '%s: what does not exist is not found, or cannot be meant',
    async (route, { request }) => {
      const id = newId();
      const wanted = request(scene);
      const address = wanted.address
        .replace(/[\da-f-]{36}/, id)
        .replace(/(?<=^list-types\/)[A-Z]\w*/, 'Z9');
      const { status } = await sendToRoute(scene.anybody, route, { ...wanted, address });
      expect([404, 422]).toContain(status);
    },
  );
});
