import { asked, type Talk } from '../../scripts/support/talk';
import { Account } from '../../src/accounts/account.entity';
import { Duty } from '../../src/accounts/duty.entity';
import { NO_PASSWORD } from '../../src/accounts/password';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { AuditObject } from '../../src/platform/audit/audit-object.entity';
import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { Reader } from '../../src/platform/database/reader';
import { startApplication, TEST_PASSWORD, type RunningApplication } from '../support/application';
import { openTestDatabase } from '../support/database';
import { onEachEngine } from '../support/each-engine';
import { MovingClock } from '../support/moving-clock';

interface Receipt {
  created: number;
  unchanged: number;
  accounts: { id: string; login: string; created: boolean }[];
}
interface Slips {
  slips: { id: string; login: string; password: string; until: string }[];
  address: string | null;
}
interface Told {
  code: string;
}
const MANY = 120;

describe('accounts in bulk', () => {
  onEachEngine((engine) => {
    let application: RunningApplication;
    let administrator: Talk;
    let clock: MovingClock;
    let close: () => Promise<void>;
    beforeAll(async () => {
      const db = await openTestDatabase(engine);
      clock = new MovingClock();
      application = await startApplication({ database: db.location, clock });
      close = async () => {
        await application.close();
        await db.close();
      };
      await application.addAccount({
        login: 'quantri',
        duties: [{ role: 'province_administrator', organisationId: null }],
      });
      administrator = await application.signIn('quantri');
    });
    afterAll(() => close());

    const people = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => ({
        login: `nguoi.${from + at}`,
        name: `Người thứ ${from + at}`,
        duties: [
          { role: 'viewer', organisationId: null, validFrom: '2025-06-01' },
          ...(at % 2 ? [{ role: 'evaluator', organisationId: null }] : []),
        ],
      }));
    const create = (accounts: object[]) =>
      administrator<Receipt & Told>('POST', 'accounts/bulk', { accounts });
    const slips = (ids: string[], again = false) =>
      administrator<Slips & Told>('POST', 'accounts/slips', { ids, again });
    const counted = async () => {
      const { manager } = application.get(Reader);
      const counts = [Account, Duty, AuditEntry].map((entity) => manager.count(entity as never));
      return Promise.all(counts);
    };
    const signIn = (login: string, password: string) =>
      application.anonymous<Told>('POST', 'session', { login, password });

    it('makes all of them in one act, and once more makes none', async () => {
      const body = people(0, MANY);
      const [accounts, duties, entries] = await counted();
      const first = await create(body);
      expect(first.body).toMatchObject({ created: MANY, unchanged: 0 });
      const after = [accounts! + MANY, duties! + MANY * 1.5, entries! + 1];
      expect(await counted()).toEqual(after);
      const second = await create(body);
      expect(second.body).toMatchObject({ created: 0, unchanged: MANY });
      expect(second.body.accounts.map(({ id }) => id)).toEqual(
        first.body.accounts.map(({ id }) => id),
      );
      expect(await counted()).toEqual(after);
    });

    it('L2: sent by several at once, each account is made once', async () => {
      const body = people(1000, 20);
      const [accounts] = await counted();
      const answers = await Promise.all([create(body), create(body), create(body)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(answers.reduce((sum, { body: { created } }) => sum + created, 0)).toBe(20);
      expect((await counted())[0]).toBe(accounts! + 20);
    });

    it('makes none where one login is somebody else’s, or one duty cannot be', async () => {
      const before = await counted();
      const taken = await create([
        ...people(2000, 3),
        {
          login: 'QUANTRI',
          name: 'Người khác',
          duties: [{ role: 'viewer', organisationId: null }],
        },
      ]);
      expect([taken.status, taken.body.code]).toEqual([409, 'accounts.bulk-outdated']);
      const wrong = await create([
        ...people(2000, 3),
        {
          login: 'sai',
          name: 'Sai vai',
          duties: [{ role: 'commune_officer', organisationId: null }],
        },
      ]);
      expect([wrong.status, wrong.body.code]).toEqual([422, 'accounts.duty-wrong']);
      expect(await counted()).toEqual(before);
    });

    it('nobody signs in before a first password is given, with nothing that is stored', async () => {
      const { manager } = application.get(Reader);
      const { passwordHash } = await manager.findOneByOrFail(Account, { login: 'nguoi.1' });
      expect(passwordHash).toBe(NO_PASSWORD);
      for (const guess of [NO_PASSWORD, TEST_PASSWORD, 'nobody'])
        expect((await signIn('nguoi.1', guess)).body.code).toBe('accounts.sign-in-refused');
      const query = 'accounts?state=no-password&pageSize=200';
      const { total } = await asked<{ total: number }>(administrator, 'GET', query);
      expect(total).toBe(MANY + 20);
    });

    it('gives each slip once: of two who ask at once one gets it, and later nobody', async () => {
      const { body } = await create(people(0, 3));
      const ids = body.accounts.map(({ id }) => id);
      const both = await Promise.all([slips(ids), slips(ids)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const given = both.find(({ status }) => status === 200)!.body;
      expect((await slips(ids)).body.code).toBe('accounts.slip-given');
      const [one] = given.slips;
      expect((await signIn(one!.login, one!.password)).status).toBe(204);
      const stored = await Promise.all(
        [Account, AuditEntry, AuditObject].map((entity) =>
          application.get(Reader).manager.find(entity as never),
        ),
      );
      for (const { password } of given.slips)
        expect(JSON.stringify(stored)).not.toContain(password);
    });

    it('a lost sheet is replaced: the old passwords are worth nothing', async () => {
      const { body } = await create(people(10, 2));
      const ids = body.accounts.map(({ id }) => id);
      const [lost] = (await slips(ids)).body.slips;
      const [found] = (await slips(ids, true)).body.slips;
      expect((await signIn(lost!.login, lost!.password)).status).toBe(401);
      expect((await signIn(found!.login, found!.password)).status).toBe(204);
    });

    it('gives none for an own or closed account, or one whose owner chose a password', async () => {
      const all = await asked<{ rows: { id: string; login: string; version: number }[] }>(
        administrator,
        'GET',
        'accounts?pageSize=200',
      );
      const find = (login: string) => all.rows.find((each) => each.login === login)!;
      await application.addAccount({
        login: 'tu-chon',
        duties: [{ role: 'viewer', organisationId: null }],
      });
      const chosen = await application
        .get(Reader)
        .manager.findOneByOrFail(Account, { login: 'tu-chon' });
      const closed = find('nguoi.20');
      const seen = { 'if-match': `"${closed.version}"` };
      await asked(administrator, 'POST', `accounts/${closed.id}/disable`, {}, seen);
      for (const id of [find('quantri').id, closed.id, chosen.id]) {
        const answer = await slips([id], true);
        expect([answer.status, answer.body.code]).toEqual([409, 'accounts.slip-not-for']);
      }
      expect((await signIn('tu-chon', TEST_PASSWORD)).status).toBe(204);
    });

    it('goes on answering others while passwords are made', async () => {
      const { body } = await create(people(30, 75));
      const ids = body.accounts.map(({ id }) => id);
      const chunks = [ids.slice(0, 25), ids.slice(25, 50), ids.slice(50)];
      let made = false;
      const work = Promise.all(chunks.map((chunk) => slips(chunk))).finally(() => (made = true));
      const waits: number[] = [];
      while (!made) {
        const begun = performance.now();
        await asked(administrator, 'GET', 'session');
        waits.push(performance.now() - begun);
      }
      const answers = await work;
      expect(answers.flatMap(({ body: { slips: given } }) => given)).toHaveLength(75);
      const [middle] = waits.sort((a, b) => a - b).slice(Math.floor(waits.length / 2));
      expect(waits.length).toBeGreaterThan(3);
      expect(middle).toBeLessThan(1000);
    });

    it('the trail holds, and tells each account who made it', async () => {
      const { manager } = application.get(Reader);
      expect(await application.get(AuditTrail).firstBroken(manager)).toBeUndefined();
      const { id } = await manager.findOneByOrFail(Account, { login: 'nguoi.7' });
      const history = await asked<{
        rows: { action: string; changes: object[]; objectCount: number }[];
      }>(administrator, 'GET', `history/account/${id}`);
      expect(history.rows.map(({ action }) => action)).toEqual(['accounts.created-in-bulk']);
      expect(JSON.stringify(history.rows)).toContain('nguoi.7');
      expect(JSON.stringify(history.rows)).not.toContain('nguoi.8');
    });
  });
});
