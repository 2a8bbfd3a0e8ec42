import http from 'node:http';
import type { AddressInfo } from 'node:net';
import dns from 'node:dns';
import { SafeAddresses } from './safe-address';
import { safeFetch } from './safe-fetch';

describe('SSRF: where the program connects', () => {
  const open = new SafeAddresses();

  it.each([
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '127.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '224.0.0.1',
    '255.255.255.255',
  ])('a name of the Internet may not lead to %s', (address) => {
    expect(open.allows('dichvucong.gov.vn', address)).toBe(false);
  });

  it.each(['103.1.2.3', '8.8.8.8', '2405:4800::1', '172.32.0.1', '11.0.0.1'])(
    '%s is on the Internet',
    (address) => expect(open.allows('dichvucong.gov.vn', address)).toBe(true),
  );

  it('allows the networks of the setting and no other', () => {
    const inside = new SafeAddresses(['10.20.0.0/16', 'fd12::/16', '192.168.5.5']);
    const allowed = ['10.20.3.4', 'fd12::1', '192.168.5.5', '10.21.0.1', '192.168.5.6'];
    expect(allowed.map((each) => inside.allows('cong.noi-bo', each))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('this machine only where its own name was written', () => {
    expect(open.allows('localhost', '127.0.0.1')).toBe(true);
    expect(open.allows('127.0.0.1', '127.0.0.1')).toBe(true);
    expect(open.allows('localhost.evil.vn', '127.0.0.1')).toBe(false);
  });
});

describe('SSRF: the fetch of the portal', () => {
  let server: http.Server;
  let port: number;
  let asked = 0;
  beforeAll(async () => {
    server = http.createServer((request, reply) => {
      asked += 1;
      if (request.url === '/away') reply.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
      else if (request.url === '/none') reply.writeHead(204).end();
      else request.pipe(reply);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => server.close());
  afterEach(() => jest.restoreAllMocks());

  const fetchIt = safeFetch(new SafeAddresses());

  it('sends and receives as fetch does', async () => {
    const url = `http://127.0.0.1:${port}/`;
    const answer = await fetchIt(url, { method: 'POST', body: 'xin chào' });
    expect([answer.status, await answer.text()]).toEqual([200, 'xin chào']);
    expect((await fetchIt(`${url}none`)).status).toBe(204);
  });

  it('follows no redirect', async () => {
    const answer = await fetchIt(`http://localhost:${port}/away`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://127.0.0.1:1/']);
  });

  it('refuses a name that resolves to this machine at the moment of connecting', async () => {
    const before = asked;
    const rebind = (_host: string, _options: object, done: (...args: unknown[]) => void) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    jest.spyOn(dns, 'lookup').mockImplementation(rebind as never);
    await expect(fetchIt(`http://cong.gov.vn:${port}/`)).rejects.toThrow(/PRIVATE_NETWORKS/);
    expect(asked).toBe(before);
  });

  it('refuses a name of which only one address is internal', async () => {
    const both = (_host: string, _options: object, done: (...args: unknown[]) => void) =>
      done(null, [
        { address: '103.1.2.3', family: 4 },
        { address: '169.254.169.254', family: 4 },
      ]);
    jest.spyOn(dns, 'lookup').mockImplementation(both as never);
    await expect(fetchIt(`http://cong.gov.vn:${port}/`)).rejects.toThrow(/169\.254/);
  });

  it.each([
    'http://10.0.0.1/',
    'https://[fe80::1]/',
    'http://0x7f.1.2.3.4/',
    'http://2130706433.vn',
  ])('%s is not asked', async (url) =>
    expect(fetchIt(url, { signal: AbortSignal.timeout(500) })).rejects.toThrow(),
  );

  it('ends with the signal', async () => {
    const hanging = http.createServer(() => undefined);
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}/`;
    await expect(fetchIt(url, { signal: AbortSignal.timeout(100) })).rejects.toThrow(/abort/i);
    hanging.closeAllConnections();
    hanging.close();
  });
});
