import { setTimeout as wait } from 'node:timers/promises';
import { asked } from '../../scripts/support/talk';
import { Account } from '../../src/accounts/account.entity';
import { UnusedAccounts } from '../../src/accounts/unused-accounts';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Reader } from '../../src/platform/database/reader';
import { Job } from '../../src/platform/jobs/job.entity';
import { startApplication, TEST_PASSWORD, type RunningApplication } from '../support/application';
import { openTestDatabase } from '../support/database';
import { onEachEngine } from '../support/each-engine';
import { MovingClock } from '../support/moving-clock';

const DAY_MINUTES = 24 * 60;
interface Row {
  id: string;
  login: string;
  state: string;
  disabledReason: string | null;
  version: number;
}
interface Told {
  code: string;
  message: string;
}

describe('accounts nobody uses', () => {
  onEachEngine((engine) => {
    let application: RunningApplication;
    let clock: MovingClock;
    let close: () => Promise<void>;
    beforeAll(async () => {
      clock = new MovingClock();
      const db = await openTestDatabase(engine);
      application = await startApplication({ database: db.location, clock });
      close = async () => {
        await application.close();
        await db.close();
      };
      const person = (login: string, role: 'province_administrator' | 'viewer') =>
        application.addAccount({ login, duties: [{ role, organisationId: null }] });
      await person('cu-nhat', 'province_administrator');
      clock.passMinutes(1);
      await person('quan-tri', 'province_administrator');
      await person('it-dung', 'viewer');
      await person('hay-dung', 'viewer');
    });
    afterAll(() => close());

    /** Has the day's round run. @returns what it tells. */
    const round = async () => {
      const id = await application.get(UnusedAccounts).askForToday();
      for (;;) {
        const job = await application.get(Reader).manager.findOneByOrFail(Job, { id });
        if (job.state === 'succeeded') return job.result;
        if (job.state === 'failed') throw new Error(job.lastError ?? '');
        await wait(50);
      }
    };
    const account = (login: string) =>
      application.get(Reader).manager.findOneByOrFail(Account, { login });
    const signIn = (login: string, password = TEST_PASSWORD) =>
      application.anonymous<Told>('POST', 'session', { login, password });
    const entries = () =>
      application.get(Reader).manager.findBy(AuditEntry, { action: 'accounts.closed-unused' });

    it('stay open up to the day of the level', async () => {
      clock.passMinutes(44 * DAY_MINUTES);
      expect(await round()).toEqual({ closed: 0, administratorKept: false });
      expect((await signIn('hay-dung')).status).toBe(204);
    });

    it('are closed after it, but never the last who administers', async () => {
      clock.passMinutes(1.1 * DAY_MINUTES);
      expect(await round()).toEqual({ closed: 2, administratorKept: true });
      for (const login of ['cu-nhat', 'it-dung'])
        expect(await account(login)).toMatchObject({ disabled: true, disabledReason: 'unused' });
      for (const login of ['quan-tri', 'hay-dung'])
        expect(await account(login)).toMatchObject({ disabled: false, disabledReason: null });
      const written = await entries();
      expect(written.map(({ subjectName }) => subjectName).sort()).toEqual([
        'Người dùng cu-nhat (cu-nhat)',
        'Người dùng it-dung (it-dung)',
      ]);
      expect(written[0]).toMatchObject({ actorKind: 'job', summary: { days: 45 } });
    });

    it('are not closed twice: asked again that day, and the day after', async () => {
      expect(await round()).toMatchObject({ closed: 2 });
      clock.passMinutes(DAY_MINUTES);
      expect(await round()).toEqual({ closed: 0, administratorKept: true });
      expect(await entries()).toHaveLength(2);
    });

    it('tell their owner why, and nobody else', async () => {
      const told = await signIn('it-dung');
      expect([told.status, told.body.code]).toEqual([401, 'accounts.closed-unused']);
      expect(told.body.message).toContain('quá 45 ngày không đăng nhập');
      const guess = await signIn('it-dung', 'đoán mò một mật khẩu');
      expect([guess.status, guess.body.code]).toEqual([401, 'accounts.sign-in-refused']);
    });

    it('are shown to who looks after them, who opens them again', async () => {
      const administrator = await application.signIn('quan-tri');
      const list = (state: string) =>
        asked<{ rows: Row[] }>(administrator, 'GET', `accounts?state=${state}`);
      const { rows } = await list('disabled');
      expect(rows.map(({ login, disabledReason }) => [login, disabledReason])).toEqual([
        ['cu-nhat', 'unused'],
        ['it-dung', 'unused'],
      ]);
      const { id, version } = rows[1]!;
      const seen = { 'if-match': `"${version}"` };
      await asked(administrator, 'POST', `accounts/${id}/enable`, {}, seen);
      expect((await signIn('it-dung')).status).toBe(204);
      expect(await round()).toMatchObject({ closed: 0 });
    });
  });
});
