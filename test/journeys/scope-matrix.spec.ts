import type { Talk } from '../../scripts/support/talk';
import { DUTY_ASKERS, expectedStatus, inviteEverybody } from '../support/duty-askers';
import { everyNth } from '../support/each-engine';
import { routeExpectations } from '../support/route-expectations';
import { routerOf } from '../support/routes';
import { CANARY, OBSTACLE_CANARY, setScene, type Scene } from '../support/scene';
import { sendToRoute } from '../support/send-to-route';

const routes = Object.keys(routeExpectations).filter(
  (route) => !routeExpectations[route]!.endsSession,
);

/** Those whose duties lie elsewhere, or are about other lists. */
const strangers = Object.entries(DUTY_ASKERS)
  .filter(([, duties]) => duties.every(({ place }) => place === 'other' || place === 'other lists'))
  .map(([asker]) => asker);

/** Those of them whose duties lie elsewhere: they see nothing of the unit that is no list either. */
const elsewhere = strangers.filter((asker) =>
  DUTY_ASKERS[asker]!.every(({ place }) => place === 'other'),
);

/** Of the askers, each route meets every fourth; the next route the next ones. */
const EIGHTH = 8;

/** Thousands of questions when all are asked; a busy machine takes its time. */
jest.setTimeout(300_000);

describe('S1: every route, asked by every role at every place', () => {
  let scene: Scene;
  let talks: Map<string, Talk>;
  beforeAll(async () => {
    scene = await setScene();
    talks = await inviteEverybody(scene);
  });
  afterAll(() => scene.province.application.close());

  const ask = (route: string, talk: Talk) =>
    sendToRoute(talk, route, routeExpectations[route]!.request(scene));

  it('S1: the router has no route without a cell', () => {
    const known = Object.keys(routeExpectations).sort();
    expect(routerOf(scene.province.application).map(({ name }) => name)).toEqual(known);
  });

  it.each(routes)('S1: %s', async (name) => {
    const route = routerOf(scene.province.application).find((each) => each.name === name)!;
    const cell = routeExpectations[name]!;
    const answered: Record<string, number> = {};
    const expected: Record<string, number> = {};
    const leaks: [asker: string, secret: string][] = [];
    const askers = everyNth(Object.entries(DUTY_ASKERS), EIGHTH, routes.indexOf(name));
    for (const [asker, duties] of askers) {
      const { status, body } = await ask(name, talks.get(asker)!);
      answered[asker] = status;
      expected[asker] = expectedStatus(route, cell, duties);
      const secrets = [
        ...(strangers.includes(asker) ? [CANARY, scene.importId, scene.listId] : []),
        ...(elsewhere.includes(asker) ? [OBSTACLE_CANARY, scene.obstacleId] : []),
      ];
      if (name.startsWith('GET '))
        for (const secret of secrets)
          if (JSON.stringify(body).includes(secret)) leaks.push([asker, secret]);
    }
    expect(answered).toEqual(expected);
    // Nothing of a unit is told to those whose duties lie elsewhere, or are about other lists.
    expect(leaks).toEqual([]);
  });

  it('S1: nine of the askers and more have no business with the unit', () => {
    expect(strangers.length).toBeGreaterThanOrEqual(9);
  });
});
