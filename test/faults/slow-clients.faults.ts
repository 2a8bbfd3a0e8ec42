import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sessionCookie } from '../../scripts/support/talk';
import { OWN_CLIENT_HEADER } from '../../src/platform/http/same-site';
import { TEST_PASSWORD } from '../support/application';
import { faultReport } from '../support/fault-report';
import { startProvince, type Province } from '../support/province';

const SOCKETS = 500;
const UPLOADS = 20;
const PROMISED_CLOSED_MS = 60_000;
const PROMISED_P95_MS = 1_000;

describe('S12: clients that are slow on purpose', () => {
  let province: Province;
  beforeAll(async () => {
    province = await startProvince();
  }, 180_000);
  afterAll(() => province.application.close());

  it('S12: 500 half-sent requests and 20 uploads of 1 B/s: others are served, the slow are ended', async () => {
    const { application, roundId, officer } = province;
    const { hostname, port } = new URL(application.url);
    const cookie = await sessionCookie(application.url, 'tinh', TEST_PASSWORD);
    const begun = Date.now();
    const lived: number[] = [];
    const open = async (first: string) => {
      const socket = net.connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.once('close', () => lived.push(Date.now() - begun));
      await once(socket, 'connect');
      socket.write(first);
      return socket;
    };
    const heads = await Promise.all(
      Array.from({ length: SOCKETS }, () =>
        open('GET /api/rounds HTTP/1.1\r\nhost: localhost\r\n'),
      ),
    );
    const form =
      `POST /api/rounds/${roundId}/imports HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n` +
      `${OWN_CLIENT_HEADER}: 1\r\ncontent-type: multipart/form-data; boundary=x\r\n` +
      'content-length: 1000000\r\n\r\n--x\r\n';
    const bodies = await Promise.all(Array.from({ length: UPLOADS }, () => open(form)));
    const drip = setInterval(() => {
      for (const socket of [...heads, ...bodies]) if (!socket.destroyed) socket.write('x');
    }, 1_000);

    const times: number[] = [];
    while (lived.length < SOCKETS + UPLOADS && Date.now() - begun < 2 * PROMISED_CLOSED_MS) {
      const asked = performance.now();
      expect((await officer('GET', `rounds/${roundId}`)).status).toBe(200);
      times.push(performance.now() - asked);
      await wait(100);
    }
    clearInterval(drip);
    const p95 = Math.round(times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!);
    const latest = Math.max(...lived);
    const lost = SOCKETS + UPLOADS - lived.length;
    const ok = lost === 0 && latest <= PROMISED_CLOSED_MS && p95 <= PROMISED_P95_MS;
    const note = `${times.length} yêu cầu khác, p95 ${p95} ms; kết nối chậm cuối cùng bị đóng sau ${(latest / 1000).toFixed(1)} giây`;
    faultReport({
      id: 'S12',
      tried: SOCKETS + UPLOADS,
      lost,
      result: ok ? 'passed' : 'failed',
      note,
    });
    expect(lost).toBe(0);
    expect(latest).toBeLessThanOrEqual(PROMISED_CLOSED_MS);
    expect(p95).toBeLessThanOrEqual(PROMISED_P95_MS);
  }, 180_000);
});
