import fc from 'fast-check';
import { SECURITY_LEVELS } from '../platform/config/security';
import { Settings } from '../platform/config/settings';
import { securityStanding, type SecurityThreshold } from './security-standing';

function standing(environment: Record<string, string> = {}): Map<string, SecurityThreshold> {
  const { security, given, http } = Settings.from(environment);
  const rows = securityStanding({ security, given, secure: http.secure });
  return new Map(rows.map((row) => [row.key, row]));
}
const HTTPS = { PUBLIC_URL: 'https://bangiao.example.gov.vn' };

describe('security settings in force', () => {
  it('as shipped they are those of level 2, but for the way there', () => {
    const rows = [...standing().values()];
    expect(rows.filter((row) => row.standing === 'weaker').map(({ key }) => key)).toEqual([
      'transport',
    ]);
    expect(rows.filter((row) => row.setBy !== null)).toEqual([]);
    expect(standing(HTTPS).get('transport')).toMatchObject({
      ...{ inForce: true, standing: 'met', setBy: 'PUBLIC_URL' },
    });
  });

  it.each([
    ['SESSION_IDLE_MINUTES', '30', 'idleMinutes', 'weaker'],
    ['SESSION_IDLE_MINUTES', '10', 'idleMinutes', 'stricter'],
    ['SESSION_IDLE_MINUTES', '15', 'idleMinutes', 'met'],
    ['SESSION_IDLE_MINUTES_ADMINISTRATOR', '15', 'administratorIdleMinutes', 'weaker'],
    ['SESSION_HOURS', '24', 'sessionHours', 'weaker'],
    ['CONFIRM_MINUTES', '5', 'confirmMinutes', 'stricter'],
    ['ADMINISTRATOR_PASSWORD_DAYS', '0', 'administratorPasswordDays', 'weaker'],
    ['ADMINISTRATOR_PASSWORD_DAYS', '90', 'administratorPasswordDays', 'weaker'],
    ['ADMINISTRATOR_PASSWORD_DAYS', '30', 'administratorPasswordDays', 'stricter'],
    ['MFA_FOR', 'nobody', 'secondFactorFor', 'weaker'],
    ['MFA_FOR', 'everyone', 'secondFactorFor', 'stricter'],
  ])('%s=%s: %s is %s than the level asks, and says where it comes from', (...told) => {
    const [name, value, key, wanted] = told;
    expect(standing({ [name]: value }).get(key)).toMatchObject({ standing: wanted, setBy: name });
  });

  it('whether people come from the Internet is not known of an address: never met, never weaker', () => {
    expect(standing(HTTPS).get('secondFactorFor')!.standing).toBe('unknown');
    expect(
      standing({ ...HTTPS, MFA_FOR: 'everyone_remote' }).get('secondFactorFor')!.standing,
    ).toBe('met');
  });

  it('level 3 is held against its own figures', () => {
    expect(standing({ SECURITY_LEVEL: '2' }).get('reviewMonths')).toMatchObject({
      ...{ inForce: 12, level3: 6, standing: 'met' },
    });
    expect(standing({ SECURITY_LEVEL: '3' }).get('reviewMonths')).toMatchObject({
      ...{ inForce: 6, standing: 'met' },
    });
  });

  it('a demonstration is not called safe', () => {
    const weaker = [...standing({ SECURITY_LEVEL: 'demonstration' }).values()]
      .filter((row) => row.standing === 'weaker')
      .map(({ key }) => key);
    expect(weaker).toContain('secondFactorFor');
    expect(weaker).toContain('administratorIdleMinutes');
  });

  it('what the program does not look after is never called met', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SECURITY_LEVELS),
        fc.integer({ min: 1, max: 168 }),
        (level, hours) => {
          const rows = standing({ SECURITY_LEVEL: level, SESSION_HOURS: String(hours) });
          expect(rows.get('logMonths')!.standing).toBe('unknown');
          const wanted = hours === 12 ? 'met' : hours < 12 ? 'stricter' : 'weaker';
          expect(rows.get('sessionHours')!.standing).toBe(wanted);
        },
      ),
    );
  });
});
