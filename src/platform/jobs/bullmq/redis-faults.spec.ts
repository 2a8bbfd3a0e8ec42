import { redisFaults } from './redis-faults';

const info = (version: string, aof: string, policy: string) =>
  `# Server\r\nredis_version:${version}\r\n# Persistence\r\naof_enabled:${aof}\r\n# Memory\r\nmaxmemory_policy:${policy}\r\n`;

const said = (text: string) => redisFaults(text).map(({ vi }) => vi);

describe('R4: what a Redis says about itself', () => {
  it('one that keeps everything is taken', () => {
    for (const version of ['6.2.0', '7.0.15', '10.1.0'])
      expect(said(info(version, '1', 'noeviction'))).toEqual([]);
  });

  it('one that does not write to disk is refused, with the line to change', () => {
    expect(said(info('7.0.15', '0', 'noeviction'))).toEqual([
      expect.stringContaining('"appendonly yes"'),
    ]);
  });

  it.each(['allkeys-lru', 'volatile-ttl', 'allkeys-random'])(
    'one that evicts (%s) is refused',
    (policy) => {
      const [fault, ...others] = said(info('7.0.15', '1', policy));
      expect(fault).toContain(policy);
      expect(fault).toContain('"maxmemory-policy noeviction"');
      expect(others).toEqual([]);
    },
  );

  it('one that is old, or does not tell, is refused for each thing', () => {
    expect(said(info('6.0.16', '1', 'noeviction'))).toEqual([expect.stringContaining('6.0.16')]);
    expect(said('')).toHaveLength(3);
  });
});
