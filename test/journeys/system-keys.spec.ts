import type { Talk } from '../../scripts/support/talk';
import { SYSTEM } from '../../src/platform/http/actor';
import { CatalogueService } from '../../src/procedures/catalogue/catalogue.service';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { startApplication, type RunningApplication } from '../support/application';
import { MovingClock } from '../support/moving-clock';
import { reference, shipped } from '../support/verification';

type AccountPage = { rows: { id: string; login: string; version: number }[] };

describe('another system sends test submissions with a key', () => {
  let application: RunningApplication;
  let province: Talk;
  let roundId: string;
  const clock = new MovingClock();

  beforeAll(async () => {
    application = await startApplication({ clock });
    const folder = `${reference}/rounds/quang-ninh-2025`;
    const loaded = await application.get(RoundLoader).load(readRoundFolder(folder), SYSTEM);
    roundId = loaded.roundId;
    await application.get(CatalogueService).loadShipped(roundId, reference, SYSTEM);
    const duties = [{ role: 'province_officer' as const, organisationId: null }];
    await application.addAccount({ login: 'tinh', duties });
    await application.addAccount({
      login: 'xem',
      duties: [{ role: 'viewer', organisationId: null }],
    });
    province = await application.signIn('tinh');
  });
  afterAll(() => application.close());

  const today = () => new Date(clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const make = async () => {
    const body = { name: 'Hệ thống một cửa của tỉnh', lastDay: today() };
    const made = await province('POST', 'account/system-keys', body);
    expect(made.status).toBe(201);
    return made.body as { id: string; key: string };
  };
  const entry = {
    ...{ unitCode: '06676', procedureCode: shipped[0]!.code, dossierCode: 'H49-THU-1' },
    ...{ channel: 'province', testAccount: 'thu-01', virtual: true, failedStep: null },
    ...{ submittedAt: '2025-06-26T01:00:00.000Z', payment: 'none', synced: 'unknown', note: null },
    steps: { received: null, appraised: null, approved: null, signed: null, returned: null },
  };
  const send = (key: string, body: unknown = { enteredBy: 'screen', submissions: [entry] }) =>
    application.anonymous('POST', `rounds/${roundId}/test-submissions`, body, {
      authorization: `Bearer ${key}`,
    });

  it('as often as it likes: the same again changes nothing, and it stands as sent by a system', async () => {
    const { key } = await make();
    const counts = { changed: 0, refused: [] };
    expect((await send(key)).body).toEqual({ ...counts, created: 1, unchanged: 0 });
    expect((await send(key)).body).toEqual({ ...counts, created: 0, unchanged: 1 });
    const both = await Promise.all([1, 2].map(() => send(key)));
    expect(both.map(({ body }) => body)).toMatchObject([{ unchanged: 1 }, { unchanged: 1 }]);
    const read = await application.anonymous(
      'GET',
      `rounds/${roundId}/test-submissions`,
      undefined,
      {
        authorization: `Bearer ${key}`,
      },
    );
    const changedBy = 'Người dùng tinh (Hệ thống một cửa của tỉnh)';
    expect(read.body).toMatchObject({ total: 1, rows: [{ enteredBy: 'api', changedBy }] });
    const { body } = await province('GET', 'account/system-keys');
    expect(body).toMatchObject([{ state: 'good', hint: key.slice(-4), usedFrom: '127.0.0.1' }]);
    expect(JSON.stringify(body)).not.toContain(key);
  });

  it('is told row by row and field by field what is wrong, and what was right is taken', async () => {
    const { key } = await make();
    const submissions = [
      { ...entry, dossierCode: 'A', unitCode: '99999' },
      { ...entry, dossierCode: 'B', testAccount: '022085001234' },
      { ...entry, dossierCode: 'C', virtual: false },
      { ...entry, dossierCode: 'D' },
    ];
    const { status, body } = await send(key, { enteredBy: 'api', submissions });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      created: 1,
      refused: [
        { index: 0, code: 'unknown-unit' },
        { index: 1, code: 'account-of-person' },
        { index: 2, code: 'not-virtual' },
      ],
    });
    const wrong = [{ ...entry, submittedAt: '26/06/2025', channel: 'fax', more: 1 }];
    const refused = await send(key, { enteredBy: 'api', submissions: wrong });
    expect(refused.status).toBe(400);
    const told = JSON.stringify(refused.body);
    for (const field of ['submittedAt', 'channel', 'more']) expect(told).toContain(field);
  });

  const refusedAs = (reason: string) => ({ code: 'accounts.key-refused', details: { reason } });

  it('and nothing any more once the account that made it is closed; again when it is opened', async () => {
    await application.addAccount({
      login: 'quan-tri',
      duties: [{ role: 'province_administrator', organisationId: null }],
    });
    const administrator = await application.signIn('quan-tri');
    const { key } = await make();
    const act = async (name: string) => {
      const { body } = await administrator('GET', 'accounts?q=tinh');
      const { id, version } = (body as AccountPage).rows.find(({ login }) => login === 'tinh')!;
      const seen = { 'if-match': `"${version}"` };
      return administrator('POST', `accounts/${id}/${name}`, {}, seen);
    };
    expect((await send(key)).status).toBe(200);
    expect((await act('disable')).status).toBeLessThan(300);
    const refused = await send(key);
    expect(refused).toMatchObject({ status: 401, body: refusedAs('closed') });
    expect(JSON.stringify(refused.body)).toContain('Hệ thống một cửa của tỉnh');
    expect((await act('enable')).status).toBeLessThan(300);
    expect((await send(key)).status).toBe(200);
    province = await application.signIn('tinh');
  });

  it('by declared accounts only, once the round declares some: what was sent before stays as it is', async () => {
    const { key } = await make();
    const declare = (...names: string[]) =>
      province('POST', `rounds/${roundId}/test-accounts`, {
        accounts: names.map((name) => ({ name, purpose: 'Tổ thử nghiệm' })),
      });
    const told = async (dossierCode: string, testAccount: string) =>
      (await send(key, { enteredBy: 'api', submissions: [{ ...entry, dossierCode, testAccount }] }))
        .body as { created: number; unchanged: number; refused: { code: string }[] };
    expect(await told('TRUOC', 'thu-01')).toMatchObject({ created: 1 });
    const person = await declare('thu-02', '022 085 001 234');
    expect(person).toMatchObject({ status: 422, body: { code: 'procedures.account-of-person' } });
    expect(JSON.stringify(person.body)).not.toContain('022085');
    const counts = { declared: 0, changed: 0, unchanged: 0 };
    expect((await declare('Thu-02', 'thu-02')).body).toEqual({ ...counts, declared: 1 });
    expect((await declare('thu-02')).body).toEqual({ ...counts, unchanged: 1 });
    expect(await told('SAU', 'thu-01')).toMatchObject({
      ...{ created: 0, refused: [{ code: 'account-undeclared' }] },
    });
    expect(await told('SAU', 'THU-02')).toMatchObject({ created: 1, refused: [] });
    expect(await told('TRUOC', 'thu-01')).toMatchObject({ unchanged: 1, refused: [] });
    const list = async () =>
      (await province('GET', `rounds/${roundId}/test-accounts`)).body as {
        mayDeclare: boolean;
        accounts: { id: string; version: number; withdrawnAt: string | null }[];
      };
    const [account] = (await list()).accounts;
    const withdraw = () =>
      province(
        'POST',
        `test-accounts/${account!.id}/withdraw`,
        {},
        {
          'if-match': `"${account!.version}"`,
        },
      );
    expect([(await withdraw()).status, (await withdraw()).status]).toEqual([204, 409]);
    expect((await list()).accounts).toMatchObject([{ withdrawnAt: expect.any(String) }]);
    // None in force is not the same as none declared.
    expect(await told('SAU-NUA', 'thu-02')).toMatchObject({
      refused: [{ code: 'account-undeclared' }],
    });
    expect((await declare('thu-01')).body).toEqual({ ...counts, declared: 1 });
    expect(await told('SAU-NUA', 'thu-01')).toMatchObject({ created: 1 });
    // Nor is one written over a declared one afterwards.
    const { body } = await province('GET', `rounds/${roundId}/test-submissions`);
    const { rows } = body as { rows: { id: string; dossierCode: string; version: number }[] };
    const row = rows.find(({ dossierCode }) => dossierCode === 'SAU-NUA')!;
    const { unitCode: _, procedureCode: __, dossierCode: ___, ...facts } = entry;
    const write = (testAccount: string) =>
      province(
        'PUT',
        `test-submissions/${row.id}`,
        { ...facts, testAccount },
        {
          'if-match': `"${row.version}"`,
        },
      );
    expect(await write('thu-09')).toMatchObject({ status: 422 });
    expect((await write('thu-01')).status).toBe(200);
  });

  it('opens nothing else, and nothing once it is revoked', async () => {
    const { key, id } = await make();
    const ask = (method: 'GET' | 'POST', address: string, body?: unknown) =>
      application.anonymous(method, address, body, { authorization: `Bearer ${key}` });
    for (const address of ['rounds', 'session', 'account/system-keys'])
      expect(await ask('GET', address)).toMatchObject({
        ...{ status: 403, body: { code: 'accounts.key-not-here' } },
      });
    const more = { name: 'Khóa khác', lastDay: today() };
    expect((await ask('POST', 'account/system-keys', more)).status).toBe(403);
    expect((await province('DELETE', `account/system-keys/${id}`)).status).toBe(204);
    expect(await send(key)).toMatchObject({ status: 401, body: refusedAs('revoked') });
    expect(await send('bgk_doan')).toMatchObject({ status: 401, body: refusedAs('unknown') });
    expect((await send(`bgk_${'a'.repeat(43)}`)).status).toBe(401);
    const far = { name: 'Khóa dài', lastDay: '2099-01-01' };
    expect((await province('POST', 'account/system-keys', far)).body).toMatchObject({
      code: 'accounts.key-too-long',
    });
    const viewer = await application.signIn('xem');
    expect((await viewer('GET', 'account/system-keys')).status).toBe(403);
    expect((await viewer('DELETE', `account/system-keys/${id}`)).status).toBe(403);
  });

  it('until the end of its last day, and is told that it is over', async () => {
    const { key } = await make();
    const lastDay = today();
    expect((await send(key)).status).toBe(200);
    clock.passMinutes(24 * 60);
    const refused = await send(key);
    expect(refused).toMatchObject({ status: 401, body: refusedAs('over') });
    const told = lastDay.split('-').reverse().join('/');
    expect((refused.body as { message: string }).message).toContain(`đến hết ngày ${told}`);
    province = await application.signIn('tinh');
    const { body } = await province('GET', 'account/system-keys');
    expect(body).toContainEqual(expect.objectContaining({ state: 'over', lastDay }));
  });
});
