import { healthFrom } from './health';
import { mayScrape } from './metrics-access';

const TOKEN = 'một mã đủ dài để thử';
const here = { remote: '127.0.0.1', forwarded: false, host: 'localhost', authorization: undefined };

describe('who may read the figures', () => {
  it('a program on this machine', () => {
    expect(mayScrape(here, undefined)).toBe(true);
    expect(mayScrape({ ...here, remote: '::1', host: '[::1]' }, TOKEN)).toBe(true);
    expect(mayScrape({ ...here, remote: '::ffff:127.0.0.1' }, undefined)).toBe(true);
  });

  it('nobody from elsewhere, and nobody behind the proxy of this machine', () => {
    expect(mayScrape({ ...here, remote: '10.0.0.7' }, undefined)).toBe(false);
    expect(mayScrape({ ...here, forwarded: true }, undefined)).toBe(false);
    expect(mayScrape({ ...here, host: 'bangiao.tinh.gov.vn' }, undefined)).toBe(false);
  });

  it('who shows the token, from anywhere; a wrong one is refused even here', () => {
    const away = { ...here, remote: '10.0.0.7', host: 'bangiao.tinh.gov.vn', forwarded: true };
    expect(mayScrape({ ...away, authorization: `Bearer ${TOKEN}` }, TOKEN)).toBe(true);
    expect(mayScrape({ ...away, authorization: 'Bearer khác' }, TOKEN)).toBe(false);
    expect(mayScrape({ ...here, authorization: 'Bearer khác' }, TOKEN)).toBe(false);
    expect(mayScrape({ ...away, authorization: 'Bearer undefined' }, undefined)).toBe(false);
    expect(mayScrape(away, '')).toBe(false);
  });
});

describe('health', () => {
  it('is down without its database or disk, and only degraded without Redis or anybody who does jobs', () => {
    const of = (
      database: 'ok' | 'bad',
      disk: 'ok' | 'bad',
      redis: 'ok' | 'bad' | 'unused',
      workers: 'ok' | 'bad' | 'unknown' = 'ok',
    ) => healthFrom({ database, disk, redis, workers }).status;
    expect(of('ok', 'ok', 'unused')).toBe('ok');
    expect(of('ok', 'ok', 'ok')).toBe('ok');
    expect(of('ok', 'ok', 'bad')).toBe('degraded');
    expect(of('ok', 'ok', 'bad', 'unknown')).toBe('degraded');
    expect(of('ok', 'ok', 'ok', 'bad')).toBe('degraded');
    expect(of('ok', 'ok', 'unused', 'bad')).toBe('degraded');
    expect(of('bad', 'ok', 'ok', 'bad')).toBe('down');
    expect(of('bad', 'ok', 'ok')).toBe('down');
    expect(of('ok', 'bad', 'unused')).toBe('down');
  });
});
