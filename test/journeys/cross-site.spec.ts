import { sessionCookie } from '../../scripts/support/talk';
import { OWN_CLIENT_HEADER } from '../../src/platform/http/same-site';
import { everyNth } from '../support/each-engine';
import { TEST_PASSWORD } from '../support/application';
import { contentsOf } from '../support/contents-of';
import { nothingByItself } from '../support/nothing-by-itself';
import { rawRequest, type HttpMethod, type RawRequest } from '../support/raw-request';
import { routeExpectations } from '../support/route-expectations';
import { setScene, type Scene } from '../support/scene';
import { sendToRoute } from '../support/send-to-route';

const ALL = Object.entries(routeExpectations);
const mutating = ALL.map(([route]) => route).filter((route) => !route.startsWith('GET '));
const reading = ALL.filter(([route]) => route.startsWith('GET '));
/** Whoever takes such a file away is in the trail. */
const ON_RECORD = ['GET imports/:id/problems.xlsx'];
const TRAIL = /^audit_/;

/** Ways in which a page of another site can have a browser send something, or ask whether it may. */
const ATTACKS: Record<string, (own: string) => Partial<RawRequest>> = {
  'no Origin and no sign of our own pages': () => ({}),
  'the Origin of another site': () => ({ headers: { origin: 'https://evil.example' } }),
  'the Origin of another site, with our header': () => ({
    headers: { origin: 'https://evil.example', [OWN_CLIENT_HEADER]: '1' },
  }),
  'an Origin that only begins like ours': (own) => ({
    headers: { origin: `${own}.evil.example`, [OWN_CLIENT_HEADER]: '1' },
  }),
  'an Origin that hides itself': () => ({
    headers: { origin: 'null', [OWN_CLIENT_HEADER]: '1' },
  }),
  'Sec-Fetch-Site: cross-site': () => ({
    headers: { 'sec-fetch-site': 'cross-site', [OWN_CLIENT_HEADER]: '1' },
  }),
  'Sec-Fetch-Site: same-site': () => ({
    headers: { 'sec-fetch-site': 'same-site', [OWN_CLIENT_HEADER]: '1' },
  }),
  'a form': (own) => ({
    headers: { origin: own, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'login=a',
  }),
  'a form with a file': (own) => ({
    headers: { origin: own, 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x--',
  }),
  'JSON as plain text': (own) => ({
    headers: { origin: own, 'content-type': 'text/plain' },
    body: '{}',
  }),
  'a name that an attacker points at this machine': () => ({
    headers: { host: 'evil.example', origin: 'http://evil.example', [OWN_CLIENT_HEADER]: '1' },
  }),
  'the question whether another site may': () => ({
    method: 'OPTIONS',
    headers: {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': OWN_CLIENT_HEADER,
    },
  }),
};
/** Every attack meets every third route, unless asked for all. */
const THIRD = 3;
const cells = mutating.flatMap((route, at) =>
  everyNth(Object.keys(ATTACKS), THIRD, at).map((attack) => [route, attack] as const),
);

describe('S2: what another site makes the browser send', () => {
  let scene: Scene;
  let cookie: string;
  beforeAll(async () => {
    scene = await setScene();
    cookie = await sessionCookie(
      scene.province.application.url,
      scene.logins.province,
      TEST_PASSWORD,
    );
  });
  afterAll(() => scene.province.application.close());

  it.each(cells)('S2: %s, %s: 403', async (route, attack) => {
    const { url } = scene.province.application;
    const [method] = route.split(' ') as [HttpMethod];
    const { address } = routeExpectations[route]!.request(scene);
    const sent = ATTACKS[attack]!(url);
    const answer = await rawRequest(`${url}/api/${address}`, {
      method,
      ...sent,
      headers: { cookie, ...sent.headers },
    });
    expect([answer.status, answer.json?.code]).toEqual([403, 'accounts.foreign-origin']);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });

  it('S2: the matrix is that of the router', () => {
    expect(new Set(cells.map(([route]) => route)).size).toBe(mutating.length);
    expect(new Set(cells.map(([, attack]) => attack)).size).toBe(Object.keys(ATTACKS).length);
    process.stdout.write(`S2: ${cells.length} cells, ${mutating.length} routes\n`);
  });

  it('S2: a foreign site reads nothing either: no answer allows its origin', async () => {
    const { url } = scene.province.application;
    for (const [, { request }] of reading) {
      const answer = await rawRequest(`${url}/api/${request(scene).address}`, {
        headers: { cookie, origin: 'https://evil.example' },
      });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });

  it('S2: reading changes nothing', async () => {
    await nothingByItself(scene.province.application);
    const read = async (routes: typeof reading) => {
      const before = await contentsOf(scene.province.application);
      for (const [route, { request, expected }] of routes) {
        const { status } = await sendToRoute(scene.talks.province, route, request(scene));
        // What the province may not read (the trail), or what is not there, is refused without a trace as well.
        expect([route, status]).toEqual([route, Number(expected.split(' ')[4])]);
      }
      const after = await contentsOf(scene.province.application);
      return Object.keys(after).filter((table) => after[table] !== before[table]);
    };
    const onRecord = ([route]: (typeof reading)[number]) => ON_RECORD.includes(route);
    expect(await read(reading.filter((each) => !onRecord(each)))).toEqual([]);
    const changed = await read(reading.filter(onRecord));
    expect(changed.filter((table) => !TRAIL.test(table))).toEqual([]);
  });
});
