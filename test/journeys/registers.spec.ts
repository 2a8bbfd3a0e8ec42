import { Workbook } from 'exceljs';
import { asked, type Talk } from '../../scripts/support/talk';
import { DailyReminders } from '../../src/reminders/daily-reminders';
import type { InboxView } from '../../src/reminders/inbox/inbox.schema';
import type { EntriesPage, RegistersView } from '../../src/registers/registers.schema';
import type { AttachmentView } from '../../src/handover/evidence/evidence.schema';
import { placeForDatabase } from '../support/database-places';
import { schema } from '../../src/schema';
import { onEachEngine } from '../support/each-engine';
import { evidenceForm, pdfBytes } from '../support/evidence';
import { applyPlan, planList } from '../support/imports';
import { startProvince, type PlacedUnit, type Province } from '../support/province';

const COURSE = {
  ...{ name: 'Kỹ năng số', startsOn: '10/06/2025', endsOn: '11/06/2025', invited: '1.200' },
  ...{ attended: '1.180', state: 'Đã tổ chức' },
};
const match = (version: number) => ({ 'if-match': `"${version}"` });

onEachEngine((engine) => {
  let province: Province;
  let own: Talk;
  let units: PlacedUnit[];
  let remove: () => Promise<void>;
  const at = (code: string, rest = '') =>
    `rounds/${province.roundId}/registers/${code}/entries${rest}`;
  const page = (talk: Talk, code: string, query = '') =>
    asked<EntriesPage>(talk, 'GET', at(code, query));
  const add = (talk: Talk, code: string, values: object, unit = units[0]!) =>
    talk<{ id: string; code: string; message: string; details: { column?: string }[] }>(
      ...(['POST', at(code), { unitId: unit.id, values }] as const),
    );

  beforeAll(async () => {
    const place = await placeForDatabase(engine, schema, true);
    remove = () => place.remove();
    province = await startProvince({ database: place.location });
    const { officer, roundId } = province;
    units = await asked<PlacedUnit[]>(officer, 'GET', `rounds/${roundId}/units?side=new`);
    own = await province.communeOfficer('xa', [units[0]!]);
  });
  afterAll(async () => {
    await province.application.close();
    await remove();
  });

  it('takes an entry as typed, by the rules of the register, once', async () => {
    expect((await add(own, 'TRAINING', COURSE)).status).toBe(201);
    const [entry] = (await page(own, 'TRAINING')).rows;
    expect(entry).toMatchObject({
      ...{ state: 'held', dueOn: null, overdue: false, version: 1, mayKeep: true },
      values: { startsOn: '2025-06-10', invited: 1200, attended: 1180 },
      verifiedAt: null,
    });
    const again = await add(own, 'TRAINING', { ...COURSE, name: 'KỸ NĂNG  SỐ' });
    expect([again.status, again.body.code]).toEqual([422, 'registers.entry-twice']);
    expect(again.body.message).toContain('KỸ NĂNG SỐ, 10/06/2025');
    const wrong = await add(own, 'TRAINING', { ...COURSE, name: 'Khác', attended: '1.300' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'registers.entry-refused']);
    expect(wrong.body.message).toContain('Số người được triệu tập');
    expect(wrong.body.details).toMatchObject([{ column: 'attended' }]);
    // The register answers the criterion of readiness; what was stated by hand counts where it is silent.
    const sheet = await asked<{
      rules: { key: string; evidence: { code: string; vi: string }[] }[];
    }>(
      ...([
        province.officer,
        'GET',
        `rounds/${province.roundId}/readiness/${units[0]!.id}`,
      ] as const),
    );
    const training = sheet.rules.find(({ key }) => key === 'training-held')!;
    expect(training.evidence.map(({ code }) => code)).toContain('stated.register');
    expect(training.evidence.map(({ vi }) => vi).join(' ')).toContain('1.180/1.200');
    const unknown = await add(own, 'TRAINING', { ...COURSE, teacher: 'Nguyễn Văn A' });
    expect(unknown.body.code).toBe('registers.unknown-columns');
  });

  it('keeps registers of a unit among its own, those of the province for all readers', async () => {
    const { officer, viewer, roundId } = province;
    const others = await province.communeOfficer('khac', [units[1]!]);
    expect((await page(others, 'TRAINING')).total).toBe(0);
    expect((await add(others, 'TRAINING', COURSE)).status).toBe(404);
    expect((await add(viewer, 'TRAINING', COURSE)).status).toBe(403);
    expect((await page(officer, 'TRAINING')).total).toBe(1);
    const { places } = await asked<RegistersView>(officer, 'GET', `rounds/${roundId}/registers`);
    const authority = {
      ...{ matter: 'Cấp giấy phép xây dựng nhà ở', before: 'UBND cấp huyện' },
      ...{ now: 'UBND cấp xã', basis: 'Nghị định 140/2025/NĐ-CP', from: '01/07/2025' },
      state: 'Đang áp dụng',
    };
    const misplaced = await add(own, 'AUTHORITY', authority);
    expect(misplaced.body.code).toBe('registers.of-the-province');
    const body = { unitId: places[0]!.id, values: authority };
    expect((await officer('POST', at('AUTHORITY'), body)).status).toBe(201);
    expect((await page(others, 'AUTHORITY')).total).toBe(1);
  });

  it('changes what the person saw, asks for evidence before it is confirmed, and anew after a change', async () => {
    const { officer } = province;
    const initiative = {
      ...{ name: 'Tiếp nhận lưu động', year: '2025', kind: 'Mô hình', state: 'Đã đăng ký' },
    };
    const { id } = (await add(own, 'INITIATIVE', initiative)).body;
    const path = `register-entries/${id}`;
    const bare = await officer<{ code: string }>('POST', `${path}/verify`, {}, match(1));
    expect([bare.status, bare.body.code]).toEqual([422, 'registers.no-evidence']);
    const values = { ...initiative, state: 'Đã nhân rộng', evidence: '12/QĐ-UBND' };
    expect((await own('PUT', path, { values }, match(1))).status).toBe(204);
    expect((await own('PUT', path, { values }, match(1))).status).toBe(409);
    expect((await own('POST', `${path}/verify`, {}, match(2))).status).toBe(403);
    expect((await officer('POST', `${path}/verify`, {}, match(2))).status).toBe(204);
    const seen = async () => (await page(own, 'INITIATIVE')).rows[0]!;
    expect(await seen()).toMatchObject({ version: 3, state: 'replicated', mayVerify: false });
    expect((await seen()).verifiedAt).not.toBeNull();
    const change = { values: { ...values, replicatedAt: '5' } };
    expect((await own('PUT', path, change, match(3))).status).toBe(204);
    expect((await seen()).verifiedAt).toBeNull();
    const history = await asked<{ rows: { action: string }[] }>(
      ...([own, 'GET', `history/register_entry/${id}`] as const),
    );
    expect(history.rows).toHaveLength(4);
    expect((await own('DELETE', path, undefined, match(4))).status).toBe(204);
    expect((await page(own, 'INITIATIVE')).total).toBe(0);
  });

  it('takes files as evidence of an entry, each of which has to be confirmed anew', async () => {
    const { officer } = province;
    const initiative = { name: 'Một cửa số', year: '2025', state: 'Đã áp dụng' };
    const { id } = (await add(own, 'INITIATIVE', initiative)).body;
    const path = `register-entries/${id}`;
    const files = `evidence/register_entry/${id}`;
    const seen = async () => (await page(own, 'INITIATIVE', '?q=mot%20cua%20so')).rows[0]!;
    const send = (talk: Talk, title: string) =>
      talk<AttachmentView & { code: string }>(
        ...(['POST', files, evidenceForm(pdfBytes(title), { kind: 'scan', title })] as const),
      );
    expect((await officer('POST', `${path}/verify`, {}, match(1))).status).toBe(422);
    const first = await send(own, 'Quyết định công nhận');
    expect(first.status).toBe(201);
    expect(first.body.sha256).toMatch(/^[0-9a-f]{64}$/);
    // Who looked at the entry before the file came is told that it is another one.
    expect((await officer('POST', `${path}/verify`, {}, match(1))).status).toBe(409);
    expect((await officer('POST', `${path}/verify`, {}, match(2))).status).toBe(204);
    expect(await seen()).toMatchObject({ files: 1, version: 3, mayVerify: false });
    expect((await seen()).verifiedAt).not.toBeNull();
    const second = await send(own, 'Biên bản nghiệm thu');
    expect(await seen()).toMatchObject({ files: 2, version: 4, verifiedAt: null });
    // Seen by who sees the entry, brought by who keeps it.
    const others = await province.communeOfficer('khong-thay', [units[2]!]);
    expect((await others('GET', files)).status).toBe(404);
    expect((await send(others, 'Tệp khác')).status).toBe(404);
    expect((await send(province.viewer, 'Tệp khác')).status).toBe(403);
    const attachment = `attachments/${first.body.id}`;
    expect((await others('GET', `${attachment}/file`)).status).toBe(404);
    expect((await province.viewer('GET', `${attachment}/file`)).status).toBe(200);
    const macro = evidenceForm(Buffer.from('MZ'), { kind: 'scan', title: 'Chương trình' });
    expect((await own('POST', files, macro)).status).toBe(422);
    // The workbook of the register names them, and reads them no more than it reads who confirmed.
    const { body } = await own<Buffer>('GET', at('INITIATIVE', '.xlsx'));
    const out = new Workbook();
    await out.xlsx.load(body as never);
    expect(JSON.stringify(out.worksheets[0]!.getSheetValues())).toContain(
      'Quyết định công nhận; Biên bản nghiệm thu',
    );
    // Nothing that has files goes unseen: they are withdrawn first, one by one, with a reason.
    const remove = () => own<{ code: string }>('DELETE', path, undefined, match(4));
    expect((await remove()).body.code).toBe('registers.has-files');
    for (const each of [first.body, second.body]) {
      const body = { reason: 'Nhầm tệp' };
      const gone = await own('POST', `attachments/${each.id}/withdraw`, body, match(each.version));
      expect(gone.status).toBe(200);
    }
    const { rows: told } = await asked<{ rows: { action: string }[] }>(
      ...([own, 'GET', `history/register_entry/${id}`] as const),
    );
    const acts = told.map(({ action }) => action);
    expect(acts.filter((action) => action === 'handover.evidence-withdrawn')).toHaveLength(2);
    expect(acts).toHaveLength(6);
    expect((await own('DELETE', path, undefined, match(6))).status).toBe(204);
  });

  it('comes in from Excel like a list, goes out, and comes back changed', async () => {
    const { roundId } = province;
    const book = new Workbook();
    const sheet = book.addWorksheet('Kế hoạch');
    sheet.addRow(['DANH SÁCH KẾ HOẠCH CỦA XÃ']);
    sheet.addRow([]);
    sheet.addRow([
      'STT',
      'Tên kế hoạch',
      'Loại kế hoạch',
      'Nhiệm kỳ, năm',
      'Hạn ban hành',
      'Trạng thái',
    ]);
    sheet.addRow([1, 'Kế hoạch CCHC năm 2025', 'Hàng năm', '2025', '01/06/2025', 'Chưa ban hành']);
    sheet.addRow([
      2,
      'Kế hoạch chuyển đổi số',
      'Nhiệm kỳ',
      '2025–2030',
      '01/12/2099',
      'Đang dự thảo',
    ]);
    sheet.addRow([3, 'Kế hoạch sai', 'Nhiệm kỳ', '2025–2030', '', 'Đã ban hành']);
    const sent = async (workbook: Workbook) => ({
      bytes: Buffer.from(await workbook.xlsx.writeBuffer()),
      ...{ name: 'ke-hoach.xlsx', listType: 'PLAN' },
      giverOrganisationId: units[0]!.organisationId,
    });
    const plan = await planList(own, roundId, await sent(book));
    expect(plan.counts).toMatchObject({ data: 3, created: 2, refused: 1 });
    expect((await applyPlan(own, plan)).status).toBe(200);
    expect((await applyPlan(own, plan)).status).toBe(200);
    const stored = await page(own, 'PLAN');
    expect(stored.rows.map(({ title, overdue }) => [title, overdue])).toEqual([
      ['Kế hoạch CCHC năm 2025, 2025', true],
      ['Kế hoạch chuyển đổi số, 2025–2030', false],
    ]);
    expect((await page(own, 'PLAN', '?q=chuyen%20doi')).total).toBe(1);
    expect((await page(own, 'PLAN', '?late=true')).total).toBe(1);
    const { body } = await own<Buffer>('GET', at('PLAN', '.xlsx'));
    const out = new Workbook();
    await out.xlsx.load(body as never);
    const first = out.worksheets[0]!;
    const rowWith = (text: string) => {
      let found = 0;
      first.eachRow((row, at) => {
        if ((row.values as unknown[]).includes(text)) found = at;
      });
      return first.getRow(found);
    };
    const headings = rowWith('_id').values as string[];
    expect(headings).toContain('Tên kế hoạch');
    const { body: receipt } = await own<{ undoable: boolean; version: number }>(
      ...(['GET', `imports/${plan.id}`] as const),
    );
    expect(receipt.undoable).toBe(true);
    const number = headings.indexOf('Số, ký hiệu');
    rowWith('Kế hoạch CCHC năm 2025').getCell(number).value = '01/KH-UBND';
    const back = await planList(own, roundId, await sent(out));
    expect(back.counts).toMatchObject({ changed: 1, unchanged: 1, refused: 0, created: 0 });
    expect((await applyPlan(own, back)).status).toBe(200);
    expect((await page(own, 'PLAN', '?late=true')).rows[0]!.values).toMatchObject({
      number: '01/KH-UBND',
    });
  });

  it('undoes an import while nothing of it was touched, and names what was', async () => {
    const { roundId } = province;
    const kept = (await page(own, 'PLAN')).rows.map(({ title, values }) => [title, values]);
    const book = new Workbook();
    const sheet = book.addWorksheet('Kế hoạch');
    sheet.addRow(['Tên kế hoạch', 'Loại kế hoạch', 'Nhiệm kỳ, năm', 'Hạn ban hành', 'Trạng thái']);
    sheet.addRow(['Kế hoạch CCHC năm 2025', 'Hàng năm', '2025', '01/06/2025', 'Đang dự thảo']);
    sheet.addRow(['Kế hoạch mới', 'Hàng năm', '2026', '', 'Phải ban hành']);
    const plan = await planList(own, roundId, {
      bytes: Buffer.from(await book.xlsx.writeBuffer()),
      ...{ name: 'nham.xlsx', listType: 'PLAN', giverOrganisationId: units[0]!.organisationId },
    });
    expect(plan.counts).toMatchObject({ created: 1, changed: 1 });
    expect((await applyPlan(own, plan)).status).toBe(200);
    const undo = async () => {
      const { body } = await own<{ version: number }>('GET', `imports/${plan.id}`);
      return own<{ code: string; message: string }>(
        ...(['POST', `imports/${plan.id}/undo`, { reason: 'Nhầm tệp' }] as const),
        match(body.version),
      );
    };
    const made = (await page(own, 'PLAN', '?q=ke%20hoach%20moi')).rows[0]!;
    const values = { name: 'Kế hoạch mới', kind: 'Hằng năm', term: '2026', state: 'Đang dự thảo' };
    const edit = (version: number) =>
      own('PUT', `register-entries/${made.id}`, { values }, match(version));
    expect((await edit(1)).status).toBe(204);
    const refused = await undo();
    expect([refused.status, refused.body.code]).toEqual([409, 'registers.import-touched']);
    expect(refused.body.message).toContain('“Kế hoạch mới, 2026”');
    const gone = await own('DELETE', `register-entries/${made.id}`, undefined, match(2));
    expect(gone.status).toBe(204);
    expect((await undo()).body.code).toBe('registers.import-touched');
    expect((await add(own, 'PLAN', values)).status).toBe(201);
    expect(kept).toHaveLength(2);
  });

  it('undoes it whole: new entries are gone, changed ones say what they said', async () => {
    const kept = async () =>
      (await page(own, 'PLAN')).rows
        .map(({ title, values }) => JSON.stringify([title, values]))
        .sort();
    const before = await kept();
    const book = new Workbook();
    const sheet = book.addWorksheet('Kế hoạch');
    sheet.addRow(['Tên kế hoạch', 'Loại kế hoạch', 'Nhiệm kỳ, năm', 'Hạn ban hành', 'Trạng thái']);
    sheet.addRow(['Kế hoạch CCHC năm 2025', 'Hàng năm', '2025', '02/06/2025', 'Đang dự thảo']);
    sheet.addRow(['Kế hoạch khác', 'Hàng năm', '2026', '', 'Phải ban hành']);
    const plan = await planList(own, province.roundId, {
      bytes: Buffer.from(await book.xlsx.writeBuffer()),
      ...{ name: 'nham-3.xlsx', listType: 'PLAN', giverOrganisationId: units[0]!.organisationId },
    });
    expect((await applyPlan(own, plan)).status).toBe(200);
    expect(await kept()).not.toEqual(before);
    const { body } = await own<{ version: number }>('GET', `imports/${plan.id}`);
    const undone = await own(
      ...(['POST', `imports/${plan.id}/undo`, { reason: 'Nhầm tệp' }] as const),
      match(body.version),
    );
    expect(undone.status).toBeLessThan(300);
    expect(await kept()).toEqual(before);
  });

  it('tells each morning who keeps a register what is past its day', async () => {
    await province.application.get(DailyReminders).remind();
    const { messages } = await asked<InboxView>(own, 'GET', 'account/reminders');
    expect(messages.filter(({ kind }) => kind === 'entries-late')).toMatchObject([{ matters: 1 }]);
  });
});
