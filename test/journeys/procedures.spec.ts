import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, type Talk } from '../../scripts/support/talk';
import { SYSTEM } from '../../src/platform/http/actor';
import type {
  CatalogueVersionView,
  ChangePage,
  ProcedurePage,
} from '../../src/procedures/catalogue/catalogue.schema';
import { CatalogueService } from '../../src/procedures/catalogue/catalogue.service';
import type {
  ResultPage,
  RunDetail,
  RunView,
} from '../../src/procedures/verification/verification.schema';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { startApplication, type RunningApplication } from '../support/application';
import { startPortalDouble, type PortalDouble } from '../support/portal-double';
import { SheetBuilder } from '../support/sheet-builder';
import { reference, shipped } from '../support/verification';
import { workbookBytes } from '../support/workbook-bytes';

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
    const environment = { PORTAL_URL: double.url };
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

  it('refuses a file that is no workbook, a form without its extent, and no file at all', async () => {
    const address = `rounds/${roundId}/catalogue-versions`;
    const send = (fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.append('file', new Blob(['xin chào']), 'danh-sach.xlsx');
      return province('POST', address, form);
    };
    expect((await send({ extent: 'changes' })).status).toBe(422);
    expect((await send({})).status).toBe(400);
    expect((await send({ extent: 'changes', decisionDate: '31/02/2025' })).status).toBe(400);
    expect((await province('POST', address, {})).status).toBe(400);
  });

  it('a province decision: planned, looked at, applied, compared, assigned to wards', async () => {
    const address = `rounds/${roundId}/catalogue-versions`;
    const form = new FormData();
    const bytes = await workbookBytes(
      new SheetBuilder()
        .row('PHỤ LỤC danh mục thủ tục hành chính cấp xã')
        .row('(Kèm theo Quyết định số 99/QĐ-UBND ngày 20 tháng 6 năm 2025)')
        .row('STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Mức độ', 'Phí, lệ phí', 'Mã cũ')
        .row('A. Danh mục thủ tục hành chính mới ban hành')
        .row('I. LĨNH VỰC CHỨNG THỰC')
        .row(1, '9.123456', 'Chứng thực thử', 'Toàn trình', '2.000 đồng', '8.123456')
        .row('B. Danh mục thủ tục hành chính bị bãi bỏ')
        .row(1, shipped[1]!.code, shipped[1]!.name, '', '', ''),
    );
    form.set('extent', 'changes');
    form.append('file', new Blob([new Uint8Array(bytes)]), 'phu-luc.xlsx');
    const plan = await asked<CatalogueVersionView>(province, 'POST', address, form);
    expect(plan).toMatchObject({
      ...{ state: 'planned', number: null, baseNumber: 1, replaced: 1 },
      notes: [{ code: 'decision-read', refused: false }],
      ...{ decisionNumber: '99/QĐ-UBND', decisionDate: '2025-06-20', effectiveOn: null },
      counts: { added: 1, amended: 0, withdrawn: 1, unchanged: 303 },
    });
    const total = async (query: string) =>
      (await asked<ProcedurePage>(viewer, 'GET', `rounds/${roundId}/procedures?${query}`)).total;
    expect(await total('inForce=true')).toBe(304);
    const own = `catalogue-versions/${plan.id}`;
    const seen = { 'if-match': `"${plan.version}"` };
    expect((await viewer('POST', `${own}/apply`, {}, seen)).status).toBe(403);
    expect((await province('POST', `${own}/apply`, {}, seen)).body).toMatchObject({ number: 2 });
    expect((await province('POST', `${own}/apply`, {}, seen)).status).toBe(409);
    expect([await total('inForce=true'), await total('inForce=false')]).toEqual([304, 1]);
    const { rows } = await asked<ProcedurePage>(
      ...([viewer, 'GET', `rounds/${roundId}/procedures?q=9.123456`] as const),
    );
    expect(rows).toMatchObject([
      {
        ...{ field: 'Chứng thực', level: 'full', fee: '2.000 đồng', sinceVersion: 2 },
        ...{ decisionNumber: '99/QĐ-UBND', decisionDate: '2025-06-20', assignedTo: 'all' },
        formerCodes: ['8.123456'],
      },
    ]);
    const between = `rounds/${roundId}/catalogue-differences?from=1&to=2`;
    const { rows: differences } = await asked<ChangePage>(viewer, 'GET', between);
    expect(differences.map(({ code, change }) => [code, change])).toEqual([
      [shipped[1]!.code, 'withdrawn'],
      ['9.123456', 'added'],
    ]);
    const assign = (rule: string, unitIds: string[] = [], version = rows[0]!.version) =>
      province('PUT', `rounds/${roundId}/procedures/assignment`, {
        ...{ procedures: [{ id: rows[0]!.id, version }], rule, unitIds },
      });
    expect((await assign('named')).status).toBe(422);
    expect((await assign('wards', [roundId])).status).toBe(422);
    expect((await assign('wards')).body).toEqual({ procedures: 1 });
    expect((await assign('all')).status).toBe(409);
    const run = await asked<{ id: string }>(
      ...([province, 'POST', `rounds/${roundId}/verification-runs`, {}] as const),
    );
    const { units, counts } = await finished(run.id);
    const wards = units.filter(({ name }) => name.startsWith('Phường'));
    expect(new Set(wards.map((unit) => unit.total))).toEqual(new Set([304]));
    expect(counts.total).toBe(303 * units.length + wards.length);
  });

  it('a workbook exported by hand is a source: of one unit, or of the units its sheets are named after', async () => {
    const address = `rounds/${roundId}/portal-exports`;
    const placed = await asked<{ id: string; name: string }[]>(
      ...([viewer, 'GET', `rounds/${roundId}/units?side=new`] as const),
    );
    const [unit, other] = placed;
    const inForce = await asked<ProcedurePage>(
      ...([viewer, 'GET', `rounds/${roundId}/procedures?inForce=true&pageSize=3`] as const),
    );
    const list = (sheet: string) => {
      const builder = new SheetBuilder(sheet).row('STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực');
      inForce.rows.slice(0, 2).forEach(({ code, name }, at) => builder.row(at + 1, code, name, ''));
      return workbookBytes(builder);
    };
    const send = async (bytes: Buffer, fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.append('file', new Blob([new Uint8Array(bytes)]), 'xuat-tu-cong.xlsx');
      return province<{ code: string; runs: { id: string }[]; procedures: number }>(
        ...(['POST', address, form] as const),
      );
    };
    const day = '2025-06-20';
    const begun = await send(await list('Sheet1'), { day, unitId: unit!.id });
    expect(begun).toMatchObject({ status: 202, body: { units: 1, procedures: 2, refused: 0 } });
    const run = await finished(begun.body.runs[0]!.id);
    expect(run).toMatchObject({ sourceKind: 'export', scope: 'unit', scopeName: unit!.name });
    expect([run.counts.passed, run.counts.unverifiable]).toEqual([2, 0]);
    const { rows } = await asked<ResultPage>(
      ...([viewer, 'GET', `verification-runs/${run.id}/results?outcome=passed`] as const),
    );
    expect(new Set(rows.map(({ seenAt }) => seenAt))).toEqual(
      new Set(['2025-06-19T17:00:00.000Z']),
    );
    const refused = async (bytes: Buffer, fields: Record<string, string>) =>
      (await send(bytes, fields)).body.code;
    expect(await refused(await list('Sheet1'), { day })).toBe('portal.sheets-without-unit');
    expect(await refused(await list('Sheet1'), { day: '2999-01-01', unitId: unit!.id })).toBe(
      'portal.export-moment-unclear',
    );
    expect(await refused(await list('Sheet1'), { day, unitId: roundId })).toBe(
      'portal.unit-not-of-round',
    );
    const named = await send(await list(other!.name), { day });
    expect((await finished(named.body.runs[0]!.id)).scopeName).toBe(other!.name);
  });

  whereExported("plans the portal's export: its rows add up", async () => {
    const form = new FormData();
    form.set('extent', 'complete');
    form.append('file', new Blob([readFileSync(exported)]), 'danh-sach-tthc-BoTuPhap.xlsx');
    const address = `rounds/${emptyRoundId}/catalogue-versions`;
    const plan = await asked<CatalogueVersionView>(province, 'POST', address, form);
    const { total, heading, group, listed, continued, withdrawn, refused, skipped } =
      plan.fileRows!;
    expect(heading! + group! + listed! + continued! + withdrawn! + refused!).toBe(total);
    expect(plan.counts.added).toBe(listed! - skipped!);
    const seen = { 'if-match': `"${plan.version}"` };
    const own = `catalogue-versions/${plan.id}`;
    expect((await province('POST', `${own}/discard`, {}, seen)).status).toBe(204);
    expect((await province('GET', own)).status).toBe(404);
  });
});
