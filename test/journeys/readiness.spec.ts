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
import type { CriteriaView } from '../../src/readiness/criteria/criteria.schema';
import { SHIPPED, shippedSettings } from '../../src/readiness/criteria/shipped-criteria';
import type { ExceptionsView } from '../../src/readiness/exceptions/exceptions.schema';
import { TemplateLoader } from '../../src/rehearsal/template-loader';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { readRoundFolder } from '../../src/units/round-files';
import { RoundLoader } from '../../src/units/round-loader';
import { sha256 } from '../../src/platform/audit/canonical';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { ReadinessConclusion } from '../../src/readiness/conclusions/conclusion.entity';
import type { ConclusionsView } from '../../src/readiness/conclusions/conclusions.schema';
import { DailySnapshots } from '../../src/readiness/snapshots/daily-snapshots';
import { Job } from '../../src/platform/jobs/job.entity';
import type { ForecastView } from '../../src/readiness/forecast/forecast.schema';
import type { ReportView } from '../../src/readiness/papers/papers.schema';
import {
  ReadinessSnapshot,
  ReadinessSnapshotUnit,
} from '../../src/readiness/snapshots/snapshot.entity';
import type {
  KeptSnapshot,
  PastReadiness,
  ReadinessComparison,
  ReadinessTrend,
} from '../../src/readiness/snapshots/snapshots.schema';
import { Task } from '../../src/tasks/task.entity';
import { pdfBytes } from '../support/evidence';
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

  it('judges each unit by every criterion with evidence, and hides other units from a commune', async () => {
    const table = await asked<ReadinessTableView>(viewer!, 'GET', `rounds/${roundId}/readiness`);
    expect(table.counts).toEqual({ green: 0, yellow: 0, red: 54 });
    expect(table.rules.map(({ key }) => key)).toEqual(SHIPPED.map(({ code }) => code));
    expect(table.off).toEqual([]);
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

  it('takes a fact by hand with its evidence, once, and says on the sheet whose it is', async () => {
    const address = `rounds/${roundId}/readiness/${own}`;
    const fact = {
      ...{ criterion: 'headquarters', done: 1, total: 1, factDay: '2025-06-20', note: null },
      ...{ evidence: 'Biên bản số 1/BB-UBND', seen: 0 },
    };
    const rule = async (key: string) =>
      (await asked<ReadinessSheetView>(commune!, 'GET', address)).rules.find(
        (each) => each.key === key,
      )!;
    expect(await rule('headquarters')).toMatchObject({ verdict: 'unknown', weighs: 'red' });
    const state = (change: object = {}) =>
      commune!<{ code: string }>('POST', `${address}/facts`, { ...fact, ...change });
    expect((await state({ factDay: '2999-01-01' })).body.code).toBe('readiness.fact-in-future');
    expect((await state({ total: 2 })).body.code).toBe('readiness.fact-yes-no');
    expect((await state({ criterion: 'lists-filed' })).body.code).toBe('readiness.not-stated');
    expect((await state({ criterion: 'equipment', done: 3 })).body.code).toBe(
      'readiness.fact-too-much',
    );
    const both = await Promise.all([state(), state()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const now = await rule('headquarters');
    expect(now).toMatchObject({ verdict: 'green', points: 100, source: 'stated' });
    expect(now.evidence[1]!.vi).toMatch(
      /^Nhập tay: .+, số liệu ngày 20\/06\/2025, căn cứ: Biên bản/,
    );
    expect((await viewer!('POST', `${address}/facts`, fact)).status).toBe(403);
  });

  it('weighs a blocker under an accepted plan as yellow until its end or its withdrawal', async () => {
    const address = `rounds/${roundId}/readiness/${own}`;
    const granted = {
      ...{ criterion: 'seal-registered', documentNumber: '5/TB-BCĐ', documentDay: '2025-06-20' },
      ...{ grantedBy: 'Ban Chỉ đạo tỉnh', plan: 'Dùng con dấu cũ.', endsOn: '2999-12-31' },
    };
    const seal = async () =>
      (await asked<ReadinessSheetView>(commune!, 'GET', address)).rules.find(
        ({ key }) => key === 'seal-registered',
      )!;
    expect((await commune!('POST', `${address}/exceptions`, granted)).status).toBe(403);
    const refused = async (change: object) =>
      (
        await province!<{ code: string }>('POST', `${address}/exceptions`, {
          ...{ ...granted, ...change },
        })
      ).body.code;
    expect(await refused({ endsOn: '2025-06-21' })).toBe('readiness.exception-ends');
    expect(await refused({ documentDay: '2998-06-20' })).toBe('readiness.exception-ahead');
    expect(await refused({ criterion: 'no-such' })).toBe('readiness.exception-off');
    expect((await seal()).weighs).toBe('red');
    const { exceptions } = await asked<ExceptionsView>(
      ...([province!, 'POST', `${address}/exceptions`, granted] as const),
    );
    expect(await seal()).toMatchObject({
      ...{ verdict: 'unknown', weighs: 'yellow' },
      accepted: { documentNumber: '5/TB-BCĐ', endsOn: '2999-12-31' },
    });
    const [one] = exceptions;
    const withdraw = (version: number) =>
      province!(
        ...([
          'POST',
          `readiness-exceptions/${one!.id}/withdraw`,
          { reason: 'Đã có dấu.' },
        ] as const),
        { 'if-match': `"${version}"` },
      );
    expect((await withdraw(one!.version)).status).toBe(200);
    expect((await withdraw(one!.version)).status).toBe(409);
    expect((await seal()).weighs).toBe('red');
  });

  it('keeps every version of the criteria: who, when, why, and what changed', async () => {
    await application.addAccount({
      login: 'quan-tri',
      duties: [{ role: 'province_administrator', organisationId: null }],
    });
    const administrator = await application.signIn('quan-tri');
    const address = `rounds/${roundId}/readiness-criteria`;
    const settings = shippedSettings(false).map((each) =>
      each.code === 'hotline' ? { ...each, on: false } : each,
    );
    const put = (change: object = {}, version = 0) =>
      administrator<{ code: string }>(
        ...(['PUT', address, { settings, reason: 'Theo KH 551', ...change }] as const),
        { 'if-match': `"${version}"` },
      );
    expect((await province!('PUT', address, { settings, reason: 'Thử' })).status).toBe(403);
    expect((await put({ settings: settings.slice(1) })).body.code).toBe(
      'readiness.criterion-missing',
    );
    const limits = { greenFrom: 101, yellowFrom: 70 };
    const outOfRange = settings.map((each) => ({ ...each, limits: each.limits && limits }));
    expect((await put({ settings: outOfRange })).status).toBe(400);
    const turnedRound = settings.map((each) => ({
      ...each,
      limits: each.limits && { greenFrom: 60, yellowFrom: 70 },
    }));
    expect((await put({ settings: turnedRound })).body.code).toBe('readiness.criterion-order');
    const both = await Promise.all([put(), put()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const view = await asked<CriteriaView>(viewer!, 'GET', address);
    expect(view).toMatchObject({
      version: 1,
      versions: [
        {
          ...{ number: 1, reason: 'Theo KH 551' },
          changes: [{ code: 'hotline', field: 'on', from: 'true', to: 'false' }],
        },
      ],
    });
    const table = await asked<ReadinessTableView>(viewer!, 'GET', `rounds/${roundId}/readiness`);
    expect(table.off.map(({ key }) => key)).toEqual(['hotline']);
    expect(table.criteriaVersion).toBe(1);
  });

  it('keeps the past: the state at a moment, a trend, what changed; nothing of the future', async () => {
    const history = `rounds/${roundId}/readiness-history`;
    const long = '2020-01-01T00:00:00.000Z';
    const at = (talk: Talk, moment: string) =>
      talk<{ code: string }>('GET', `${history}?at=${moment}`);
    expect((await at(province!, '2999-01-01T00:00:00.000Z')).body.code).toBe(
      'readiness.cut-off-ahead',
    );
    expect((await at(province!, long)).body.code).toBe('readiness.no-snapshot');
    expect((await commune!('POST', `${history}/snapshots`)).status).toBe(403);
    const kept = await asked<KeptSnapshot>(province!, 'POST', `${history}/snapshots`);
    expect(kept.counts).toEqual({ green: 0, yellow: 0, red: 54 });

    const body = {
      ...{ criterion: 'data-network', done: 1, total: 1, factDay: '2025-06-20', note: null },
      ...{ evidence: 'Biên bản nghiệm thu', seen: 0 },
    };
    await asked(commune!, 'POST', `rounds/${roundId}/readiness/${own}/facts`, body);
    const changed = async (to = '') =>
      asked<ReadinessComparison>(
        ...([province!, 'GET', `${history}/comparison?from=${kept.asOf}${to}`] as const),
      );
    expect((await changed()).units).toMatchObject([
      { unitId: own, rules: [{ key: 'data-network', from: 'unknown', to: 'green' }] },
    ]);
    expect((await changed(`&to=${kept.asOf}`)).units).toEqual([]);
    const then = await asked<PastReadiness>(province!, 'GET', `${history}?at=${kept.asOf}`);
    expect(then.units).toHaveLength(54);
    expect(then.units.find(({ unitId }) => unitId === own)!.verdicts['data-network']).toBe(
      'unknown',
    );

    await application.get(DailySnapshots).take(roundId, '2025-06-24', SYSTEM);
    expect(await application.get(DailySnapshots).take(roundId, '2025-06-24', SYSTEM)).toBe(false);
    const trend = (talk: Talk, query = '') =>
      asked<ReadinessTrend>(talk, 'GET', `${history}/trend${query}`);
    expect((await trend(province!)).points.map(({ kind, counts }) => [kind, counts.red])).toEqual([
      ['asked', 54],
      ['daily', 54],
    ]);
    const unit = await trend(commune!, `?unitId=${own}`);
    expect(unit.points[1]!.score!).toBeGreaterThan(unit.points[0]!.score!);
    expect((await trend(commune!)).points.map(({ counts }) => counts.red)).toEqual([1, 1]);
    const { units: own_ } = await asked<PastReadiness>(
      commune!,
      'GET',
      `${history}?at=${kept.asOf}`,
    );
    expect(own_.map(({ unitId }) => unitId)).toEqual([own]);
    const others = then.units.find(({ unitId }) => unitId !== own)!.unitId;
    expect((await commune!('GET', `${history}/trend?unitId=${others}`)).status).toBe(404);
  });

  it('expects nothing from figures of one day, and tells only who works on it', async () => {
    const address = `rounds/${roundId}/readiness-forecast`;
    const forecast = await asked<ForecastView>(province!, 'GET', address);
    expect(forecast.units).toHaveLength(54);
    expect(new Set(forecast.units.map(({ state }) => state))).toEqual(new Set(['too-few-figures']));
    const own_ = await asked<ForecastView>(commune!, 'GET', address);
    expect(own_.units.map(({ unitId }) => unitId)).toEqual([own]);
    expect((await viewer!('GET', address)).status).toBe(403);
  });

  it('makes the report of a kept moment, asks the committee, and names no person in its message', async () => {
    const report = (talk: Talk, query = '') =>
      asked<ReportView>(talk, 'GET', `rounds/${roundId}/readiness-report${query}`);
    const now = await report(province!);
    expect(now.units).toHaveLength(54);
    expect(now.counts).toEqual({ green: 0, yellow: 0, red: 54 });
    expect(now.asks).toEqual([]);
    // Shares of tasks are told of all bodies or not at all.
    expect(now.tasks).toMatchObject({ all: { total: 0, overdue: 0 }, bodies: [] });
    expect((await report(commune!)).tasks).toBeNull();
    expect((await report(province!, `?at=${now.trend[0]!.asOf}`)).tasks).toEqual(now.tasks);
    expect((await report(commune!)).units.map(({ unitId }) => unitId)).toEqual([own]);
    expect((await report(province!, `?at=${now.trend[0]!.asOf}`)).asOf <= now.asOf).toBe(true);

    const { manager } = application.get(Reader);
    const day = await manager.findOneByOrFail(ReadinessSnapshot, { roundId, kind: 'daily' });
    const job = await manager.findOneByOrFail(Job, { name: 'readiness.daily-papers' });
    expect(job.data).toEqual({ snapshotId: day.id });
    await finished(province!, job.id);
    const { daily } = await report(province!);
    expect(daily.map(({ asOf, files, sentTo }) => [asOf, files.length, sentTo])).toEqual([
      [day.asOf, 4, 0],
    ]);
    expect((await report(viewer!)).daily.length + (await report(commune!)).daily.length).toBe(1);
    const file = daily[0]!.files.find(({ name }) => name.endsWith('.pdf'))!;
    expect((await province!('GET', `files/${file.id}`)).status).toBe(200);
    expect((await commune!('GET', `files/${file.id}`)).status).toBe(404);
  });

  it('L5: two who conclude at once give one record, on exactly what was judged', async () => {
    const address = `rounds/${roundId}/readiness/${own}/conclusions`;
    const view = () => asked<ConclusionsView>(province!, 'GET', address);
    let { seen, seenNumber, verdict } = await view();
    expect(verdict).toBe('red');
    const conclude = (change: Record<string, string> = {}, talk = province!) => {
      const form = new FormData();
      const fields = {
        ...{ kind: 'fallback', noticeNumber: '12/TB-BCĐ', noticeDay: '2025-06-25' },
        ...{ remedy: 'Vận hành tại trụ sở cũ.', seen, seenNumber: String(seenNumber), ...change },
      };
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', new Blob([new Uint8Array(pdfBytes('Thông báo'))]), 'thong-bao.pdf');
      return talk<{ code: string }>('POST', address, form);
    };
    const refused = async (change: Record<string, string>) => (await conclude(change)).body.code;
    expect((await conclude({}, commune!)).status).toBe(403);
    expect(await refused({ kind: 'ready' })).toBe('readiness.conclusion-not-green');
    expect(await refused({ kind: 'with-remedy' })).toBe('readiness.conclusion-red');
    expect(await refused({ remedy: '' })).toBe('readiness.conclusion-remedy');
    expect(await refused({ noticeDay: '2999-01-01' })).toBe('readiness.notice-ahead');
    expect(await refused({ seen: '0'.repeat(64) })).toBe('readiness.conclusion-changed');
    expect(await refused({ kind: 'perhaps' })).toBe('readiness.conclusion-incomplete');

    // A check turns red between the look and the conclusion: nothing is concluded on what is no longer so.
    await asked(commune!, 'POST', `rounds/${roundId}/readiness/${own}/facts`, {
      ...{ criterion: 'headquarters', done: 0, total: 1, factDay: '2025-06-21', note: null },
      ...{ evidence: 'Biên bản số 9/BB-UBND', seen: 1 },
    });
    expect(await refused({})).toBe('readiness.conclusion-changed');
    expect((await view()).conclusions).toEqual([]);
    ({ seen, seenNumber, verdict } = await view());
    expect(verdict).toBe('red');

    const both = await Promise.all([conclude(), conclude()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = await view();
    expect(after.conclusions).toMatchObject([
      { number: 1, kind: 'fallback', noticeNumber: '12/TB-BCĐ', snapshot: { verdict: 'red' } },
    ]);
    const { manager } = application.get(Reader);
    const [conclusion] = after.conclusions;
    const [row] = await manager.findBy(ReadinessConclusion, { id: conclusion!.id });
    const { body, sha256: digest } = await manager.findOneByOrFail(ReadinessSnapshotUnit, {
      id: row!.snapshotUnitId,
    });
    expect([digest, row!.snapshotSha256]).toEqual([sha256(body), sha256(body)]);
    // The remedy is a task of the unit, once although two pressed.
    expect(await manager.findBy(Task, { basis: 'conclusion' })).toMatchObject([
      { sourceId: row!.id, unitId: own, what: 'Vận hành tại trụ sở cũ.', state: 'todo' },
    ]);
    const notice = await province!('GET', `readiness-conclusions/${conclusion!.id}/file`);
    expect(notice.headers.get('content-type')).toContain('pdf');
    await expect(
      application
        .get(UnitOfWork as never as abstract new () => UnitOfWork)
        .run((write) => write.update(ReadinessConclusion, { id: row!.id }, { remedy: 'khác' })),
    ).rejects.toThrow(/append-only/);
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
