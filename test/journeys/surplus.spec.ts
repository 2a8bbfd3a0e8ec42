import { Workbook } from 'exceljs';
import { asked, type Talk } from '../../scripts/support/talk';
import type { EntriesPage } from '../../src/registers/registers.schema';
import type {
  CandidatesPage,
  CarsView,
  SurplusBoard,
  Taken,
} from '../../src/registers/surplus/surplus.schema';
import { schema } from '../../src/schema';
import { placeForDatabase } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { applyPlan, planList } from '../support/imports';
import { acceptAll } from '../support/officers';
import { startProvince, type Province } from '../support/province';

const [OLD, NEW] = ['06844', '06856'];

/** A workbook of these lines, the headings first. */
async function bookOf(lines: (string | number)[][]): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Danh sách');
  for (const line of lines) sheet.addRow(line);
  return Buffer.from(await book.xlsx.writeBuffer());
}

onEachEngine((engine) => {
  let province: Province;
  let own: Talk;
  let remove: () => Promise<void>;
  const path = (rest: string) => `rounds/${province.roundId}/${rest}`;
  const board = (talk: Talk) => asked<SurplusBoard>(talk, 'GET', path('surplus'));
  const candidates = (talk: Talk) => asked<CandidatesPage>(talk, 'GET', path('surplus-candidates'));
  const take = (talk: Talk, itemIds: string[]) =>
    talk<Taken & { code: string }>('POST', path('surplus-candidates'), { itemIds });

  async function bringIn(listType: string, lines: (string | number)[][]): Promise<void> {
    const plan = await planList(own, province.roundId, {
      ...{ bytes: await bookOf(lines), name: `${listType}.xlsx`, listType },
      giverOrganisationId: province.oldUnit(OLD).organisationId,
    });
    expect(plan.counts).toMatchObject({ created: lines.length - 1, refused: 0 });
    expect((await applyPlan(own, plan)).status).toBe(200);
  }

  beforeAll(async () => {
    const place = await placeForDatabase(engine, schema, true);
    remove = () => place.remove();
    province = await startProvince({ database: place.location });
    own = await province.communeOfficer('xa', [province.oldUnit(OLD), province.newUnit(NEW)]);
    await bringIn('B2', [
      ['STT', 'Tên tài sản', 'Biển kiểm soát', 'Năm sản xuất', 'Loại xe', 'Hiện trạng'],
      [1, 'Toyota Hiace', '14A-001.01', 2015, 'xe phục vụ công tác chung', 'sử dụng được'],
      [2, 'UAZ', '14A-002.02', 1998, 'xe phục vụ công tác chung', 'chờ thanh lý'],
    ]);
    await bringIn('B1', [
      ['STT', 'Tên cơ sở nhà, đất', 'Địa chỉ', 'Năm xây dựng', 'Hiện trạng sử dụng', 'Phương án'],
      [1, 'Trụ sở xã cũ', 'Khu 1', 1998, 'làm việc', 'dôi dư chờ xử lý'],
      [2, 'Nhà văn hóa', 'Khu 2', 2010, 'làm việc', 'tiếp tục sử dụng'],
      [3, 'Trạm cũ', 'Khu 3', 2001, 'bỏ trống', 'điều chuyển'],
    ]);
  });
  afterAll(async () => {
    await province.application.close();
    await remove();
  });

  it('offers the rows that something speaks for, each with why, to who keeps that register', async () => {
    const { rows, total } = await candidates(province.officer);
    expect(total).toBe(3);
    expect(rows.map(({ name, reasons, unit }) => [name, reasons, unit.id])).toEqual([
      ['Trụ sở xã cũ', ['plan'], province.newUnit(NEW).id],
      ['Trạm cũ', ['plan', 'empty'], province.newUnit(NEW).id],
      ['UAZ', ['condition'], province.newUnit(NEW).id],
    ]);
    expect((await candidates(own)).total).toBe(3);
    const other = await province.communeOfficer('khac', [province.newUnit('06724')]);
    expect((await candidates(other)).total).toBe(0);
    expect((await take(other, [rows[0]!.itemId])).body.code).toBe('surplus.not-offered');
    expect((await province.viewer('GET', path('surplus-candidates'))).status).toBe(403);
  });

  it('takes rows over once, tied to where they came from, and frees them again', async () => {
    const { rows } = await candidates(own);
    const twice = await Promise.all([0, 1].map(() => take(own, [rows[0]!.itemId])));
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(
      (
        await take(
          own,
          rows.slice(1).map(({ itemId }) => itemId),
        )
      ).body,
    ).toEqual({
      ...{ made: 2, linked: 0 },
    });
    const shown = await board(province.officer);
    expect(shown).toMatchObject({ total: 3, candidates: 0, overdue: 0 });
    const premises = shown.rows.find(({ entry }) => entry.title.startsWith('Trạm cũ'))!;
    expect(premises.entry).toMatchObject({ state: 'proposed', values: { use: 'transfer' } });
    expect(premises.origin).toMatchObject({ itemId: rows[1]!.itemId, rowCode: rows[1]!.rowCode });
    expect(premises.age).toBe(24);
    expect(shown.counts.map(({ kind, state, n }) => [kind, state, n]).sort()).toEqual([
      ['premises', 'left_over', 1],
      ['premises', 'proposed', 1],
      ['vehicle', 'left_over', 1],
    ]);
    const { id, version } = premises.entry;
    const gone = await own('DELETE', `register-entries/${id}`, undefined, {
      'if-match': `"${version}"`,
    });
    expect(gone.status).toBe(204);
    expect((await candidates(own)).rows.map(({ name }) => name)).toEqual(['Trạm cũ']);
  });

  it('ties a row to the entry that somebody typed before', async () => {
    const values = { kind: 'Trụ sở, nhà, đất', name: 'Trạm cũ', place: 'Khu 3' };
    const body = {
      unitId: province.newUnit(NEW).id,
      values: { ...values, state: 'Đã có quyết định', decision: '12/QĐ', dueOn: '01/06/2025' },
    };
    expect((await own('POST', path('registers/SURPLUS/entries'), body)).status).toBe(201);
    const { rows } = await candidates(own);
    expect((await take(own, [rows[0]!.itemId])).body).toEqual({ made: 0, linked: 1 });
    const { rows: assets, overdue } = await board(own);
    expect(overdue).toBe(1);
    expect(assets[0]).toMatchObject({ entry: { state: 'decided', overdue: true } });
    expect(assets[0]!.origin!.itemId).toBe(rows[0]!.itemId);
    const { total } = await asked<EntriesPage>(own, 'GET', path('registers/SURPLUS/entries'));
    expect(total).toBe(3);
  });

  it('counts as cars of a unit what it accepted, fit for use, beside what it may have', async () => {
    const cars = async () => {
      const { lines, without, norm } = await asked<CarsView>(
        ...([province.officer, 'GET', path('surplus-cars')] as const),
      );
      expect([lines.length, norm!.most, norm!.shipped]).toEqual([54, 2, true]);
      return { without, line: lines.find(({ unit }) => unit.id === province.newUnit(NEW).id)! };
    };
    expect(await cars()).toMatchObject({
      without: 54,
      line: { general: 0, toCome: 1, standing: 'coming' },
    });
    await acceptAll(province, own, NEW);
    expect(await cars()).toMatchObject({
      without: 53,
      line: { general: 1, unfit: 1, toCome: 0, standing: 'below' },
    });
  });

  it('judges by what the round states, from the day on which that holds', async () => {
    const { officer } = province;
    const cars = async () => {
      const view = await asked<CarsView>(officer, 'GET', path('surplus-cars'));
      const line = view.lines.find(({ unit }) => unit.id === province.newUnit(NEW).id)!;
      return { ...view, standing: line.standing };
    };
    const norm = { most: 1, basis: 'Nghị quyết 05/NQ-HĐND', validFrom: '2026-01-01' };
    const add = (talk: Talk, more: object = {}) =>
      talk<{ id: string; code: string }>(
        ...(['POST', path('car-norms'), { ...norm, validTo: null, ...more }] as const),
      );
    const made = await add(officer);
    expect(made.status).toBe(201);
    // The first day of the new units is to come: what holds on it is what counts.
    expect(await cars()).toMatchObject({
      ...{ day: '2025-07-01', standing: 'below', norm: { most: 2, shipped: true } },
      ...{ mayState: true, norms: [{ id: made.body.id, most: 1 }] },
    });
    expect((await add(officer)).body.code).toBe('surplus.norm-twice');
    expect((await add(officer, { validTo: '2025-12-31' })).body.code).toBe(
      'surplus.norm-backwards',
    );
    expect((await add(own, { validFrom: '2025-01-01' })).status).toBe(403);
    expect((await add(officer, { most: -1 })).status).toBe(400);
    const change = (talk: Talk, version: number) =>
      talk(
        ...(['PUT', `car-norms/${made.body.id}`] as const),
        { ...norm, validFrom: '2025-06-01', validTo: '2025-12-31' },
        { 'if-match': `"${version}"` },
      );
    expect((await change(own, 1)).status).toBe(403);
    expect((await change(officer, 1)).status).toBe(204);
    expect((await change(officer, 1)).status).toBe(409);
    expect(await cars()).toMatchObject({
      standing: 'met',
      norm: { most: 1, basis: 'Nghị quyết 05/NQ-HĐND', validTo: '2025-12-31', shipped: false },
    });
    const history = await asked<{ rows: { action: string }[] }>(
      ...([own, 'GET', `history/car_norm/${made.body.id}`] as const),
    );
    expect(history.rows.map(({ action }) => action)).toEqual([
      'registers.car-norm-set',
      'registers.car-norm-set',
    ]);
  });

  it('goes out as a workbook of three sheets', async () => {
    const { status, body } = await province.officer<Buffer>('GET', path('surplus.xlsx'));
    expect(status).toBe(200);
    const book = new Workbook();
    await book.xlsx.load(body as never);
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount > 3])).toEqual([
      ['Tài sản dôi dư', true],
      ['Chưa đưa vào sổ', true],
      ['Xe của từng đơn vị', true],
    ]);
  });
});
