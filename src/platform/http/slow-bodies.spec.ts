import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { refuseSlowBodies } from './slow-bodies';

const PERIOD_MS = 300;

describe('S12: a body that trickles in', () => {
  let server: FastifyInstance;
  let port: number;
  beforeAll(async () => {
    server = fastify();
    refuseSlowBodies(server, PERIOD_MS);
    server.post('/', async (request) => (request.body as string).length);
    await server.listen({ port: 0, host: '127.0.0.1' });
    ({ port } = server.server.address() as AddressInfo);
  });
  afterAll(() => server.close());

  async function begin(length: number) {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(
      `POST / HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: ${length}\r\n\r\n`,
    );
    return socket;
  }

  it('S12: is ended within two periods', async () => {
    const socket = await begin(1_000_000);
    const drip = setInterval(() => socket.write('x'), 50);
    const begun = Date.now();
    // Not `once`: it would take the reset of a connection still written to for a failure.
    await new Promise((ended) => socket.once('close', ended)).finally(() => clearInterval(drip));
    expect(Date.now() - begun).toBeLessThan(20 * PERIOD_MS);
  });

  it('S12: an honest one that is only slow arrives whole', async () => {
    const part = 'x'.repeat(30 * 1024);
    const socket = await begin(part.length * 6);
    for (let sent = 0; sent < 6; sent += 1) {
      socket.write(part);
      await wait(PERIOD_MS / 2);
    }
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(new RegExp(`^HTTP/1.1 200[^]+${part.length * 6}$`));
    socket.destroy();
  });
});
