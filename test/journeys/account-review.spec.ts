import fs from 'node:fs';
import path from 'node:path';
import { waitForJob } from '../../scripts/demo/wait-for-job';
import { asked, type Talk } from '../../scripts/support/talk';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Reader } from '../../src/platform/database/reader';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import { startProvince, type Province } from '../support/province';
import { runEnvironment } from '../support/run-environment';

describe('the review of accounts', () => {
  let province: Province;
  let own: string;
  let leader: Talk;
  let administrator: Talk;
  beforeAll(async () => {
    province = await startProvince();
    const { application } = province;
    own = province.newUnit('06856').organisationId;
    const foreign = province.newUnit('06724').organisationId;
    const person = (login: string, role: never, organisationId: string | null) =>
      application.addAccount({ login, duties: [{ role, organisationId }] });
    await person('quantri', 'province_administrator' as never, null);
    await person('lanhdao', 'commune_leader' as never, own);
    await person('xakhac', 'commune_officer' as never, foreign);
    leader = await application.signIn('lanhdao');
    administrator = await application.signIn('quantri');
    await asked(leader, 'POST', 'accounts', {
      login: 'canbo',
      name: '=Nguyễn Thị Bình',
      duties: [
        { role: 'viewer', organisationId: own, decisionNumber: '12/QĐ-UBND' },
        { role: 'commune_officer', organisationId: own, validTo: '2026-01-01' },
      ],
    });
  });
  afterAll(() => province.application.close());

  const fileOf = async (talk: Talk) => {
    const { jobId } = await asked<{ jobId: string }>(talk, 'POST', 'accounts/review', {});
    return String((await waitForJob(talk, jobId)).fileId);
  };
  /** The rows of the sheet as texts. */
  const rowsOf = async (talk: Talk) => {
    const id = await fileOf(talk);
    const bytes = await asked<Buffer>(talk, 'GET', `files/${id}`);
    const file = path.join(runEnvironment().folder, `${id}.xlsx`);
    fs.writeFileSync(file, bytes);
    const { sheets } = await readWorkbook(file);
    return sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text));
  };

  it('tells each duty with its days, the higher role first, the state and who made the account', async () => {
    const rows = (await rowsOf(administrator)).filter((cells) => cells.includes('canbo'));
    expect(rows).toHaveLength(2);
    const [officer, viewer] = rows.map((cells) => cells.join(' | '));
    expect(officer).toContain('=Nguyễn Thị Bình | canbo | Cán bộ cấp xã');
    expect(officer).toContain('2025-12-31');
    expect(officer).toContain('chưa lần nào | Không | Chưa đổi mật khẩu dùng một lần');
    expect(officer).toContain('Người dùng lanhdao');
    expect(viewer).toContain('Người xem');
    expect(viewer).toContain('12/QĐ-UBND');
  });

  it('S1: holds for a leader only whom they look after, for the province everybody', async () => {
    const told = async (talk: Talk) => JSON.stringify(await rowsOf(talk));
    const leaders = await told(leader);
    expect(leaders).toContain('canbo');
    expect(leaders).not.toContain('xakhac');
    expect(leaders).not.toContain('quantri');
    const everybody = await told(administrator);
    for (const login of ['canbo', 'xakhac', 'quantri', 'lanhdao'])
      expect(everybody).toContain(login);
  });

  it('S1: is fetched by who made it, not by others who see all files', async () => {
    const id = await fileOf(leader);
    expect((await leader('GET', `files/${id}`)).status).toBe(200);
    expect((await province.viewer('GET', `files/${id}`)).status).toBe(404);
    expect((await province.officer('GET', `files/${id}`)).status).toBe(404);
  });

  it('is written down', async () => {
    await fileOf(leader);
    const { manager } = province.application.get(Reader);
    const entries = await manager.findBy(AuditEntry, { action: 'accounts.reviewed' });
    expect(entries.at(-1)).toMatchObject({ actorName: 'Người dùng lanhdao' });
  });
});
