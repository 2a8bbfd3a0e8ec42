import { AccountsService } from '../../src/accounts/accounts.service';
import { startApplication, TEST_PASSWORD, type RunningApplication } from '../support/application';

describe('signing in', () => {
  let application: RunningApplication;

  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.close());

  it('begins with a one-time token and no default account', async () => {
    const { anonymous } = application;
    expect((await anonymous('GET', 'setup')).body).toMatchObject({ needed: true });
    const token = (await application.get(AccountsService).issueSetupToken())!;
    const person = { login: 'quantri', name: 'Nguyễn Thị Quản Trị', password: TEST_PASSWORD };
    expect((await anonymous('POST', 'setup', { token: 'sai', ...person })).status).toBe(403);
    expect((await anonymous('POST', 'setup', { token, ...person })).status).toBe(204);
    expect((await anonymous('POST', 'setup', { token, ...person, login: 'khac' })).status).toBe(
      403,
    );
    const talk = await application.signIn('quantri');
    expect((await talk('GET', 'session')).body).toMatchObject({
      account: { name: 'Nguyễn Thị Quản Trị' },
      province: true,
    });
  });

  it('keeps the cookie from scripts and other sites, and ends with the sign-out', async () => {
    await application.addAccount({
      login: 'xem',
      duties: [{ role: 'viewer', organisationId: null }],
    });
    const answer = await application.anonymous('POST', 'session', {
      login: 'XEM',
      password: TEST_PASSWORD,
    });
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly/);
    expect(answer.headers.getSetCookie()[0]).toMatch(/SameSite=Lax/);
    const talk = await application.signIn('xem');
    expect((await talk('GET', 'rounds')).status).toBe(200);
    expect((await talk('DELETE', 'session')).status).toBe(204);
    expect((await talk('GET', 'rounds')).body).toMatchObject({ code: 'accounts.sign-in-needed' });
  });

  it('refuses a change that another site asks for', async () => {
    const talk = await application.signIn('xem');
    const answer = await talk('DELETE', 'session', undefined, { origin: 'https://example.org' });
    expect(answer.body).toMatchObject({ code: 'accounts.foreign-origin' });
  });

  it('locks after five wrong passwords, in the words of the office', async () => {
    await application.addAccount({
      login: 'khoa',
      duties: [{ role: 'viewer', organisationId: null }],
    });
    const attempt = (password: string) =>
      application.anonymous('POST', 'session', { login: 'khoa', password });
    for (let time = 1; time <= 4; time += 1) {
      expect((await attempt('sai')).body).toMatchObject({ code: 'accounts.sign-in-refused' });
    }
    expect((await attempt('sai')).body).toMatchObject({ code: 'accounts.locked' });
    const right = await attempt(TEST_PASSWORD);
    expect(right.body).toMatchObject({
      code: 'accounts.locked',
      message: expect.stringContaining('Tài khoản tạm khóa 15 phút') as string,
    });
  });

  it('answers unknown fields and wrong bodies with the field that is wrong, in the language asked for', async () => {
    const answer = await application.anonymous(
      'POST',
      'session',
      { login: 'a', role: 'province_officer' },
      { 'accept-language': 'en' },
    );
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: 'http.invalid-input',
      message: expect.stringContaining('password') as string,
    });
  });
});
