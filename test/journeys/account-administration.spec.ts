import { asked, signedIn, talkTo, type Talk } from '../../scripts/support/talk';
import { Account } from '../../src/accounts/account.entity';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { AuditObject } from '../../src/platform/audit/audit-object.entity';
import { newId } from '../../src/platform/database/ids';
import { Reader } from '../../src/platform/database/reader';
import { vietnamDay } from '../../src/platform/vietnam-time';
import { TEST_PASSWORD, type RunningApplication } from '../support/application';
import { MovingClock } from '../support/moving-clock';
import { startProvince, type Province } from '../support/province';

interface Given {
  id: string;
  login: string;
  password: string;
}
interface Row {
  id: string;
  login: string;
  state: string;
  version: number;
  duties: { id: string; role: string; open: boolean }[];
}
interface View extends Row {
  may: string[];
  mayEnd: string[];
}
interface Clusters {
  duties: {
    id: string;
    role: string;
    open: boolean;
    organisationId: string;
    validFrom: string;
    decisionNumber: string;
  }[];
}
interface Places {
  organisations: { id: string; name: string }[];
  clusters: { name: string; organisations: { id: string }[] }[];
  more: boolean;
}
interface Told {
  code: string;
}
const DAY_MS = 24 * 60 * 60_000;
const OWN_PASSWORD = 'Rừng thông 47 mùa';

describe('looking after accounts', () => {
  let province: Province;
  let application: RunningApplication;
  let clock: MovingClock;
  let administrator: Talk;
  let leader: Talk;
  let own: string;
  let foreign: string;
  beforeAll(async () => {
    clock = new MovingClock();
    province = await startProvince({ clock });
    application = province.application;
    own = province.newUnit('06856').organisationId;
    foreign = province.newUnit('06724').organisationId;
    await application.addAccount({
      login: 'quantri',
      duties: [{ role: 'province_administrator', organisationId: null }],
    });
    await application.addAccount({
      login: 'lanhdao',
      duties: [{ role: 'commune_leader', organisationId: own }],
    });
    await application.addAccount({
      login: 'xakhac',
      duties: [{ role: 'commune_officer', organisationId: foreign }],
    });
  });
  beforeEach(async () => {
    administrator = await application.signIn('quantri');
    leader = await application.signIn('lanhdao');
  });
  afterAll(() => application.close());

  let count = 0;
  const officerOf = (organisationId: string | null, role = 'commune_officer') => ({
    login: `canbo-${(count += 1)}`,
    name: 'Nguyễn Thị Cán Bộ',
    duties: [{ role, organisationId }],
  });
  const create = (talk: Talk, body: object) => asked<Given>(talk, 'POST', 'accounts', body);
  const row = (talk: Talk, id: string) => asked<Row>(talk, 'GET', `accounts/${id}`);
  const find = async (login: string) => {
    const query = `accounts?q=${encodeURIComponent(login)}`;
    const page = await asked<{ rows: Row[] }>(administrator, 'GET', query);
    return page.rows.find((each) => each.login === login)!;
  };
  const signIn = (login: string, password: string) =>
    application.anonymous<Told>('POST', 'session', { login, password });
  const act = (talk: Talk, { id, version }: Row, what: string) =>
    talk<Told>('POST', `accounts/${id}/${what}`, {}, { 'if-match': `"${version}"` });

  it('a one-time password opens only the choice of an own one', async () => {
    const given = await create(leader, officerOf(own));
    const answer = await signIn(given.login, given.password);
    const talk = talkTo(application.url, answer.headers.getSetCookie()[0]!.split(';')[0]);
    expect(await asked(talk, 'GET', 'session')).toMatchObject({ pending: 'password' });
    expect((await talk<Told>('GET', 'rounds')).body.code).toBe('accounts.password-change-needed');
    const weak = { current: given.password, chosen: 'matkhau123' };
    const refused = await talk<Told>('POST', 'account/password', weak);
    expect([refused.status, refused.body.code]).toEqual([422, 'accounts.password-weak']);
    const body = { current: given.password, chosen: OWN_PASSWORD };
    expect((await talk('POST', 'account/password', body)).status).toBe(204);
    const after = await signedIn(application.url, given.login, OWN_PASSWORD);
    expect((await after('GET', 'rounds')).status).toBe(200);
  });

  it('a one-time password is over after a day', async () => {
    const given = await create(leader, officerOf(own));
    clock.passMinutes(24 * 60 + 1);
    const answer = await signIn(given.login, given.password);
    expect(answer.body.code).toBe('accounts.one-time-password-over');
  });

  it('never keeps a one-time password in clear, nor in the trail', async () => {
    const given = await create(leader, officerOf(own));
    const { manager } = application.get(Reader);
    const all = [
      await manager.find(Account),
      await manager.find(AuditEntry),
      await manager.find(AuditObject),
    ];
    expect(JSON.stringify(all)).toContain(given.login);
    expect(JSON.stringify(all)).not.toContain(given.password);
  });

  it('S1: a leader gives nothing beyond the own unit and role', async () => {
    for (const body of [
      officerOf(foreign),
      officerOf(null, 'viewer'),
      officerOf(own, 'commune_leader'),
      officerOf(null, 'province_administrator'),
    ]) {
      const answer = await leader<Told>('POST', 'accounts', body);
      expect([answer.status, answer.body.code]).toEqual([403, 'accounts.grant-too-high']);
    }
  });

  it('S1: an account with a duty elsewhere is not there for a leader', async () => {
    const { id } = await find('xakhac');
    const listed = await asked<{ rows: Row[] }>(leader, 'GET', 'accounts?pageSize=200');
    expect(listed.rows.map(({ login }) => login)).not.toContain('xakhac');
    expect((await leader('GET', `accounts/${id}`)).status).toBe(404);
    const body = { withoutSecondFactor: true };
    expect((await leader('POST', `accounts/${id}/password`, body)).status).toBe(404);
    const mixed = await create(leader, officerOf(own));
    await asked(administrator, 'POST', `accounts/${mixed.id}/duties`, {
      role: 'commune_officer',
      organisationId: foreign,
    });
    expect((await leader('POST', `accounts/${mixed.id}/password`, body)).status).toBe(404);
  });

  it('S3: a given or ended duty, a new password and a closed account end every session', async () => {
    await application.addAccount({
      login: 'dangnhap',
      duties: [{ role: 'commune_officer', organisationId: own }],
    });
    const { id } = await find('dangnhap');
    const status = async (work: () => Promise<unknown>) => {
      const talk = await application.signIn('dangnhap');
      expect((await talk('GET', 'rounds')).status).toBe(200);
      await work();
      return (await talk('GET', 'rounds')).status;
    };
    const body = { role: 'viewer', organisationId: own };
    expect(await status(() => asked(leader, 'POST', `accounts/${id}/duties`, body))).toBe(401);
    const duty = (await row(leader, id)).duties.find(({ role }) => role === 'viewer')!;
    const end = { validTo: '2099-01-01' };
    const address = `accounts/${id}/duties/${duty.id}/end`;
    expect(await status(() => asked(leader, 'POST', address, end))).toBe(401);
    expect(await status(() => asked(leader, 'DELETE', `accounts/${id}/sessions`))).toBe(401);
    expect(await status(async () => act(leader, await row(leader, id), 'disable'))).toBe(401);
    expect((await signIn('dangnhap', TEST_PASSWORD)).body.code).toBe('accounts.sign-in-refused');
    expect((await act(leader, await row(leader, id), 'enable')).status).toBe(204);
    expect((await signIn('dangnhap', TEST_PASSWORD)).status).toBe(204);
  });

  it('gives a cluster in one act, all of it or nothing, and ends it together or in part', async () => {
    const { id } = await create(administrator, officerOf(own, 'viewer'));
    const third = province.newUnit('06676').organisationId;
    const decision = { decisionNumber: '12/QĐ-UBND', decisionDate: '2025-06-19' };
    const body = { role: 'consolidating_officer', organisationId: own, ...decision };
    const duties = async () =>
      (await asked<Clusters>(administrator, 'GET', `accounts/${id}`)).duties.filter(
        ({ role, open }) => role === 'consolidating_officer' && open,
      );
    const address = `accounts/${id}/duties`;
    const wrong = await administrator('POST', address, { ...body, alsoAt: [foreign, newId()] });
    expect([wrong.status, (await duties()).length]).toEqual([404, 0]);
    const whole = { ...body, role: 'viewer', organisationId: null, alsoAt: [foreign] };
    expect((await administrator('POST', address, whole)).status).toBe(422);
    await asked(administrator, 'POST', address, { ...body, alsoAt: [foreign, third, own] });
    const given = await duties();
    expect(given.map(({ organisationId }) => organisationId).sort()).toEqual(
      [own, foreign, third].sort(),
    );
    expect(new Set(given.map(({ decisionNumber }) => decisionNumber))).toEqual(
      new Set(['12/QĐ-UBND']),
    );
    const idAt = (place: string) =>
      given.find(({ organisationId }) => organisationId === place)!.id;
    const [first, second, last] = [own, foreign, third].map(idAt);
    const end = { validTo: given[0]!.validFrom, also: [second] };
    const lost = { ...end, also: [newId()] };
    expect((await administrator('POST', `${address}/${first}/end`, lost)).status).toBe(404);
    expect(await duties()).toHaveLength(3);
    await asked(administrator, 'POST', `${address}/${first}/end`, end);
    expect((await duties()).map((duty) => duty.id)).toEqual([last]);
    const { manager } = application.get(Reader);
    const entries = await manager.findBy(AuditEntry, { subjectId: id });
    const where = (action: string) =>
      entries
        .filter((each) => each.action === action)
        .map(({ organisationId }) => organisationId)
        .sort();
    expect(where('accounts.duty-given')).toEqual([own, foreign, third].sort());
    expect(where('accounts.duty-ended')).toEqual([own, foreign].sort());
  });

  it('names the clusters of the rounds, and only those that lie within', async () => {
    const all = await asked<Places>(administrator, 'GET', 'accounts/places?q=binh%20lieu');
    expect(all.clusters).toMatchObject([{ name: 'Huyện Bình Liêu' }]);
    expect(all.clusters[0]!.organisations.length).toBeGreaterThan(1);
    expect((await asked<Places>(leader, 'GET', 'accounts/places')).clusters).toEqual([]);
  });

  it('asks for the password again before it changes duties', async () => {
    const given = await create(administrator, officerOf(own));
    await asked(administrator, 'GET', 'session');
    clock.passMinutes(4);
    await asked(administrator, 'GET', 'session');
    clock.passMinutes(4);
    await asked(administrator, 'GET', 'session');
    clock.passMinutes(4);
    const body = { role: 'evaluator', organisationId: own };
    const address = `accounts/${given.id}/duties`;
    const late = await administrator<Told>('POST', address, body);
    expect([late.status, late.body.code]).toEqual([403, 'accounts.confirm-identity']);
    await asked(administrator, 'POST', 'account/identity', { password: TEST_PASSWORD });
    expect((await administrator('POST', address, body)).status).toBe(204);
  });

  it('nobody closes their own account, and the last administrator stays', async () => {
    const self = await find('quantri');
    expect((await act(administrator, self, 'disable')).body.code).toBe('accounts.not-oneself');
    await application.addAccount({
      login: 'quantri2',
      duties: [{ role: 'province_administrator', organisationId: null }],
    });
    const second = await application.signIn('quantri2');
    expect((await act(second, await find('quantri'), 'disable')).status).toBe(204);
    expect((await second('GET', 'accounts')).status).toBe(200);
    expect((await act(second, await row(second, self.id), 'enable')).status).toBe(204);
  });

  it('refuses a login that is taken and a duty that cannot be', async () => {
    const taken = { ...officerOf(own), login: 'LANHDAO' };
    expect((await administrator<Told>('POST', 'accounts', taken)).body.code).toBe(
      'accounts.login-taken',
    );
    const lost = officerOf(null);
    expect((await administrator<Told>('POST', 'accounts', lost)).body.code).toBe(
      'accounts.duty-wrong',
    );
  });

  it('S1: tells nobody whether a login exists who may not make the account', async () => {
    for (const login of ['xakhac', 'khong-co-ai']) {
      for (const [organisationId, role, code] of [
        [foreign, 'commune_officer', 'accounts.grant-too-high'],
        [own, 'commune_leader', 'accounts.grant-too-high'],
        [newId(), 'commune_officer', 'http.not-found'],
        [null, 'commune_officer', 'accounts.duty-wrong'],
      ] as const) {
        const body = { ...officerOf(organisationId, role), login };
        const answer = await leader<Told>('POST', 'accounts', body);
        expect([login, role, answer.body.code]).toEqual([login, role, code]);
      }
    }
  });

  it('a one-time password ends the lock that wrong passwords set', async () => {
    const given = await create(leader, officerOf(own));
    for (let time = 0; time < 5; time += 1) await signIn(given.login, 'sai');
    expect((await signIn(given.login, given.password)).body.code).toBe('accounts.locked');
    const body = { withoutSecondFactor: false };
    const anew = await asked<Given>(leader, 'POST', `accounts/${given.id}/password`, body);
    expect((await signIn(given.login, anew.password)).status).toBe(204);
  });

  it('S1: offers just the acts that it then carries out', async () => {
    const given = await create(administrator, officerOf(own));
    const other = await create(administrator, officerOf(own, 'viewer'));
    await asked(leader, 'POST', `accounts/${given.id}/disable`, {}, { 'if-match': '"1"' });
    const view = (talk: Talk, id: string) => asked<View>(talk, 'GET', `accounts/${id}`);
    const always = ['one-time-password', 'end-sessions', 'give-duty'];
    const closed = await view(leader, given.id);
    expect(closed).toMatchObject({ state: 'disabled', disabledReason: 'by_administrator' });
    expect(closed.may).toEqual(['rename', 'enable', ...always]);
    expect((await view(leader, other.id)).may).toEqual(['rename', 'disable', ...always]);
    expect(closed.mayEnd).toEqual(closed.duties.map(({ id }) => id));
    const self = await find('lanhdao');
    expect(await view(leader, self.id)).toMatchObject({
      may: ['rename', 'end-sessions'],
      mayEnd: [],
    });
  });

  it('S1: offers roles and places that the person can give, and no other', async () => {
    const roles = await asked<{ role: string; place: string }[]>(leader, 'GET', 'accounts/roles');
    expect(roles.map(({ role, place }) => [role, place])).toEqual([
      ['commune_officer', 'organisation'],
      ['viewer', 'organisation'],
    ]);
    const places = (talk: Talk, query: string) =>
      asked<Places>(talk, 'GET', `accounts/places?${query}`);
    const ownPlaces = await places(leader, '');
    expect(ownPlaces.organisations.map(({ id }) => id)).toContain(own);
    expect(ownPlaces.organisations.map(({ id }) => id)).not.toContain(foreign);
    expect((await places(leader, 'role=commune_leader')).organisations).toEqual([]);
    const found = await places(administrator, 'q=phuong+cao+xanh&role=commune_leader');
    expect(found.organisations.length).toBeGreaterThan(0);
    expect(found.organisations.every(({ name }) => /Cao Xanh/.test(name))).toBe(true);
    expect(await places(administrator, '')).toMatchObject({ more: true });
    expect((await places(leader, `id=${own}`)).organisations.map(({ id }) => id)).toEqual([own]);
    expect((await places(leader, `id=${foreign}`)).organisations).toEqual([]);
    const all = await asked<{ role: string; place: string; basis: string }[]>(
      administrator,
      'GET',
      'accounts/roles',
    );
    expect(all).toHaveLength(12);
    expect(all.find(({ role }) => role === 'auditor')).toMatchObject({ place: 'province' });
    expect(all.find(({ role }) => role === 'inspector')).toMatchObject({ basis: 'needed' });
  });

  it('finds the accounts of an organisation with all below it', async () => {
    const given = await create(administrator, officerOf(own));
    const at = async (organisationId: string) => {
      const query = `accounts?pageSize=200&organisationId=${organisationId}`;
      const page = await asked<{ rows: Row[] }>(administrator, 'GET', query);
      return page.rows.map(({ login }) => login);
    };
    expect(await at(own)).toContain(given.login);
    expect(await at(own)).not.toContain('xakhac');
    expect(await at(foreign)).not.toContain(given.login);
    expect(await at(newId())).toEqual([]);
  });

  it('finds people without marks', async () => {
    const given = await create(administrator, officerOf(own));
    const page = await asked<{ rows: Row[] }>(
      administrator,
      'GET',
      'accounts?q=nguyen+thi+can&pageSize=200',
    );
    expect(page.rows.map(({ login }) => login)).toContain(given.login);
  });

  it('S1: an inspector sees the own unit from the first day of the decision until its end, no other day', async () => {
    const day = (later: number) => vietnamDay(new Date(clock.now().getTime() + later * DAY_MS));
    const [first, end] = [day(1), day(3)];
    await application.addAccount({
      login: 'thanhtra',
      duties: [
        {
          ...{ role: 'inspector', organisationId: own, validFrom: first, validTo: end },
          ...{ decisionNumber: '12/QĐ-TTr', decisionDate: day(0) },
        },
      ],
    });
    const seen = async () => {
      const talk = await application.signIn('thanhtra');
      const answer = await talk('GET', `rounds/${province.roundId}`);
      return [vietnamDay(clock.now()), answer.status];
    };
    const days: unknown[] = [];
    for (let passed = 0; passed < 4; passed += 1) {
      days.push(await seen());
      clock.passMinutes(24 * 60);
    }
    expect(days).toEqual([
      [day(-4), 403],
      [first, 200],
      [day(-2), 200],
      [end, 403],
    ]);
  });
});
