import type { Talk } from '../../scripts/support/talk';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Reader } from '../../src/platform/database/reader';
import { TEST_PASSWORD, type RunningApplication } from '../support/application';
import { onEachEngine } from '../support/each-engine';
import { faultReport } from '../support/fault-report';
import { MovingClock } from '../support/moving-clock';
import { startOnEngine } from '../support/start-on-engine';

interface Refusal {
  code: string;
  message: string;
}

/** Nobody types that much; the limit of one address is not what is measured here. */
const NO_ADDRESS_LIMIT = 1_000_000;

onEachEngine((engine) => {
  describe('guessing passwords', () => {
    let application: RunningApplication;
    let clock: MovingClock;
    beforeEach(async () => {
      clock = new MovingClock();
      application = await startOnEngine(engine, {
        clock,
        environment: { REQUESTS_PER_MINUTE: '1000000' },
      });
    });
    afterEach(() => application.close());

    const invite = (login: string) =>
      application.addAccount({ login, duties: [{ role: 'viewer', organisationId: null }] });
    const attempt = (login: string, password = 'sai') =>
      application.anonymous<Refusal>('POST', 'session', { login, password });
    const codes = async (login: string, times: number) => {
      const found: string[] = [];
      for (let time = 0; time < times; time += 1) found.push((await attempt(login)).body.code);
      return found;
    };

    it('S4: two hundred tries at once: five are judged, then the right password does not open either', async () => {
      await invite('hoa');
      const answers = await Promise.all(Array.from({ length: 200 }, () => attempt('hoa')));
      const count = (code: string) => answers.filter(({ body }) => body.code === code).length;
      expect(count('accounts.sign-in-refused')).toBe(4);
      expect(
        count('accounts.locked') +
          count('accounts.too-many-attempts') +
          count('accounts.sign-in-refused'),
      ).toBe(200);
      clock.passMinutes(14);
      expect((await attempt('hoa', TEST_PASSWORD)).status).toBeGreaterThanOrEqual(401);
      clock.passMinutes(2);
      expect((await attempt('hoa', TEST_PASSWORD)).status).toBe(204);
      faultReport({ id: 'S4', tried: 200, lost: 0, result: 'passed' });
    });

    it('S4: one password tried on fifty people: the address is held back', async () => {
      for (let person = 0; person < 5; person += 1) await invite(`xa-${person}`);
      const answers: string[] = [];
      for (let person = 0; person < 50; person += 1)
        answers.push((await attempt(`xa-${person}`, 'Matkhau@2025')).body.code);
      expect(answers.slice(0, 30)).toEqual(Array(30).fill('accounts.sign-in-refused'));
      expect(answers.slice(30)).toEqual(Array(20).fill('accounts.too-many-attempts'));
      expect((await attempt('xa-1', TEST_PASSWORD)).status).toBe(429);
      clock.passMinutes(16);
      expect((await attempt('xa-1', TEST_PASSWORD)).status).toBe(204);
    });

    it('S4: an unknown login is answered and locked word for word like a known one', async () => {
      await invite('hoa');
      const known = await codes('hoa', 7);
      expect(known).toEqual([
        ...Array<string>(4).fill('accounts.sign-in-refused'),
        ...Array<string>(3).fill('accounts.locked'),
      ]);
      expect(await codes('khong-co-ai', 7)).toEqual(known);
      const say = async (login: string) => (await attempt(login)).body.message;
      expect(await say('khong-co-ai')).toBe(await say('hoa'));
    });

    it('a lock of somebody known is written down, with the address', async () => {
      await invite('hoa');
      await codes('hoa', 5);
      const entries = await application
        .get(Reader)
        .manager.findBy(AuditEntry, { action: 'accounts.locked' });
      expect(entries).toHaveLength(1);
      expect(JSON.stringify(entries[0])).toContain('127.0.0.1');
    });

    it('the right password forgets the wrong ones before it', async () => {
      await invite('hoa');
      await codes('hoa', 4);
      expect((await attempt('hoa', TEST_PASSWORD)).status).toBe(204);
      expect(await codes('hoa', 4)).toEqual(Array(4).fill('accounts.sign-in-refused'));
    });
  });
});

describe('the time a refusal takes', () => {
  const SAMPLES = 40;

  it('S4: an unknown login is refused as late as a known one', async () => {
    const application = await startOnEngine('sqlite', {
      environment: { REQUESTS_PER_MINUTE: String(NO_ADDRESS_LIMIT) },
      clock: new (class extends MovingClock {
        /** Each attempt comes an hour after the one before: nothing locks, nothing is throttled. */
        override now() {
          this.passMinutes(60);
          return super.now();
        }
      })(),
    });
    try {
      const logins = Array.from({ length: SAMPLES }, (_, at) => `co-${at}`);
      for (const login of logins)
        await application.addAccount({ login, duties: [{ role: 'viewer', organisationId: null }] });
      const timed = async (talk: Talk, login: string) => {
        const start = performance.now();
        const { status } = await talk('POST', 'session', { login, password: 'sai' });
        expect(status).toBe(401);
        return performance.now() - start;
      };
      const known: number[] = [];
      const unknown: number[] = [];
      // By turns, so that a busy machine is busy for both.
      for (const login of logins) {
        known.push(await timed(application.anonymous, login));
        unknown.push(await timed(application.anonymous, `khong-${login}`));
      }
      const difference = Math.abs(median(known) - median(unknown));
      console.info(
        `S4: median ${median(known).toFixed(1)} ms for a known login, ${median(unknown).toFixed(1)} ms for an unknown one, ${difference.toFixed(1)} ms apart`,
      );
      expect(difference).toBeLessThan(20);
      faultReport({
        id: 'S4',
        tried: 2 * SAMPLES,
        lost: 0,
        result: 'passed',
        note: `Δ ${difference.toFixed(1)} ms`,
      });
    } finally {
      await application.close();
    }
  });
});

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
