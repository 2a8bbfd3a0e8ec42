import { asked, talkTo, type Talk } from '../../scripts/support/talk';
import { RecoveryCode, SecondFactor } from '../../src/accounts/second-factor.entity';
import { Reader } from '../../src/platform/database/reader';
import { TEST_PASSWORD, type RunningApplication } from '../support/application';
import { mostlyOn } from '../support/each-engine';
import { MovingClock } from '../support/moving-clock';
import { addSecondFactor, type Telephone } from '../support/second-factor';
import { startOnEngine } from '../support/start-on-engine';

interface Told {
  code: string;
}

mostlyOn('sqlite', (engine) => {
  describe('the second factor', () => {
    let application: RunningApplication;
    let clock: MovingClock;
    beforeEach(async () => {
      clock = new MovingClock();
      application = await startOnEngine(engine, { clock, environment: { MFA_FOR: 'everyone' } });
      await application.addAccount({
        login: 'hoa',
        duties: [{ role: 'viewer', organisationId: null }],
      });
    });
    afterEach(() => application.close());

    const signIn = (code?: string) =>
      application.anonymous<Told>('POST', 'session', {
        login: 'hoa',
        password: TEST_PASSWORD,
        ...(code === undefined ? {} : { code }),
      });
    const talkOf = async (code?: string): Promise<Talk> => {
      const answer = await signIn(code);
      expect(answer.status).toBe(204);
      return talkTo(application.url, answer.headers.getSetCookie()[0]!.split(';')[0]);
    };
    const enrolled = async (): Promise<{ talk: Talk; telephone: Telephone; codes: string[] }> => {
      const talk = await talkOf();
      return { talk, ...(await addSecondFactor(talk)) };
    };

    it('comes before anything else where it is asked for', async () => {
      const talk = await talkOf();
      expect(await asked(talk, 'GET', 'session')).toMatchObject({ pending: 'second-factor' });
      const refused = await talk<Told>('GET', 'rounds');
      expect([refused.status, refused.body.code]).toEqual([403, 'accounts.second-factor-needed']);
      await addSecondFactor(talk);
      expect(await asked(talk, 'GET', 'session')).toMatchObject({ pending: null });
      expect((await talk('GET', 'rounds')).status).toBe(200);
    });

    it('is asked for after the password, and a wrong code does not open', async () => {
      const { telephone } = await enrolled();
      expect((await signIn()).body.code).toBe('accounts.code-needed');
      expect((await signIn('000 000')).body.code).toBe('accounts.code-refused');
      await talkOf(telephone.code(1));
    });

    it('takes a code once: not again, not at the same moment, not an older one', async () => {
      const { telephone } = await enrolled();
      expect((await signIn(telephone.code())).body.code).toBe('accounts.code-refused');
      const twice = await Promise.all([signIn(telephone.code(1)), signIn(telephone.code(1))]);
      expect(twice.map(({ status }) => status).sort()).toEqual([204, 401]);
      expect((await signIn(telephone.code())).status).toBe(401);
    });

    it('locks after five wrong codes; asking without one neither counts nor lifts the lock', async () => {
      const { telephone } = await enrolled();
      for (let time = 0; time < 4; time += 1) {
        expect((await signIn()).body.code).toBe('accounts.code-needed');
        expect((await signIn('999999')).body.code).toBe('accounts.code-refused');
      }
      expect((await signIn()).body.code).toBe('accounts.code-needed');
      expect((await signIn('999999')).body.code).toBe('accounts.locked');
      expect((await signIn()).body.code).toBe('accounts.locked');
      expect((await signIn(telephone.code(1))).body.code).toBe('accounts.locked');
      clock.passMinutes(16);
      await talkOf(telephone.code(1));
    });

    it('gives ten recovery codes, each good once and stored as a digest only', async () => {
      const { codes } = await enrolled();
      expect(codes).toHaveLength(10);
      const { manager } = application.get(Reader);
      const stored = JSON.stringify(await manager.find(RecoveryCode));
      for (const code of codes) expect(stored).not.toContain(code);
      const talk = await talkOf(codes[0]!.toUpperCase().replaceAll('-', ' '));
      expect(await asked(talk, 'GET', 'account')).toMatchObject({
        secondFactor: { present: true, recoveryCodesLeft: 9 },
      });
      expect((await signIn(codes[0])).body.code).toBe('accounts.code-refused');
      const renewed = await asked<{ codes: string[] }>(talk, 'POST', 'account/recovery-codes');
      expect((await signIn(codes[1])).body.code).toBe('accounts.code-refused');
      await talkOf(renewed.codes[0]);
    });

    it('keeps the secret sealed in the database', async () => {
      const talk = await talkOf();
      const { secret } = await asked<{ secret: string }>(talk, 'POST', 'account/second-factor');
      const [row] = await application.get(Reader).manager.find(SecondFactor);
      expect(row!.secret).toMatch(/^s1\./);
      expect(row!.secret).not.toContain(secret);
    });

    it('cannot be replaced or removed by whoever sits down at the browser', async () => {
      const { talk } = await enrolled();
      expect((await talk<Told>('POST', 'account/second-factor')).body.code).toBe(
        'accounts.second-factor-present',
      );
      expect((await talk<Told>('DELETE', 'account/second-factor')).body.code).toBe(
        'accounts.second-factor-required',
      );
      clock.passMinutes(11);
      const late = await talk<Told>('POST', 'account/recovery-codes');
      expect([late.status, late.body.code]).toEqual([403, 'accounts.confirm-identity']);
      const wrong = await talk<Told>('POST', 'account/identity', { password: 'sai' });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'accounts.identity-refused']);
      expect((await talk('POST', 'account/identity', { password: TEST_PASSWORD })).status).toBe(
        204,
      );
      expect((await talk('POST', 'account/recovery-codes')).status).toBe(200);
    });

    it('guessing at an open browser ends its session and locks the account', async () => {
      const { talk } = await enrolled();
      for (let time = 0; time < 4; time += 1)
        expect((await talk('POST', 'account/identity', { code: '999999' })).status).toBe(422);
      expect((await talk('POST', 'account/identity', { code: '999999' })).status).toBe(401);
      expect((await talk('GET', 'session')).status).toBe(401);
    });
  });

  describe('the second factor for who comes over the Internet', () => {
    const OUTSIDE = { 'x-forwarded-for': '203.0.113.9' };
    const INSIDE = { 'x-forwarded-for': '10.20.30.40' };
    let application: RunningApplication;
    beforeAll(async () => {
      application = await startOnEngine(engine, {
        environment: { MFA_FOR: 'everyone_remote', TRUST_PROXY: '127.0.0.1' },
      });
      const place = { organisationId: null };
      await application.addAccount({ login: 'hoa', duties: [{ role: 'viewer', ...place }] });
      await application.addAccount({
        ...{ login: 'quan-tri', duties: [{ role: 'province_administrator', ...place }] },
      });
    });
    afterAll(() => application.close());

    const cookieOf = async (login: string, from: Record<string, string>, code?: string) => {
      const sent = { login, password: TEST_PASSWORD, ...(code === undefined ? {} : { code }) };
      const answer = await application.anonymous<Told>('POST', 'session', sent, from);
      return answer.headers.getSetCookie()[0]?.split(';')[0] ?? answer.body.code;
    };
    const pendingOf = async (cookie: string, from: Record<string, string>) =>
      (
        await asked<{ pending: string | null }>(
          ...([talkTo(application.url, cookie), 'GET', 'session', undefined, from] as const),
        )
      ).pending;

    it('is asked of everybody from outside, in the office of administrators only', async () => {
      expect(await pendingOf(await cookieOf('hoa', OUTSIDE), OUTSIDE)).toBe('second-factor');
      expect(await pendingOf(await cookieOf('hoa', INSIDE), INSIDE)).toBe(null);
      expect(await pendingOf(await cookieOf('quan-tri', INSIDE), INSIDE)).toBe('second-factor');
    });

    it('is asked of a session that was begun in the office and goes on outside', async () => {
      const cookie = await cookieOf('hoa', INSIDE);
      const talk = talkTo(application.url, cookie);
      expect((await talk('GET', 'rounds', undefined, INSIDE)).status).toBe(200);
      const refused = await talk<Told>('GET', 'rounds', undefined, OUTSIDE);
      expect([refused.status, refused.body.code]).toEqual([403, 'accounts.second-factor-needed']);
    });

    it('once there is one, its code is asked for wherever the person is', async () => {
      const talk = talkTo(application.url, await cookieOf('hoa', INSIDE));
      const { telephone } = await addSecondFactor(talk);
      expect(await cookieOf('hoa', OUTSIDE)).toBe('accounts.code-needed');
      expect(await cookieOf('hoa', INSIDE)).toBe('accounts.code-needed');
      const cookie = await cookieOf('hoa', OUTSIDE, telephone.code(1));
      expect(await pendingOf(cookie, OUTSIDE)).toBe(null);
    });
  });
});
