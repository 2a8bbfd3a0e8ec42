import { signedIn, talkTo, type Talk } from '../../scripts/support/talk';
import { Account } from '../../src/accounts/account.entity';
import { Session } from '../../src/accounts/session.entity';
import { Reader } from '../../src/platform/database/reader';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { TEST_PASSWORD, type RunningApplication } from '../support/application';
import { onEachEngine } from '../support/each-engine';
import { MovingClock } from '../support/moving-clock';
import { startOnEngine } from '../support/start-on-engine';

const NEW_PASSWORD = 'Mật khẩu mới của tôi 7';

onEachEngine((engine) => {
  describe('sessions', () => {
    let application: RunningApplication;
    let clock: MovingClock;
    let talk: Talk;
    beforeEach(async () => {
      clock = new MovingClock();
      application = await startOnEngine(engine, { clock });
      await application.addAccount({
        login: 'hoa',
        duties: [{ role: 'viewer', organisationId: null }],
      });
      talk = await application.signIn('hoa');
    });
    afterEach(() => application.close());

    const statusOf = async (who: Talk) => (await who('GET', 'rounds')).status;
    const cookieOf = async (cookie?: string) => {
      const asking = talkTo(application.url, cookie);
      const body = { login: 'hoa', password: TEST_PASSWORD };
      const answer = await asking('POST', 'session', body);
      return answer.headers.getSetCookie()[0]!.split(';')[0]!;
    };
    const newPassword = (who: Talk) =>
      who('POST', 'account/password', { current: TEST_PASSWORD, chosen: NEW_PASSWORD });

    it('S3: fixation: a cookie put into the browser beforehand never becomes a session', async () => {
      const planted = `sid=${'A'.repeat(43)}`;
      const given = await cookieOf(planted);
      expect(given).not.toBe(planted);
      expect(await statusOf(talkTo(application.url, planted))).toBe(401);
      expect(await statusOf(talkTo(application.url, given))).toBe(200);
    });

    it('S3: theft: a cookie copied before the sign-out is worth nothing after it', async () => {
      const cookie = await cookieOf();
      const thief = talkTo(application.url, cookie);
      expect(await statusOf(thief)).toBe(200);
      await talkTo(application.url, cookie)('DELETE', 'session');
      expect(await statusOf(thief)).toBe(401);
    });

    it('S3: idle: fifteen minutes without a touch end it; asking keeps it', async () => {
      clock.passMinutes(14);
      expect(await statusOf(talk)).toBe(200);
      clock.passMinutes(14);
      expect(await statusOf(talk)).toBe(200);
      clock.passMinutes(16);
      expect(await statusOf(talk)).toBe(401);
    });

    it('M8: a clock set back two days ends it, rather than letting it live as much longer', async () => {
      clock.passMinutes(-4);
      expect(await statusOf(talk)).toBe(200);
      clock.passMinutes(-2 * 24 * 60);
      expect(await statusOf(talk)).toBe(401);
      // A new session is good; the duty, which begins on the day it was given, is not yet.
      expect(await statusOf(await application.signIn('hoa'))).toBe(403);
    });

    it('S3: idle: the screen refreshing by itself does not keep it', async () => {
      for (let minutes = 0; minutes < 14; minutes += 2) {
        clock.passMinutes(2);
        const headers = { 'x-unattended-seconds': '120' };
        expect((await talk('GET', 'rounds', undefined, headers)).status).toBe(200);
      }
      clock.passMinutes(2);
      expect(await statusOf(talk)).toBe(401);
    });

    it('S3: absolute: twelve hours end it however busy it was', async () => {
      for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
        clock.passMinutes(10);
        expect(await statusOf(talk)).toBe(200);
      }
      clock.passMinutes(10);
      expect(await statusOf(talk)).toBe(401);
    });

    it('S3: disabled: a person whose account is closed is out at the next request', async () => {
      await application
        .get(UnitOfWork)
        .run((manager) => manager.update(Account, { login: 'hoa' }, { disabled: true }));
      expect(await statusOf(talk)).toBe(401);
    });

    it('S3: password changed elsewhere: every other session ends, this one gets a new id', async () => {
      const elsewhere = await application.signIn('hoa');
      const answer = await newPassword(elsewhere);
      expect(answer.status).toBe(204);
      expect(await statusOf(talk)).toBe(401);
      expect(await statusOf(elsewhere)).toBe(401);
      const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
      expect(await statusOf(talkTo(application.url, cookie))).toBe(200);
      await expect(signedIn(application.url, 'hoa', TEST_PASSWORD)).rejects.toThrow('401');
      await signedIn(application.url, 'hoa', NEW_PASSWORD);
    });

    it('are stored by a digest only', async () => {
      const secret = (await cookieOf()).slice('sid='.length);
      const rows = await application.get(Reader).manager.find(Session);
      expect(rows).toHaveLength(2);
      expect(JSON.stringify(rows)).not.toContain(secret);
    });

    it('are listed with address and browser, and ended one by one or all others at once', async () => {
      type Row = { id: string; current: boolean; address: string; device: string };
      const others = [await application.signIn('hoa'), await application.signIn('hoa')] as const;
      const { body } = await talk<Row[]>('GET', 'account/sessions');
      expect(body).toHaveLength(3);
      expect(body.filter(({ current }) => current)).toHaveLength(1);
      expect(body[0]).toMatchObject({ address: '127.0.0.1', device: 'node' });
      const other = body.find(({ current }) => !current)!;
      expect((await talk('DELETE', `account/sessions/${other.id}`)).status).toBe(204);
      expect((await Promise.all(others.map(statusOf))).sort()).toEqual([200, 401]);
      expect((await talk('DELETE', 'account/sessions')).body).toEqual({ ended: 1 });
      expect(await Promise.all(others.map(statusOf))).toEqual([401, 401]);
      expect(await statusOf(talk)).toBe(200);
    });

    it('of others cannot be ended', async () => {
      await application.addAccount({
        login: 'khac',
        duties: [{ role: 'viewer', organisationId: null }],
      });
      const stranger = await application.signIn('khac');
      const { body } = await talk<{ id: string }[]>('GET', 'account/sessions');
      expect((await stranger('DELETE', `account/sessions/${body[0]!.id}`)).status).toBe(404);
      expect(await statusOf(talk)).toBe(200);
    });
  });
});
