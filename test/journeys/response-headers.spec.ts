import fs from 'node:fs';
import path from 'node:path';
import { paths } from '../../web/src/components/paths';
import { sessionCookie } from '../../scripts/support/talk';
import { OWN_CLIENT_HEADER } from '../../src/platform/http/same-site';
import { startApplication, TEST_PASSWORD, type RunningApplication } from '../support/application';
import { rawRequest, type HttpMethod, type RawAnswer } from '../support/raw-request';
import { routesOf } from '../support/routes';

const WEB = path.join(__dirname, '..', '..', 'dist', 'web');

/** On every answer, whoever asks and whatever comes of it. */
const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-dns-prefetch-control': 'off',
  'x-permitted-cross-domain-policies': 'none',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
};
const API = {
  ...EVERYWHERE,
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
};
const PAGE = {
  ...EVERYWHERE,
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; connect-src 'self'; font-src 'self'; script-src 'self' 'nonce-…' 'wasm-unsafe-eval'; " +
    "style-src 'self' 'nonce-…'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; " +
    "form-action 'self'; frame-ancestors 'none'",
};
/** Tells what runs here, or is of no use to anybody but an attacker. */
const NEVER = ['server', 'x-powered-by', 'access-control-allow-origin'];

/** Values of the named headers, with nonces taken out. */
function of(answer: RawAnswer, wanted: object) {
  return Object.fromEntries(
    Object.keys(wanted).map((name) => [
      name,
      String(answer.headers[name]).replace(/nonce-[\w+/=]+/g, 'nonce-…'),
    ]),
  );
}

describe('headers', () => {
  let application: RunningApplication;
  let routes: string[];
  beforeAll(async () => {
    application = await startApplication({ webFolder: WEB });
    routes = routesOf(application);
    await application.addAccount({
      login: 'xem',
      duties: [{ role: 'viewer', organisationId: null }],
    });
  });
  afterAll(() => application.close());

  const request = (address: string, method: HttpMethod, headers: Record<string, string>) =>
    rawRequest(`${application.url}${address}`, { method, headers });

  it('S8: every route of the API, for nobody and for somebody, carries them', async () => {
    const cookie = await sessionCookie(application.url, 'xem', TEST_PASSWORD);
    expect(routes.length).toBeGreaterThan(40);
    for (const route of routes) {
      const [method, address] = route.split(' ') as [HttpMethod, string];
      const url = `/api/${address.replace(/:\w+/g, '00000000-0000-7000-8000-000000000000')}`;
      for (const sent of [{}, { cookie }, { cookie, [OWN_CLIENT_HEADER]: '1' }]) {
        const answer = await request(url, method, sent as Record<string, string>);
        expect([route, of(answer, API)]).toEqual([route, API]);
        for (const name of [...NEVER, 'strict-transport-security']) {
          expect([route, name, answer.headers[name]]).toEqual([route, name, undefined]);
        }
      }
    }
  });

  it('S8: refusals before any route carry them too', async () => {
    for (const [address, method, headers] of [
      ['/api/nothing', 'GET', {}],
      ['/api', 'POST', {}],
      ['/api/session', 'OPTIONS', { origin: 'https://evil.example' }],
      ['/api/session', 'POST', { [OWN_CLIENT_HEADER]: '1', 'content-type': 'x/y' }],
    ] as [string, HttpMethod, Record<string, string>][]) {
      const answer = await request(address, method, headers);
      expect([address, of(answer, API)]).toEqual([address, API]);
    }
  });

  it('S8: every page carries them and a nonce of its own', async () => {
    if (!fs.existsSync(path.join(WEB, 'index.html'))) throw new Error('npm run build:web first');
    const pages = Object.values(paths).map((each) =>
      typeof each === 'string' ? each : each('vong-1', 'x' as never, 'y' as never),
    );
    expect(pages.length).toBeGreaterThan(5);
    const nonces = new Set<string>();
    for (const page of ['/', '/khong-co', ...pages]) {
      const answer = await request(page, 'GET', {});
      expect([page, of(answer, PAGE)]).toEqual([page, PAGE]);
      const nonce = /nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))![1]!;
      expect(answer.text).toContain(`nonce="${nonce}"`);
      expect(answer.text).not.toContain('__NONCE__');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(pages.length + 2);
  });

  it('S8: files of the page carry them and are kept for good; there are no source maps', async () => {
    const files = fs.readdirSync(path.join(WEB, 'assets'));
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
    const answer = await request(
      `/assets/${files.find((each) => each.endsWith('.js'))}`,
      'GET',
      {},
    );
    expect(answer.status).toBe(200);
    expect(of(answer, EVERYWHERE)).toEqual(EVERYWHERE);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each(['.git/config', '.env', 'api/docs', 'api-json', 'swagger', 'assets/../../package.json'])(
    'nothing of the workshop is served: /%s',
    async (address) => {
      const answer = await request(`/${address}`, 'GET', {});
      expect(answer.text).not.toMatch(/\[core\]|DATA_DIR|swagger|"dependencies"/i);
    },
  );
});

describe('headers behind TLS', () => {
  it('name HSTS, and the cookie is bound to this very address', async () => {
    const environment = { PUBLIC_URL: 'https://bangiao.example.gov.vn' };
    const application = await startApplication({ environment, webFolder: WEB });
    try {
      await application.addAccount({
        login: 'xem',
        duties: [{ role: 'viewer', organisationId: null }],
      });
      const answer = await rawRequest(`${application.url}/api/session`, {
        method: 'POST',
        headers: {
          host: 'bangiao.example.gov.vn',
          origin: 'https://bangiao.example.gov.vn',
          'content-type': 'application/json',
          [OWN_CLIENT_HEADER]: '1',
        },
        body: JSON.stringify({ login: 'xem', password: TEST_PASSWORD }),
      });
      expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
      const [cookie] = answer.headers['set-cookie']!;
      expect(cookie).toMatch(/^__Host-sid=[\w-]{40,};/);
      for (const flag of ['HttpOnly', 'Secure', 'Path=/']) expect(cookie).toContain(flag);
      expect(cookie).toMatch(/SameSite=(Lax|Strict)/);
      expect(cookie).not.toContain('Domain');
      const page = await rawRequest(`${application.url}/`);
      expect(page.headers['content-security-policy']).toContain('upgrade-insecure-requests');
    } finally {
      await application.close();
    }
  });
});
