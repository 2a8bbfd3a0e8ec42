import { startApplication, type RunningApplication } from '../support/application';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** No route at all, none of that depth, the bare prefix, a query. */
const ADDRESSES = ['nothing', 'rounds/x/nothing/more', '', 'nothing?page=1', 'n%C6%A1i-n%C3%A0o'];

describe('an address of the API that no route takes', () => {
  let application: RunningApplication;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.close());

  const cases = METHODS.flatMap((method) => ADDRESSES.map((each) => [method, each] as const));

  it.each(cases)('%s /api/%s: not found, said in JSON', async (method, address) => {
    const { status, body, headers } = await application.anonymous<{ message: string }>(
      method,
      address,
    );
    expect({ status, body }).toEqual({
      status: 404,
      body: {
        code: 'http.not-found',
        message: expect.stringContaining('Không tìm thấy'),
        requestId: expect.stringMatching(/.+/),
      },
    });
    expect(headers.get('content-type')).toContain('application/json');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is not found whatever is sent to it, and in English where that is asked for', async () => {
    const answer = await fetch(`${application.url}/api/nothing`, {
      method: 'POST',
      body: '<no json/>',
      headers: { 'content-type': 'application/xml', 'accept-language': 'en' },
    });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      code: 'http.not-found',
      message: expect.stringMatching(/^Not found/),
    });
  });

  it('has no body by HEAD', async () => {
    const answer = await fetch(`${application.url}/api/nothing`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it('is also a route asked by a method it does not take', async () => {
    expect((await application.anonymous('DELETE', 'rounds')).status).toBe(404);
    expect((await application.anonymous('GET', 'rounds')).status).toBe(401);
    expect((await application.anonymous('GET', 'openapi.json')).status).toBe(200);
  });

  it('is not one of the page that only begins alike', async () => {
    const answer = await fetch(`${application.url}/apiary`);
    expect(answer.headers.get('content-type')).toMatch(/^text\//);
  });
});
