import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { asked, type Talk } from '../../scripts/support/talk';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import { Reader } from '../../src/platform/database/reader';
import { FileStore } from '../../src/platform/files/file-store';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { JobHandlers } from '../../src/platform/jobs/job-handlers';
import { SYSTEM } from '../../src/platform/http/actor';
import type {
  OverviewView,
  ReadinessSheetView,
  ReadinessTableView,
} from '../../src/readiness/readiness.schema';
import type {
  RehearsalItemView,
  RehearsalRowView,
  RehearsalSheetView,
} from '../../src/rehearsal/rehearsal.schema';
import { TemplateLoader } from '../../src/rehearsal/template-loader';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { startApplication, type RunningApplication } from '../support/application';

const reference = path.join(__dirname, '..', '..', 'reference');

describe('trial operation and readiness over HTTP', () => {
  let application: RunningApplication;
  let [province, commune, viewer]: Talk[] = [];
  let roundId: string;
  let own: string;

  beforeAll(async () => {
    application = await startApplication();
    const plan = readRoundFolder(path.join(reference, 'rounds', 'quang-ninh-2025'));
    ({ roundId } = await application.get(RoundLoader).load(plan, SYSTEM));
    await application.get(TemplateLoader).loadFolder(path.join(reference, 'checklists'), SYSTEM);
    const { manager } = application.get(Reader);
    const units = application.get(UnitsReadModel);
    own = (await units.newUnits(manager, roundId))[0]!.id;
    const body = (await units.peoplesCommittees(manager, [own])).get(own)!;
    const duty = (role: 'province_officer' | 'viewer') => [{ role, organisationId: null }];
    await application.addAccount({ login: 'tinh', duties: duty('province_officer') });
    await application.addAccount({ login: 'xem', duties: duty('viewer') });
    await application.addAccount({
      login: 'xa',
      duties: [{ role: 'commune_officer', organisationId: body.id }],
    });
    [province, commune, viewer] = await Promise.all(['tinh', 'xa', 'xem'].map(application.signIn));
  });
  afterAll(() => application.close());

  it('a commune officer starts the own trial and says of itself what it did, with the version seen', async () => {
    const sheet = await asked<RehearsalSheetView>(
      commune!,
      'POST',
      `rounds/${roundId}/rehearsals`,
      {
        unitId: own,
      },
    );
    expect(sheet.groups.map(({ code }) => code).join('')).toBe('ABCDEFGHIK');
    const address = `rehearsals/${sheet.id}/assessments/A1`;
    expect((await commune!('PUT', address, { result: 'met' })).status).toBe(428);
    const put = (version: number) =>
      commune!<RehearsalItemView>(
        'PUT',
        address,
        { result: 'met' },
        { 'if-match': `"${version}"` },
      );
    expect((await put(0)).body).toMatchObject({
      ...{ code: 'A1', result: null, version: 0, own: { result: 'met' }, ownVersion: 1 },
    });
    expect((await put(0)).status).toBe(409);
    const wrong = await commune!('PUT', address, { result: 'đạt' }, { 'if-match': '"1"' });
    expect(wrong.status).toBe(400);
    expect((await viewer!('PUT', address, { result: 'met' })).status).toBe(403);
  });

  it('shows the province all units and the commune its own', async () => {
    const list = (talk: Talk) =>
      asked<RehearsalRowView[]>(talk, 'GET', `rounds/${roundId}/rehearsals`);
    expect(await list(province!)).toHaveLength(54);
    expect(await list(commune!)).toHaveLength(1);
    const overview = (talk: Talk) => asked<OverviewView>(talk, 'GET', `rounds/${roundId}/overview`);
    expect((await overview(province!)).figures).toMatchObject({ unitsTotal: 54, unitsReady: 0 });
    expect((await overview(commune!)).units.map(({ unitId }) => unitId)).toEqual([own]);
  });

  it('judges each unit by five rules with evidence, and hides other units from a commune', async () => {
    const table = await asked<ReadinessTableView>(viewer!, 'GET', `rounds/${roundId}/readiness`);
    expect(table.counts).toEqual({ green: 0, yellow: 0, red: 54 });
    expect(table.rules).toHaveLength(5);
    const sheet = await asked<ReadinessSheetView>(
      commune!,
      'GET',
      `rounds/${roundId}/readiness/${own}`,
    );
    expect(sheet.rules.every((rule) => rule.evidence.length > 0 && rule.toDo.length > 0)).toBe(
      true,
    );
    const other = table.units.find(({ unitId }) => unitId !== own)!.unitId;
    expect((await commune!('GET', `rounds/${roundId}/readiness/${other}`)).status).toBe(404);
  });

  it('S1: tells who looks after one kind of list only of that kind, and says so', async () => {
    await application.addAccount({
      login: 'so-noi-vu',
      duties: [{ role: 'department_officer', organisationId: null, listTypes: ['A1b'] }],
    });
    const department = await application.signIn('so-noi-vu');
    const address = `rounds/${roundId}/readiness/${own}`;
    const seen = await asked<ReadinessSheetView>(department, 'GET', address);
    const whole = await asked<ReadinessSheetView>(province!, 'GET', address);
    expect(whole.listTypes).toBeNull();
    expect(seen.listTypes!.map(({ code }) => code)).toEqual(['A1b']);
    const missing = ({ rules }: ReadinessSheetView) =>
      rules.find(({ key }) => key === 'lists-filed')!.blockers;
    const kinds = (sheet: ReadinessSheetView) =>
      new Set(missing(sheet).map(({ vi }) => /“(.+)”/.exec(vi)![1]));
    expect(kinds(whole).size).toBeGreaterThan(1);
    expect(kinds(seen)).toEqual(new Set([seen.listTypes![0]!.name.vi]));
    expect(missing(seen).length * kinds(whole).size).toBe(missing(whole).length);

    const table = await asked<ReadinessTableView>(department, 'GET', `rounds/${roundId}/readiness`);
    expect(table.units.every(({ listTypes }) => listTypes?.length === 1)).toBe(true);
    const { jobId } = await asked<{ jobId: string }>(
      department,
      'POST',
      `rounds/${roundId}/readiness/report`,
    );
    const { fileId } = (await finished(department, jobId)).result!;
    const { sheets } = await readWorkbook(await copyOf(application, fileId!));
    const told = sheets[0]!.rows.flatMap((row) => row.cells.map((cell) => cell.text));
    expect(told.filter((each) => each === 'Chỉ tính danh sách: A1b')).toHaveLength(54);
    expect(told.join('\n')).toContain('không phải kết luận chung của đơn vị');
    const other = [...kinds(whole)].find((name) => !kinds(seen).has(name))!;
    expect(JSON.stringify(sheets)).not.toContain(other);
  });

  it('makes the report in the background: a workbook with three sheets', async () => {
    expect((await viewer!('POST', `rounds/${roundId}/readiness/report`)).status).toBe(403);
    const { jobId } = await asked<{ jobId: string }>(
      province!,
      'POST',
      `rounds/${roundId}/readiness/report`,
    );
    const job = await finished(province!, jobId);
    expect(job).toMatchObject({ state: 'succeeded', progressTotal: 3 });
    const { fileId } = job.result!;
    const download = await province!('GET', `files/${fileId}`);
    expect(download.status).toBe(200);
    expect(download.headers.get('content-disposition')).toContain('.xlsx');
    const { sheets } = await readWorkbook(await copyOf(application, fileId!));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Biểu tổng hợp',
      'Căn cứ, việc còn phải làm',
      'Bảng đối chiếu bàn giao',
    ]);
    const text = sheets[0]!.rows.flatMap((row) => row.cells.map((cell) => cell.text));
    const asOf = /^Số liệu tính đến \d\d giờ \d\d ngày \d\d\/\d\d\/\d{4}$/;
    expect(text.filter((each) => asOf.test(each))).toHaveLength(1);
    expect(text.filter((each) => each === '✕ Đỏ – Chưa đủ điều kiện')).toHaveLength(54);
    expect(text).toContain('Tổng số: 54 đơn vị');
    const evidence = sheets[1]!.rows.flatMap((row) => row.cells.map((cell) => cell.text));
    expect(evidence.filter((each) => each === 'TTHC khớp 100 %')).toHaveLength(54);

    const again = application.get(JobHandlers).get('readiness.report')!;
    const retried = await again({
      ...{ id: jobId, data: { roundId, unitIds: null }, attempt: 2 },
      ...{ actor: SYSTEM, progress: async () => {}, signal: new AbortController().signal },
    });
    expect(retried).toEqual(job.result);
  });
});

/** The reader goes by the name of the file, and stored files have none. */
async function copyOf(application: RunningApplication, id: string): Promise<string> {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-')), 'report.xlsx');
  const stored = await application.get(Reader).manager.findOneByOrFail(StoredFile, { id });
  const bytes = application.get(FileStore).read(stored);
  await pipeline(bytes, fs.createWriteStream(file));
  return file;
}

interface JobView {
  state: string;
  progressTotal: number;
  result: { fileId: string } | null;
  error: string | null;
}

async function finished(talk: Talk, jobId: string): Promise<JobView> {
  for (let tries = 0; tries < 200; tries += 1) {
    const job = await asked<JobView>(talk, 'GET', `jobs/${jobId}`);
    if (job.state === 'succeeded' || job.state === 'failed') return job;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Job ${jobId} did not end`);
}
