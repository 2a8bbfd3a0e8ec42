import fastify from 'fastify';
import { limitRequests, REMEMBERED } from './request-limits';

describe('counting requests by address', () => {
  it('remembers a bounded number of addresses, and forgets the one not seen for longest', async () => {
    const server = fastify();
    const most = 1_000_000;
    await limitRequests(server, { request: 1, 'sign-in': most, upload: most, export: most });
    server.get('/', () => 'ok');
    const ask = async (at: number) => {
      const remoteAddress = `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`;
      return (await server.inject({ url: '/', remoteAddress })).statusCode;
    };
    expect([await ask(0), await ask(0)]).toEqual([200, 429]);
    for (let at = 1; at < REMEMBERED; at += 1) await ask(at);
    expect(await ask(0)).toBe(429);
    await ask(REMEMBERED);
    await ask(REMEMBERED + 1);
    expect(await ask(1)).toBe(200);
    await server.close();
  });
});
