import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, type Talk } from '../../scripts/support/talk';
import { SYSTEM } from '../../src/platform/http/actor';
import { CatalogueService } from '../../src/procedures/catalogue/catalogue.service';
import type { ResultPage, RunDetail, RunView } from '../../src/procedures/procedures.schema';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { startApplication, type RunningApplication } from '../support/application';
import { startPortalDouble, type PortalDouble } from '../support/portal-double';
import { reference, shipped } from '../support/verification';

const exported = join(
  __dirname,
  '../../../shared/data/procedures/portal_export_xlsx/danh-sach-tthc-BoTuPhap.xlsx',
);
const whereExported = existsSync(exported) ? it : it.skip;

describe('checking procedures against the portal', () => {
  let double: PortalDouble;
  let application: RunningApplication;
  let province: Talk;
  let viewer: Talk;
  let roundId: string;
  let emptyRoundId: string;

  beforeAll(async () => {
    double = await startPortalDouble();
    const environment = { PORTAL_URL: double.url, PORTAL_REQUESTS_PER_SECOND: '1000' };
    application = await startApplication({ environment });
    const load = (code: string) =>
      application.get(RoundLoader).load(readRoundFolder(join(reference, 'rounds', code)), SYSTEM);
    roundId = (await load('quang-ninh-2025')).roundId;
    emptyRoundId = (await load('second-round')).roundId;
    await application.get(CatalogueService).loadShipped(roundId, reference, SYSTEM);
    await application.addAccount({
      login: 'tinh',
      duties: [{ role: 'province_officer', organisationId: null }],
    });
    await application.addAccount({
      login: 'xem',
      duties: [{ role: 'viewer', organisationId: null }],
    });
    province = await application.signIn('tinh');
    viewer = await application.signIn('xem');
  });
  afterAll(async () => {
    await double.stop();
    await application.close();
  });

  const finished = async (id: string): Promise<RunDetail> => {
    for (;;) {
      const run = await asked<RunDetail>(viewer, 'GET', `verification-runs/${id}`);
      if (run.state === 'finished' || run.state === 'failed') return run;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it('shows the catalogue, a page at a time', async () => {
    const page = await asked<{ total: number; rows: unknown[] }>(
      viewer,
      'GET',
      `rounds/${roundId}/procedures?pageSize=10`,
    );
    expect([page.total, page.rows.length]).toEqual([304, 10]);
  });

  it('20 officers asking at once get one run, which ends with every pair decided', async () => {
    await double.setFaults({
      'H49.07054': { missing: [shipped[0]!.code] },
      'H49.07060': { mode: '403' },
    });
    const address = `rounds/${roundId}/verification-runs`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => province<{ id: string }>('POST', address, {})),
    );
    expect(new Set(answers.map((each) => each.status))).toEqual(new Set([202]));
    expect(new Set(answers.map((each) => each.body.id)).size).toBe(1);
    const run = await finished(answers[0]!.body.id);
    expect(run.counts).toEqual({
      total: 16_416,
      passed: 16_111,
      failed: 1,
      unverifiable: 304,
      pending: 0,
    });
    expect(run.units.find((unit) => unit.code === '07060')).toMatchObject({
      faultReason: 'refused',
    });
    expect(run.digest).toMatch(/^[0-9a-f]{64}$/);
    const failed = await asked<ResultPage>(
      viewer,
      'GET',
      `verification-runs/${run.id}/results?outcome=failed`,
    );
    expect(failed.rows).toMatchObject([
      {
        unitName: 'Xã Quảng La',
        procedureCode: shipped[0]!.code,
        reason: 'not-on-portal',
        reasonText: { vi: 'Chưa công khai trên Cổng Dịch vụ công quốc gia' },
      },
    ]);
    const listed = await asked<RunView[]>(viewer, 'GET', address);
    expect(listed.map((each) => each.id)).toEqual([run.id]);
  });

  it('a viewer cannot ask for a run', async () => {
    expect((await viewer('POST', `rounds/${roundId}/verification-runs`, {})).status).toBe(403);
  });

  it('says what to do where there is no catalogue yet', async () => {
    const answer = await province('POST', `rounds/${emptyRoundId}/verification-runs`, {});
    expect(answer).toMatchObject({ status: 409, body: { code: 'procedures.nothing-to-verify' } });
  });

  it('refuses unknown keys, ids that are none and runs that are not there', async () => {
    const address = `rounds/${roundId}/verification-runs`;
    expect((await province('POST', address, { all: true })).status).toBe(400);
    expect((await province('GET', 'verification-runs/x')).status).toBe(400);
    expect((await province('GET', `verification-runs/${roundId}`)).status).toBe(404);
    expect((await province('GET', `rounds/${roundId}/procedures?pageSize=1000`)).status).toBe(400);
  });

  it('refuses a file that is no workbook', async () => {
    const form = new FormData();
    form.append('file', new Blob(['xin chào']), 'danh-sach.xlsx');
    const answer = await province('POST', `rounds/${roundId}/procedures/portal-export`, form);
    expect(answer.status).toBe(422);
    expect((await province('POST', `rounds/${roundId}/procedures/portal-export`, {})).status).toBe(
      400,
    );
  });

  whereExported("takes the portal's export", async () => {
    const form = new FormData();
    form.append('file', new Blob([readFileSync(exported)]), 'danh-sach-tthc-BoTuPhap.xlsx');
    const address = `rounds/${emptyRoundId}/procedures/portal-export`;
    const receipt = await asked<Record<string, number>>(province, 'POST', address, form);
    expect(receipt.created! + receipt.skipped! + receipt.headingRows!).toBe(receipt.totalRows);
  });
});
