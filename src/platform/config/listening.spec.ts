import { Settings, SettingsProblem } from './settings';
import { isLoopback } from './listening';

describe('where the server listens', () => {
  it.each(['0.0.0.0', '::', '10.1.2.3', 'may-chu.xa.vn', '128.0.0.1'])(
    'HOST=%s without TLS is refused in Vietnamese and English, with the remedy',
    (HOST) => {
      const start = () => Settings.from({ HOST });
      expect(start).toThrow(SettingsProblem);
      expect(start).toThrow(/chưa mã hóa.+PUBLIC_URL=https:/);
      expect(start).toThrow(/without encryption.+PUBLIC_URL=https:/);
      expect(() => Settings.from({ HOST, PUBLIC_URL: 'http://localhost:3000' })).toThrow(HOST);
      expect(Settings.from({ HOST, PUBLIC_URL: 'https://a.vn' }).http.host).toBe(HOST);
    },
  );

  it.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('HOST=%s needs no TLS', (HOST) => {
    expect(Settings.from({ HOST }).http).toMatchObject({ host: HOST, secure: false });
  });

  it('an address that people type without TLS is refused, whatever HOST is', () => {
    expect(() => Settings.from({ PUBLIC_URL: 'http://bangiao.vn' })).toThrow(/không mã hóa/);
    expect(() => Settings.from({ PUBLIC_URL: 'ftp://bangiao.vn' })).toThrow(/PUBLIC_URL=/);
  });

  it('a portal that is asked without TLS is refused, but for one on this machine', () => {
    expect(() => Settings.from({ PORTAL_URL: 'http://cong.vn' })).toThrow(
      /PORTAL_URL=http:.+mã hóa/,
    );
    expect(() => Settings.from({ PORTAL_URL: 'file:///etc/passwd' })).toThrow(/PORTAL_URL=/);
    const { portal } = Settings.from({ PORTAL_URL: 'http://127.0.0.1:9' });
    expect(portal.url).toBe('http://127.0.0.1:9');
  });

  it('names that only begin like this machine are others', () => {
    for (const name of ['localhost.evil.vn', '127.0.0.1.evil.vn', 'xlocalhost', '']) {
      expect([name, isLoopback(name)]).toEqual([name, false]);
    }
    expect(isLoopback('[::1]')).toBe(true);
  });

  it('takes proxies and networks only as addresses', () => {
    const { http } = Settings.from({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1' });
    expect(http.trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', '::1']);
    for (const text of ['proxy.vn', '10.0.0.0/33', '1.2.3', '10.0.0.0/8/8', ',']) {
      expect(() => Settings.from({ TRUST_PROXY: text })).toThrow(/TRUST_PROXY=/);
    }
  });
});
