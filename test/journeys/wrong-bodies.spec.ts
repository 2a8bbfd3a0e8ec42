import { FileStore } from '../../src/platform/files/file-store';
import { everyNth } from '../support/each-engine';
import { routeExpectations } from '../support/route-expectations';
import { setScene, type Scene } from '../support/scene';
import { sendToRoute } from '../support/send-to-route';

/** Values of every kind that JSON has; each is wrong for some field. */
const OF_EVERY_KIND = [null, true, -1.5, 1e300, '', 'x'.repeat(5000), [], [[]], {}, { $ne: 1 }];
const DEEP = 10_000;
/** Which kinds a field meets where not all are tried. */
let kinds = 0;

const withBody = Object.entries(routeExpectations)
  .map(([route, { request }]) => ({ route, request }))
  .filter(({ route }) => !route.startsWith('GET ') && !route.startsWith('DELETE '));

/** Enough to ask what a request is made of. */
const NOWHERE = {} as Scene;

describe('a body that is wrong', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene();
  });
  afterAll(() => scene.province.application.close());

  const requestOf = (route: string) => routeExpectations[route]!.request(scene);
  const send = (route: string, body: unknown) =>
    sendToRoute(scene.anybody, route, { ...requestOf(route), form: undefined, body });
  const takesDetails = (route: string) => Object.keys(requestOf(route).body ?? {}).length > 0;
  const hasJson = (route: string) => requestOf(route).body !== undefined;
  const expectInvalid = async (route: string, body: unknown) => {
    const answer = await send(route, body);
    expect({ body, status: answer.status, answer: answer.body }).toMatchObject({
      status: 400,
      answer: { code: 'http.invalid-input', message: expect.any(String) as string },
    });
  };
  /** Sends the text as it is, as no honest program would. */
  const sendText = (route: string, text: string, type = 'application/json') =>
    send(route, new Blob([text], { type }));

  it.each(withBody)('$route: an unknown key is refused by name', async ({ route }) => {
    if (!hasJson(route)) return expect((await send(route, { x: 1 })).status).toBeLessThan(500);
    const right = requestOf(route).body as object;
    for (const key of ['role', 'version', 'organisationId', 'toString']) {
      await expectInvalid(route, { ...right, [key]: 1 });
    }
  });

  it.each(withBody)(
    '$route: a field of the wrong kind, or missing, is refused',
    async ({ route }) => {
      if (!hasJson(route)) return;
      const right = requestOf(route).body as Record<string, unknown>;
      for (const key of Object.keys(right)) {
        for (const value of everyNth(OF_EVERY_KIND, 5, kinds++)) {
          const { status } = await send(route, { ...right, [key]: value });
          // Some fields may be left empty; whatever is sent, the server does not stumble.
          expect([route, key, value, status < 500]).toEqual([route, key, value, true]);
        }
        await expectInvalid(route, { ...right, [key]: { wrong: true } });
      }
    },
  );

  it.each(withBody)('$route: a body that is no object is refused', async ({ route }) => {
    for (const body of everyNth([[], [{}], 'x', 7, true], 2, kinds++)) {
      const answer = await send(route, body);
      if (hasJson(route)) expect([route, body, answer.status]).toEqual([route, body, 400]);
      else expect(answer.status).toBeLessThan(500);
    }
  });

  // What reads a body is the same for all routes.
  it.each(everyNth(withBody, 5))(
    '$route: broken, deep, doubled or endless JSON is refused',
    async ({ route }) => {
      const deep = `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`;
      const texts = ['{', '{"a":}', '\u0000', deep, `[${'1,'.repeat(100_000)}1]`];
      if (hasJson(route))
        texts.push('{"__proto__":{"role":"x"}}', '{"constructor":{"prototype":1}}');
      for (const text of texts) {
        const begun = Date.now();
        const { status } = await sendText(route, text);
        expect([route, text.slice(0, 30), status >= (hasJson(route) ? 400 : 200)]).toEqual([
          route,
          text.slice(0, 30),
          true,
        ]);
        expect(status).toBeLessThan(500);
        expect(Date.now() - begun).toBeLessThan(2000);
      }
      expect((await sendText(route, `"${'x'.repeat(1_100_000)}"`)).status).toBe(413);
      for (const type of ['text/plain', 'application/xml', 'multipart/form-data', 'x']) {
        const { status } = await sendText(route, '<a/>', type);
        // An act that takes no details does not look at what comes with it.
        if (takesDetails(route)) expect([route, type, status]).toEqual([route, type, 400]);
        else expect([route, type, status < 500]).toEqual([route, type, true]);
      }
    },
  );

  it.each(withBody.filter(({ request }) => 'form' in request(NOWHERE)))(
    '$route: a form that is cut off or no form at all is refused',
    async ({ route }) => {
      const part =
        '--x\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\nPK';
      const forms = ['', '--x', part, `${part}\r\n--x`, `${part}\r\n--x\r\n${part}\r\n--x--`];
      for (const form of forms) {
        for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
          const { status } = await sendText(route, form, type);
          expect([route, form, type, status >= 400 && status < 500]).toEqual([
            route,
            form,
            type,
            true,
          ]);
        }
      }
      expect(await scene.province.application.get(FileStore).parts()).toEqual([]);
    },
  );

  it('every address with an id refuses what is no id', async () => {
    for (const [route, { request }] of everyNth(Object.entries(routeExpectations), 2)) {
      const wanted = request(scene);
      if (!/[\da-f-]{36}/.test(wanted.address)) continue;
      for (const id of ['x', '..%2f..%2fetc', "1'%20OR%20'1'='1", '%00', '0'.repeat(36)]) {
        const address = wanted.address.replace(/[\da-f-]{36}/, id);
        const { status } = await sendToRoute(scene.anybody, route, { ...wanted, address });
        // The history also knows things that have a code: a wrong one is simply not there.
        const refused = route.startsWith('GET history/') && status === 404 ? 400 : status;
        expect([route, id, refused]).toEqual([route, id, 400]);
      }
    }
  });

  it('every list refuses pages that are none and questions it does not know', async () => {
    const paged = Object.entries(routeExpectations).filter(([route]) =>
      /^GET .*(items|rows|procedures|results)$/.test(route),
    );
    expect(paged.length).toBeGreaterThanOrEqual(4);
    for (const [route, { request }] of paged) {
      const wanted = request(scene);
      for (const query of ['page=0', 'page=x', 'pageSize=1e9', 'sort=1;--', 'page=1&page=2']) {
        const address = `${wanted.address}?${query}`;
        const answer = await sendToRoute(scene.anybody, route, { address });
        expect([route, query, answer.status]).toEqual([route, query, 400]);
      }
    }
  });
});
