import { setTimeout as wait } from 'node:timers/promises';
import { asked } from '../../scripts/support/talk';
import { Account } from '../../src/accounts/account.entity';
import { closeUnusedJob } from '../../src/accounts/unused-accounts';
import { retentionJob } from '../../src/administration/retention-job';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Reader } from '../../src/platform/database/reader';
import { DailyJobs } from '../../src/platform/jobs/daily-jobs';
import type { JobDefinition } from '../../src/platform/jobs/job-definition';
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
      // What the age of a password asks for is not the matter here.
      const environment = { ADMINISTRATOR_PASSWORD_DAYS: '0' };
      application = await startApplication({ database: db.location, clock, environment });
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

    /** Has a daily job of today run. @returns what it tells. */
    const today = async (job: JobDefinition<never>) => {
      const id = await application.get(DailyJobs).ask(job);
      for (;;) {
        const job = await application.get(Reader).manager.findOneByOrFail(Job, { id });
        if (job.state === 'succeeded') return job.result;
        if (job.state === 'failed') throw new Error(job.lastError ?? '');
        await wait(50);
      }
    };
    const round = () => today(closeUnusedJob as never);
    /** Days on which the server does its daily work, which bears witness to them. */
    const live = async (days: number) => {
      for (let left = days; left > 0; left -= 20) {
        clock.passMinutes(Math.min(left, 20) * DAY_MINUTES);
        await today(retentionJob as never);
      }
    };
    const account = (login: string) =>
      application.get(Reader).manager.findOneByOrFail(Account, { login });
    const signIn = (login: string, password = TEST_PASSWORD) =>
      application.anonymous<Told>('POST', 'session', { login, password });
    const entries = () =>
      application.get(Reader).manager.findBy(AuditEntry, { action: 'accounts.closed-unused' });

    it('stay open up to the day of the level', async () => {
      await live(44);
      expect(await round()).toEqual({ closed: 0, administratorKept: false });
      expect((await signIn('hay-dung')).status).toBe(204);
    });

    it('are closed after it, but never the last who administers', async () => {
      await live(1.1);
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
      await live(1);
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

    it('M8: lose nothing by a clock put a year ahead, on the first day or the next; whoever administers is told', async () => {
      const before = await entries();
      const right = clock.moment();
      clock.passMinutes(400 * DAY_MINUTES);
      for (let day = 0; day < 2; day += 1) {
        expect(await round()).toEqual({ closed: 0, administratorKept: false, clock: 'ahead' });
        await today(retentionJob as never);
        clock.passMinutes(DAY_MINUTES);
      }
      expect(await entries()).toEqual(before);
      const administrator = await application.signIn('quan-tri');
      const told = async () =>
        (await asked<{ clock: unknown }>(administrator, 'GET', 'accounts')).clock;
      expect(await told()).toMatchObject({ wrong: 'ahead', now: expect.any(String) });
      expect(((await told()) as { witness: string }).witness <= right).toBe(true);

      // The server had been off so long: somebody says so, and the days count from the next round on.
      await asked(administrator, 'POST', 'retention/clock-confirmation', {});
      expect(await told()).toBeNull();
      const { closed } = (await round()) as { closed: number };
      expect(closed).toBe((await entries()).length - before.length);
      expect(closed).toBeGreaterThan(0);
      expect(await account('quan-tri')).toMatchObject({ disabled: false });
    });
  });
});
