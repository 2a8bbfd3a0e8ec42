import { setTimeout as wait } from 'node:timers/promises';
import { Workbook } from 'exceljs';
import { DemonstrationClock } from '../../scripts/demo/demonstration-clock';
import { asked, type Talk } from '../../scripts/support/talk';
import type { Dashboard, UnitsView } from '../../src/indicators/indicators.schema';
import type {
  RankingSetsView,
  RankingSetView,
} from '../../src/indicators/ranking-sets/ranking-sets.schema';
import type { EntriesPage } from '../../src/registers/registers.schema';
import { schema } from '../../src/schema';
import { placeForDatabase } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { applyPlan, planList } from '../support/imports';
import { startProvince, type PlacedUnit, type Province } from '../support/province';

/** Six weeks after the units began to work. */
class LaterClock extends DemonstrationClock {
  override now(): Date {
    return new Date(super.now().getTime() + 49 * 86_400_000);
  }
}

interface SetView {
  busy: boolean;
  files: { state: string; dataRows: number; totalRows: number }[];
  members: { problem: string | null; import?: { id: string; created: number; refused: number } }[];
}

const JULY = { periodKind: 'Tháng', period: '7', year: '2025', state: 'Chính thức' };
const match = (version: number) => ({ 'if-match': `"${version}"` });

onEachEngine((engine) => {
  let province: Province;
  let own: Talk;
  let units: PlacedUnit[];
  let remove: () => Promise<void>;
  const path = (rest: string) => `rounds/${province.roundId}/${rest}`;
  const report = (values: object, unit = units[0]!, talk = own) =>
    talk<{ id: string; code: string; message: string }>(
      ...(['POST', path('registers/SERVICE/entries'), { unitId: unit.id, values }] as const),
    );
  const dashboard = (talk: Talk, query = '') =>
    asked<Dashboard>(talk, 'GET', path(`indicators${query}`));
  const table = (talk: Talk, query = '') =>
    asked<UnitsView>(talk, 'GET', path(`indicator-units?pageSize=60${query}`));

  beforeAll(async () => {
    const place = await placeForDatabase(engine, schema, true);
    remove = () => place.remove();
    province = await startProvince({ database: place.location, clock: new LaterClock() });
    const { officer, roundId } = province;
    units = await asked<PlacedUnit[]>(officer, 'GET', `rounds/${roundId}/units?side=new`);
    own = await province.communeOfficer('xa', units.slice(0, 3));
  });
  afterAll(async () => {
    await province.application.close();
    await remove();
  });

  it('refuses what cannot be, each with its sentence', async () => {
    const whole = { ...JULY, received: '100', resolved: '90', early: '80', onTime: '9', late: '1' };
    for (const [change, told] of [
      [{ onlineFull: '70', onlinePartial: '40' }, /vượt 100 %/],
      [{ cashless: '11', payments: '10' }, /Lượt thanh toán/],
      [{ late: '2' }, /Hồ sơ đã giải quyết/],
      [{ period: '6' }, /nằm ngoài thời gian tồn tại.*01\/07\/2025/],
      [{ period: '12' }, /chưa bắt đầu/],
      [{ period: '13' }, /Không có kỳ 13/],
      [{ source: 'Nhập tay' }, /minh chứng/i],
    ] as const) {
      const { status, body } = await report({ ...whole, ...change });
      expect([change, status, body.code]).toEqual([change, 422, 'registers.entry-refused']);
      expect(body.message).toMatch(told);
    }
    expect((await report(whole)).status).toBe(201);
    expect((await report(whole)).body.code).toBe('registers.entry-twice');
  });

  it('comes from a workbook of the provincial system, and adds up over units', async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('Tháng 7');
    sheet.addRow(['THỐNG KÊ TÌNH HÌNH GIẢI QUYẾT HỒ SƠ']);
    sheet.addRow([
      ...['Loại kỳ', 'Kỳ', 'Năm', 'Tổng số hồ sơ tiếp nhận', 'Tổng số đã giải quyết'],
      ...['Giải quyết trước hạn', 'Giải quyết đúng hạn', 'Giải quyết quá hạn', 'Lỗi đồng bộ'],
      ...['Quá hạn do cán bộ', 'Quá hạn do chờ người dân bổ sung', 'Trạng thái'],
    ]);
    sheet.addRow(['Tháng', 7, 2025, 300, 200, 150, 45, 5, 3, 2, 0, 'Chính thức']);
    sheet.addRow(['Tháng', 6, 2025, 300, 200, 150, 45, 5, 3, 2, 0, 'Chính thức']);
    const plan = await planList(own, province.roundId, {
      bytes: Buffer.from(await book.xlsx.writeBuffer()),
      ...{ name: 'thong-ke.xlsx', listType: 'SERVICE' },
      giverOrganisationId: units[1]!.organisationId,
    });
    expect(plan.counts).toMatchObject({ data: 2, created: 1, refused: 1 });
    expect((await applyPlan(own, plan)).status).toBe(200);
    const { periods, late, unitsInAll } = await dashboard(province.officer);
    const last = periods.at(-1)!;
    expect([unitsInAll, last.name.vi, last.reported]).toEqual([54, 'tháng 7/2025', 2]);
    expect(last.values['in-time']).toMatchObject({
      ...{ numerator: 284, denominator: 290, value: 97.931 },
    });
    // Only one of them said how many came in on line: nobody did.
    expect(last.values['online']).toMatchObject({ value: null, unknown: 'no-figures' });
    expect(late.map(({ n, share }) => [n, share])).toEqual([
      ...[
        [3, 60],
        [2, 40],
        [0, 0],
      ],
    ]);
    expect(periods.at(-2)).toMatchObject({ reported: 0 });
  });

  it('takes the table of the provincial system: a row for each unit, the period in its title', async () => {
    const { officer, roundId } = province;
    const book = new Workbook();
    const sheet = book.addWorksheet('Biểu 06');
    sheet.addRow(['UỶ BAN NHÂN DÂN TỈNH']);
    sheet.addRow(['TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH']);
    sheet.addRow(['(Từ ngày 01/07/2025 đến ngày 31/07/2025)']);
    sheet.addRow([
      ...['STT', 'Cơ quan, đơn vị', 'Số lượng hồ sơ tiếp nhận', null],
      ...['Số lượng hồ sơ đã giải quyết', null, null, null, 'Số lượng hồ sơ đang giải quyết', null],
    ]);
    sheet.addRow([
      ...[null, null, 'Tổng số', 'Từ kỳ trước', 'Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn'],
      ...['Trong hạn', 'Quá hạn'],
    ]);
    for (const range of ['A4:A5', 'B4:B5', 'C4:D4', 'E4:H4', 'I4:J4']) sheet.mergeCells(range);
    const [one, two, three] = units.slice(10) as [PlacedUnit, PlacedUnit, PlacedUnit];
    sheet.addRow([1, one.name, 120, 20, 100, 80, 17, 3, 18, 2]);
    sheet.addRow([2, two.name, 60, 0, 50, 50, 0, 0, 10, 0]);
    // Parts that do not add up to the whole.
    sheet.addRow([3, three.name, 60, 0, 50, 40, 0, 0, 10, 0]);
    sheet.addRow(['', 'Tổng cộng', 240, 20, 200, 170, 17, 3, 38, 2]);
    const parts = new FormData();
    for (const [field, text] of [['kind', 'givers'] as const, ['listType', 'SERVICE'] as const])
      parts.set(field, text);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    parts.set('file', new Blob([new Uint8Array(bytes)]), 'bieu 06.xlsx');
    const { id } = await asked<{ id: string }>(officer, 'POST', path('import-sets'), parts);
    let read: SetView;
    do {
      await wait(50);
      read = await asked<SetView>(officer, 'GET', `import-sets/${id}`);
    } while (read.busy);
    expect(read.files).toMatchObject([{ state: 'opened', dataRows: 3, totalRows: 1 }]);
    const own = read.members.map((each) => each.import!);
    expect(own.map(({ created, refused }) => [created, refused])).toEqual([
      ...[
        [1, 0],
        [1, 0],
        [0, 1],
      ],
    ]);
    const { sheets } = await asked<{ sheets: { said?: object[] }[] }>(
      ...([officer, 'GET', `imports/${own[0]!.id}`] as const),
    );
    expect(sheets[0]!.said).toEqual(
      expect.arrayContaining([
        { column: 'Loại kỳ', value: 'Tháng' },
        { column: 'Trạng thái', value: 'Sơ bộ' },
      ]),
    );
    const { version } = await asked<{ version: number }>(officer, 'GET', `imports/${own[0]!.id}`);
    const applied = await officer('POST', `imports/${own[0]!.id}/apply`, {}, match(version));
    expect([applied.status, roundId]).toEqual([200, province.roundId]);
    const { periods } = await dashboard(officer, `?unitId=${one.id}`);
    expect(periods.at(-1)).toMatchObject({
      ...{ name: { vi: 'tháng 7/2025' }, reported: 1 },
      values: { 'in-time': { numerator: 97, denominator: 100, value: 97 }, late: { value: 3 } },
    });
    for (const each of own.slice(1)) await officer('POST', `imports/${each.id}/discard`, {});
    const { rows } = await asked<EntriesPage>(officer, 'GET', path('registers/SERVICE/entries'));
    const made = rows.find((each) => each.unit.id === one.id)!;
    expect(made.state).toBe('provisional');
    const gone = await officer('DELETE', `register-entries/${made.id}`, undefined, match(1));
    expect(gone.status).toBe(204);
  });

  it('takes figures from another system by its key: once, refused like any, and in no other register', async () => {
    const { officer, application } = province;
    const make = async (purpose: string) =>
      asked<{ key: string }>(officer, 'POST', 'account/system-keys', {
        ...{ name: 'Hệ thống một cửa', lastDay: '2025-09-30', purpose },
      });
    const { key } = await make('figures');
    const by =
      (secret: string): Talk =>
      (method, address, body, headers = {}) =>
        application.anonymous(method, address, body, {
          ...{ authorization: `Bearer ${secret}`, ...headers },
        });
    const system = by(key);
    const side = await system<PlacedUnit[]>('GET', path('units?side=new'));
    expect([side.status, side.body.length]).toEqual([200, 54]);
    const unit = units[20]!;
    const values = { ...JULY, received: '10', resolved: '10', early: '9', onTime: '1', late: '0' };
    const once = { 'idempotency-key': 'so-lieu-thang-7' };
    const body = { unitId: unit.id, values: { ...values, source: 'API' } };
    const send = (register: string, change: object = {}) =>
      system<{ id: string; code: string }>(
        ...(['POST', path(`registers/${register}/entries`), { ...body, ...change }, once] as const),
      );
    const first = await send('SERVICE');
    const again = await send('SERVICE');
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    expect((await report(values, unit, system)).body.code).toBe('registers.entry-twice');
    for (const change of [{ late: '2' }, { period: '12' }, { period: '6' }, { onlineFull: '11' }]) {
      const { status } = await report({ ...values, ...change }, units[21]!, system);
      expect([change, status]).toEqual([change, 422]);
    }
    const other = { values: { name: 'Điểm A', kind: 'Cố định', address: 'x', hours: 'y' } };
    const point = await system(
      ...(['POST', path('registers/POINT/entries'), { unitId: unit.id, ...other }] as const),
    );
    expect([403, 404]).toContain(point.status);
    expect((await system('GET', path('registers/SERVICE/entries'))).status).toBe(403);
    expect((await system('POST', `register-entries/${first.body.id}/verify`, {})).status).toBe(403);
    const tests = by((await make('tests')).key);
    expect((await report(values, units[21]!, tests)).status).toBe(403);
    expect((await tests('GET', path('units?side=new'))).status).toBe(403);
    const changed = { values: { ...values, received: '11', source: 'API' } };
    const change = await system('PUT', `register-entries/${first.body.id}`, changed, match(1));
    expect(change.status).toBe(204);
    const gone = await officer('DELETE', `register-entries/${first.body.id}`, undefined, match(2));
    expect(gone.status).toBe(204);
  });

  it('follows what is changed and removed, and knows no value without a denominator', async () => {
    const { officer } = province;
    const nothing = { ...JULY, received: '0', onlineFull: '0', onlinePartial: '0' };
    const { id } = (await report(nothing, units[2]!)).body;
    const alone = async () =>
      (await dashboard(officer, `?unitId=${units[2]!.id}`)).periods.at(-1)!.values['online'];
    expect(await alone()).toMatchObject({ value: null, unknown: 'denominator-zero' });
    const values = { ...nothing, received: '117.738', onlineFull: '68.806' };
    expect((await own('PUT', `register-entries/${id}`, { values }, match(1))).status).toBe(204);
    expect((await alone())!.value).toBeCloseTo(58.44, 2);
    expect((await own('DELETE', `register-entries/${id}`, undefined, match(2))).status).toBe(204);
    expect(await alone()).toMatchObject({ unknown: 'no-figures' });
  });

  it('ranks only what was confirmed, shows a unit its own line, and sets targets once', async () => {
    const { officer } = province;
    expect((await table(officer)).lines.every(({ rank }) => rank === null)).toBe(true);
    const entries = await asked<EntriesPage>(
      ...([officer, 'GET', path('registers/SERVICE/entries')] as const),
    );
    for (const { id, version } of entries.rows) {
      const bare = await officer<{ code: string }>(
        ...(['POST', `register-entries/${id}/verify`, {}, match(version)] as const),
      );
      expect(bare.body.code).toBe('registers.no-evidence');
    }
    const proven = { ...JULY, received: '10', resolved: '10', early: '10', onTime: '0', late: '0' };
    const { id } = (await report({ ...proven, evidence: 'BC 12' }, units[2]!)).body;
    const verified = await officer('POST', `register-entries/${id}/verify`, {}, match(1));
    expect(verified.status).toBe(204);
    const lines = (await table(officer)).lines;
    expect(lines[0]).toMatchObject({ unit: { id: units[2]!.id }, rank: 1, verified: true });
    expect(lines).toHaveLength(54);
    expect((await table(own)).lines.map(({ unit }) => unit.id).sort()).toEqual(
      units
        .slice(0, 3)
        .map((each) => each.id)
        .sort(),
    );
    // Units are not told ranks before a set of them is published.
    expect(await table(own)).toMatchObject({ mayRank: false });
    expect(
      (await table(own)).lines.every(({ rank, score }) => rank === null && score === null),
    ).toBe(true);
    expect(await table(officer)).toMatchObject({ ranked: 1, total: 54, page: 1 });
    const body = { indicator: 'in-time', year: 2025, value: 95, weight: 50, seen: null };
    expect((await officer('POST', path('indicator-targets'), body)).status).toBe(204);
    expect((await officer('POST', path('indicator-targets'), body)).status).toBe(409);
    const { indicators } = await dashboard(officer);
    expect(indicators.find(({ code }) => code === 'in-time')).toMatchObject({
      ...{ target: 95, weight: 50, example: false, targetVersion: 1 },
    });
  });

  it('shows units by the page, as they are looked for and ordered', async () => {
    const { officer } = province;
    const ids = async (query: string) =>
      (await table(officer, query)).lines.map(({ unit }) => unit.id);
    const [first, second, third] = units as [PlacedUnit, PlacedUnit, PlacedUnit];
    expect(await ids('&state=verified')).toEqual([third.id]);
    expect(await ids('&state=unverified')).toEqual([first.id, second.id]);
    expect((await table(officer, '&state=missing')).total).toBe(51);
    // 89 of 90, 195 of 200, 10 of 10; the others are unknown and stand last, whichever way.
    expect((await ids('&sort=in-time')).slice(0, 3)).toEqual([second.id, first.id, third.id]);
    expect((await ids('&sort=in-time&down=true')).slice(0, 3)).toEqual([
      ...[third.id, first.id, second.id],
    ]);
    const pageOf = (n: number) =>
      asked<UnitsView>(officer, 'GET', path(`indicator-units?pageSize=30&page=${n}`));
    const [one, two] = [await pageOf(1), await pageOf(2)];
    expect([one.lines.length, two.lines.length, two.total]).toEqual([30, 24, 54]);
    const told = [...one.lines, ...two.lines].map(({ unit }) => unit.id);
    expect(told).toEqual(await ids(''));
    const folded = first.name.replace(/^\S+ /, '').toLocaleUpperCase('vi');
    expect(await ids(`&q=${encodeURIComponent(folded)}`)).toContain(first.id);
    // Nobody finds out the order of what is not told.
    expect((await table(own, '&sort=score')).lines.map(({ unit }) => unit.id)).toEqual(
      units.slice(0, 3).map(({ id }) => id),
    );
  });

  it('wants of one month what was said of it, and of the year again once that is taken back', async () => {
    const { officer } = province;
    const body = {
      indicator: 'in-time',
      kind: 'month',
      start: '2025-07-01',
      value: 90,
      seen: null,
    };
    const set = (change: object, talk = officer) =>
      talk<{ code: string }>('POST', path('indicator-period-targets'), { ...body, ...change });
    const wanted = async () => {
      const { indicators, periods } = await dashboard(officer);
      const own = indicators.find(({ code }) => code === 'in-time')!;
      const lines = periods.slice(-2).map(({ targets }) => targets['in-time']);
      return [own.target, own.yearTarget, own.periodTarget?.version ?? null, lines];
    };
    expect((await set({}, own)).status).toBe(403);
    expect((await set({ start: '2025-07-02' })).body.code).toBe('indicators.no-such-period');
    expect((await set({ value: 100.5 })).body.code).toBe('indicators.target-above-whole');
    expect((await set({})).status).toBe(204);
    expect(await wanted()).toEqual([90, 95, 1, [95, 90]]);
    expect((await set({ value: 91 })).status).toBe(409);
    expect((await set({ value: 91, seen: 1 })).status).toBe(204);
    expect((await set({ value: null, seen: 2 })).status).toBe(204);
    expect(await wanted()).toEqual([95, 95, null, [95, 95]]);
  });

  it('keeps a ranking as a set that units see once it is published, and as far as was said', async () => {
    const { officer, viewer } = province;
    const wanted = { kind: 'month', start: '2025-07-01', title: 'Tháng 7/2025', visibility: 'own' };
    const none = await officer<{ code: string }>(
      ...([
        'POST',
        path('ranking-sets'),
        { ...wanted, kind: 'week', start: '2025-06-30' },
      ] as const),
    );
    expect([none.status, none.body.code]).toEqual([422, 'ranking.nothing-ranked']);
    expect((await own('POST', path('ranking-sets'), wanted)).status).toBe(403);
    const { id } = await asked<{ id: string }>(officer, 'POST', path('ranking-sets'), wanted);
    const again = await officer<{ code: string }>('POST', path('ranking-sets'), wanted);
    expect([again.status, again.body.code]).toEqual([409, 'ranking.title-taken']);
    const set = (talk: Talk) => talk<RankingSetView>('GET', `ranking-sets/${id}`);
    const kept = (await set(officer)).body;
    expect(kept).toMatchObject({ follows: true, unitsInAll: 54, publishedAt: null, version: 1 });
    expect(kept.lines[0]).toMatchObject({ unit: { id: units[2]!.id }, rank: 1 });
    for (const talk of [own, viewer]) {
      expect((await set(talk)).status).toBe(404);
      expect((await talk('GET', `ranking-sets/${id}/paper/xlsx`)).status).toBe(404);
      const { sets } = await asked<RankingSetsView>(talk, 'GET', path('ranking-sets'));
      expect(sets).toEqual([]);
    }
    const act = (what: string, version: number, body: object) =>
      officer<{ code: string }>('POST', `ranking-sets/${id}/${what}`, body, match(version));
    expect((await act('publish', 1, { visibility: 'own' })).status).toBe(204);
    expect((await act('publish', 1, { visibility: 'all' })).status).toBe(409);
    expect((await act('publish', 2, { visibility: 'all' })).body.code).toBe('ranking.published');
    expect((await set(own)).body.lines.map(({ unit }) => unit.id).sort()).toEqual(
      units
        .slice(0, 3)
        .map((each) => each.id)
        .sort(),
    );
    expect((await act('withdraw', 2, { reason: 'Thiếu số liệu' })).status).toBe(204);
    expect((await set(own)).status).toBe(404);
    expect((await act('publish', 3, { visibility: 'all' })).status).toBe(204);
    expect((await set(own)).body.lines).toHaveLength(54);
    // Later reports do not move what was kept.
    const { rows } = await asked<EntriesPage>(officer, 'GET', path('registers/SERVICE/entries'));
    const mine = rows.find(({ unit }) => unit.id === units[2]!.id)!;
    const gone = await own('DELETE', `register-entries/${mine.id}`, undefined, match(mine.version));
    expect(gone.status).toBe(204);
    expect((await set(own)).body).toMatchObject({ digest: kept.digest, follows: true });
    for (const format of ['xlsx', 'docx', 'pdf']) {
      const paper = await own<Buffer>('GET', `ranking-sets/${id}/paper/${format}`);
      expect([format, paper.status, paper.body.length > 3000]).toEqual([format, 200, true]);
    }
    const evidence = (talk: Talk) => talk<{ mayAdd: boolean }>('GET', `evidence/ranking_set/${id}`);
    expect((await evidence(officer)).body).toMatchObject({ mayAdd: true });
    expect((await evidence(own)).body).toMatchObject({ mayAdd: false });
  });

  it('makes the report of the month as workbook, Word and PDF', async () => {
    for (const format of ['xlsx', 'docx', 'pdf']) {
      const { status, body } = await province.officer<Buffer>(
        ...(['GET', path(`indicator-report/${format}`)] as const),
      );
      expect([format, status, body.length > 3000]).toEqual([format, 200, true]);
    }
    const { body } = await province.officer<Buffer>('GET', path('indicator-report/xlsx'));
    const book = new Workbook();
    await book.xlsx.load(body as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      ...['Chỉ tiêu', 'Theo đơn vị', 'Hồ sơ quá hạn', 'Thời gian giải quyết'],
    ]);
    // What the sheets say is what the page says.
    const { body: shown } = await province.officer<Dashboard>('GET', path('indicators'));
    const rowsOf = (name: string) => {
      const rows: unknown[][] = [];
      book.getWorksheet(name)!.eachRow(({ values }) => rows.push((values as unknown[]).slice(1)));
      return rows;
    };
    for (const { name, n, share } of shown.late)
      expect(rowsOf('Hồ sơ quá hạn')).toContainEqual([
        name.vi,
        n,
        ...(share === null ? [] : [share]),
      ]);
    const all = shown.late.reduce((sum, { n }) => sum + n, 0);
    expect(rowsOf('Hồ sơ quá hạn')).toContainEqual(['Tổng cộng', all]);
    expect(rowsOf('Thời gian giải quyết')).toContainEqual([
      ...['TTHC có thời hạn cam kết', shown.processing.procedures, 'TTHC'],
    ]);
  });
});
