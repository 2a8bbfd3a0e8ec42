import { startApplication, type RunningApplication } from '../support/application';
import { rawRequest } from '../support/raw-request';
import { OWN_CLIENT_HEADER } from '../../src/platform/http/same-site';

const WRONG = JSON.stringify({ login: 'ai', password: 'sai' });

/** Sends the same request from each of these addresses, as a proxy passes them on. */
async function from(application: RunningApplication, address: string, addresses: string[]) {
  const statuses: number[] = [];
  for (const each of addresses) {
    const headers = { 'x-forwarded-for': each, [OWN_CLIENT_HEADER]: '1' };
    const answer = await rawRequest(`${application.url}/api/${address}`, {
      method: address === 'session' ? 'POST' : 'GET',
      headers: { ...headers, 'content-type': 'application/json' },
      body: address === 'session' ? WRONG : undefined,
    });
    statuses.push(answer.status);
  }
  return statuses;
}

describe('limits of requests', () => {
  let application: RunningApplication;
  const start = async (environment: Record<string, string>) =>
    (application = await startApplication({ environment }));
  afterEach(() => application.close());

  it('tells in words and in Retry-After how long to wait', async () => {
    await start({ SIGN_INS_PER_MINUTE: '5' });
    const attempt = (language: string) =>
      application.anonymous<{ message: string }>(
        'POST',
        'session',
        { login: 'ai', password: 'sai' },
        { 'accept-language': language },
      );
    for (let time = 1; time <= 5; time += 1) expect((await attempt('vi')).status).toBe(401);
    const refused = await attempt('vi');
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({
      code: 'http.too-many-requests',
      message: `Gửi quá nhiều yêu cầu trong thời gian ngắn. Chờ ${seconds} giây rồi thử lại.`,
    });
    expect((await attempt('en')).body.message).toMatch(/^Too many requests.+Wait \d+ seconds/);
    expect((await application.anonymous('GET', 'setup')).status).toBe(200);
  });

  it('counts everything of one address, whatever it asks for', async () => {
    await start({ REQUESTS_PER_MINUTE: '60' });
    const statuses: number[] = [];
    for (let time = 0; time < 31; time += 1) {
      statuses.push((await application.anonymous('GET', 'setup')).status);
      statuses.push((await application.anonymous('GET', `nothing-${time}`)).status);
    }
    expect(statuses.slice(0, 60)).not.toContain(429);
    expect(statuses.slice(60)).toEqual([429, 429]);
  });

  it('does not believe anybody about his address without TRUST_PROXY', async () => {
    await start({ SIGN_INS_PER_MINUTE: '5' });
    const many = Array.from({ length: 6 }, (_, at) => `203.0.113.${at}`);
    expect(await from(application, 'session', many)).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('counts each address behind a proxy by itself, and a /64 of IPv6 as one', async () => {
    await start({ SIGN_INS_PER_MINUTE: '5', TRUST_PROXY: '127.0.0.1' });
    const one = Array.from({ length: 6 }, () => '203.0.113.1');
    expect(await from(application, 'session', one)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await from(application, 'session', ['203.0.113.2'])).toEqual([401]);
    const sixth = Array.from({ length: 6 }, (_, at) => `2001:db8::${at + 1}`);
    expect(await from(application, 'session', sixth)).toEqual([401, 401, 401, 401, 401, 429]);
    // Of several hops only the last, which the trusted proxy itself saw, counts.
    expect(await from(application, 'session', ['198.51.100.9, 203.0.113.1'])).toEqual([429]);
  });
});
