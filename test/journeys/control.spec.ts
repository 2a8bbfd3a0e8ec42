import fs from 'node:fs';
import path from 'node:path';
import { asked, type Talk } from '../../scripts/support/talk';
import type { ControlPlan } from '../../src/handover/control/control-plan.schema';
import type { ControlDetail, ControlPage } from '../../src/handover/control/control.schema';
import type { MatchingView } from '../../src/handover/control/source-list.schema';
import type { MatrixView } from '../../src/handover/round-views.schema';
import { readWorkbook } from '../../src/office/excel/read-workbook';
import { startProvince, type Province } from '../support/province';
import { runEnvironment } from '../support/run-environment';
import { SheetBuilder } from '../support/sheet-builder';
import { workbookBytes } from '../support/workbook-bytes';

const OLD = '06844';
const NAME = 'tệp số đối chứng.xlsx';

const formOf = (bytes: Buffer, fields: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), NAME);
  return form;
};
const version = (seen: number) => ({ 'if-match': `"${seen}"` });

describe('control figures, from the template to the statement that there is nothing', () => {
  let province: Province;
  let department: Talk;
  let commune: Talk;
  let administrator: Talk;
  let round: string;
  beforeAll(async () => {
    province = await startProvince();
    const { application, roundId } = province;
    round = `rounds/${roundId}/handover`;
    const duties = [
      { role: 'department_officer' as const, organisationId: null, listTypes: ['B2', 'D4'] },
    ];
    await application.addAccount({ login: 'so', duties });
    department = await application.signIn('so');
    await application.addAccount({
      login: 'quantri',
      duties: [{ role: 'province_administrator', organisationId: null }],
    });
    administrator = await application.signIn('quantri');
    commune = await province.communeOfficer('dong-tam', [province.oldUnit(OLD)]);
  });
  afterAll(() => province.application.close());

  const plan = async (bytes: Buffer) =>
    asked<ControlPlan>(department, 'POST', `${round}/control/plan`, formOf(bytes));
  const sheet = (...rows: (string | number)[][]) =>
    rows.reduce(
      (builder, row) => builder.row(...row),
      new SheetBuilder().row(
        ...['Đơn vị bàn giao', 'Loại danh sách', 'Nguồn', 'Số liệu đến ngày', 'Số dòng'],
      ),
    );
  const cellOf = async (listType: string, unitId = province.oldUnit(OLD).id) => {
    const matrix = await asked<MatrixView>(commune, 'GET', `${round}/matrix`);
    const unit = matrix.units.find((each) => each.unitId === unitId);
    return unit?.cells.find((cell) => cell.listType === listType);
  };
  const figureOf = async (listType: string) => {
    const { figures } = await asked<ControlPage>(department, 'GET', `${round}/control`);
    return figures.find((figure) => figure.listType === listType)!;
  };

  it('the template can be read back as it is: every line named, none filled in, none refused', async () => {
    const address = `${round}/control/template.xlsx?listType=D4`;
    const { status, body } = await department<Buffer>('GET', address);
    expect(status).toBe(200);
    const { counts } = await plan(body);
    // 171 communes and 13 districts.
    expect(counts).toMatchObject({ rows: 184, skipped: 184, refused: 0 });
    const others = `${round}/control/template.xlsx?listType=E1`;
    expect((await department('GET', others)).status).toBe(403);
  });

  it('says of each row what entering would do, and enters just that', async () => {
    const own = province.oldUnit(OLD).name;
    const bytes = await workbookBytes(
      sheet(
        [own, 'D4 - Con dấu', 'Sổ con dấu', '15/06/2025', 3],
        ['Xã Không Có', 'D4', 'Sổ con dấu', '15/06/2025', 1],
        [own, 'B2', 'Tổng kiểm kê', '01/01/2025', 2],
        [own, 'E1', 'Khác', '01/01/2025', 2],
      ),
    );
    const planned = await plan(bytes);
    expect(planned.counts).toMatchObject({ rows: 4, created: 2, refused: 2 });
    const refused = planned.rows.filter(({ verdict }) => verdict === 'refused');
    const codes = refused.map(({ problems }) => problems[0]!.code);
    expect(codes).toEqual(['receiver-unknown', 'no-right']);
    const body = { figures: planned.figures, reason: null, fileName: NAME };
    const receipt = await asked(department, 'POST', `${round}/control`, body);
    expect(receipt).toEqual({ created: 2, corrected: 0, unchanged: 0 });
    expect(await asked(department, 'POST', `${round}/control`, body)).toMatchObject({
      unchanged: 2,
    });
    expect(await cellOf('D4')).toMatchObject({ state: 'optional', control: 'undeclared' });
    expect((await commune('POST', `${round}/control`, body)).status).toBe(403);
  });

  it('“không phát sinh” waits until the department has accepted the reason', async () => {
    const giver = { giverOrganisationId: province.oldUnit(OLD).organisationId, listType: 'D4' };
    const refused = await commune<{ code: string; message: string }>(
      ...(['POST', `${round}/declare-empty`, giver] as const),
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'handover.control-against-empty']);
    expect(refused.body.message).toContain('3 dòng');
    const { id } = await figureOf('D4');
    const reason = { reason: 'Ba con dấu đã nộp Công an tỉnh ngày 20/06/2025.' };
    const explained = await commune<ControlDetail>(
      ...(['POST', `handover/control/${id}/explanations`, reason, version(1)] as const),
    );
    expect(explained.body.explanation).toMatchObject({ state: 'open', holds: true });
    const at = `handover/control/${id}/explanations/${explained.body.explanation!.id}/answer`;
    const accept = { accepted: true, note: null };
    expect((await commune('POST', at, accept, version(1))).status).toBe(403);
    expect((await department('POST', at, accept, version(1))).status).toBe(200);
    expect((await commune('POST', `${round}/declare-empty`, giver)).status).toBe(200);
    expect(await cellOf('D4')).toMatchObject({ state: 'empty', control: 'explained' });
  });

  it('rows of a source are matched by plate; a file with a row that cannot be read is not taken', async () => {
    const { id } = await figureOf('B2');
    const at = `handover/control/${id}/source-list`;
    const cars = (...plates: string[]) =>
      workbookBytes(
        plates.reduce(
          (builder, plate, index) => builder.row(index + 1, 'Toyota', plate, 5),
          new SheetBuilder().row('STT', 'Nhãn hiệu', 'Biển kiểm soát', 'Số chỗ'),
        ),
      );
    const take = async (bytes: Buffer) =>
      department<MatchingView & { code: string }>('POST', at, formOf(bytes), version(1));
    const bad = await take(await cars('14A-123.45', ''));
    expect([bad.status, bad.body.code]).toEqual([422, 'handover.source-rows-refused']);
    const good = await take(await cars('14A-123.45', '14A-777.77'));
    expect(good.body).toMatchObject({
      source: { column: 'plate', rows: 2 },
      counts: { both: 0, onlySource: 2, onlyList: 0, open: 2 },
    });
  });

  it('districts owe lists of their own, and the workbook of the matrix tells all of it', async () => {
    const asks = `${round}/asked-lists/D4`;
    const wish = { required: false, districtRequired: true, dueOn: null, cutOffDay: null };
    await asked(administrator, 'POST', asks, wish, version(0));
    const matrix = await asked<MatrixView>(administrator, 'GET', `${round}/matrix`);
    const districts = matrix.units.filter(({ side }) => side === 'abolished_district');
    expect([matrix.units.length, districts.length]).toEqual([184, 13]);
    for (const { organisationId, cells } of districts) {
      expect(organisationId).not.toBeNull();
      expect(cells.find(({ listType }) => listType === 'D4')?.state).toBe('missing');
    }
    const another = matrix.units.find(({ code }) => code === '06724')!;
    expect(another.cells.find(({ listType }) => listType === 'D4')?.state).toBe('optional');
    const { body } = await administrator<Buffer>('GET', `${round}/matrix.xlsx`);
    const file = path.join(runEnvironment().folder, 'matrix-of-control.xlsx');
    fs.writeFileSync(file, body);
    const workbook = await readWorkbook(file, { fileBytes: 5e6, heapMegabytes: 256 });
    const texts = workbook.sheets.flatMap((each) =>
      each.rows.flatMap((row) => [...row.cells.values()].map(({ text }) => text)),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Nộp danh sách', 'Số đối chứng']);
    expect(texts).toContain('Không phát sinh; lệch, đã chấp nhận lý do');
    expect(texts.some((text) => text.startsWith('Ba con dấu đã nộp'))).toBe(true);
  });
});
