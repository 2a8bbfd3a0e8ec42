import { contextOf } from '../../../test/support/sample-lists';
import { type Built, SheetBuilder, workbook } from '../../../test/support/sheet-builder';
import { listType } from '../../handover/list-types/list-types';
import { NOTHING_MENDED } from '../mending/mended-cells';
import { planImport } from '../plan';
import { NO_REFUSALS } from '../repairs/refused-repairs';
import { protectNothing } from '../protect-row';
import { ColumnChoices } from './column-choices';

/** One export as a kind of software writes it, with what a person says of its headings. */
interface Exported {
  list: string;
  before: Built[][];
  headings: string[];
  rows: Built[][];
  after: Built[][];
  choices: Record<string, string>;
  expected: Record<string, unknown>;
}

const EXPORTS: Record<string, Exported> = {
  'asset software': {
    list: 'B3',
    before: [['UBND XÃ QUẢNG LA'], ['SỔ TÀI SẢN CỐ ĐỊNH'], ['Năm: 2025'], []],
    headings: ['STT', 'Mã TSCĐ', 'Diễn giải tài sản', 'SL tồn', 'NG', 'GTCL', 'Ngày ghi tăng'],
    rows: [
      [1, 'TS0001', 'Máy photocopy', 1, '45.000.000', '9.000.000', '01/02/2019'],
      [2, 'TS0002', 'Máy vi tính', 2, '24.000.000', '12.000.000', '15/03/2020'],
    ],
    after: [[null, 'Tổng cộng', null, 3, '69.000.000', '21.000.000'], [], ['Người lập biểu']],
    choices: {
      ...{ 'ma tscd': 'assetCode', 'dien giai tai san': 'assetName', 'sl ton': 'quantity' },
      ...{ ng: 'originalValue', gtcl: 'remainingValue' },
    },
    expected: { assetCode: 'TS0001', quantity: 1_000, originalValue: 45_000_000 },
  },
  'accounting software': {
    list: 'C1',
    before: [['Đơn vị: UBND xã Quảng La'], ['BẢNG ĐỐI CHIẾU DỰ TOÁN'], ['ĐVT: nghìn đồng']],
    headings: ['Chương', 'Khoản mục', 'DT được giao', 'DT đã rút', 'DT còn'],
    rows: [
      ['800', 'Chi thường xuyên', '1.250.000', '900.000', '350.000'],
      ['800', 'Chi không thường xuyên', '300.000', '0', '300.000'],
    ],
    after: [[null, 'Cộng', '1.550.000', '900.000', '650.000']],
    choices: { 'khoan muc': 'content', 'dt duoc giao': 'estimate', 'dt con': 'remaining' },
    expected: { content: 'Chi thường xuyên', estimate: 1_250_000_000, remaining: 350_000_000 },
  },
  'personnel software': {
    list: 'A1b',
    before: [['DANH SÁCH CBCCVC']],
    headings: ['TT', 'Mã CB', 'Họ tên khai sinh', 'NTNS', 'Diện', 'HSL'],
    rows: [
      [1, 'QN-12', 'Nguyễn Văn An', '05/03/80', 'công chức', '3,66'],
      [2, 'QN-13', 'Trần Thị Bình', 31_368, 'viên chức', '2,34'],
    ],
    after: [],
    choices: { 'ho ten khai sinh': 'fullName', ntns: 'birthDate', dien: 'group' },
    expected: { fullName: 'Nguyễn Văn An', birthDate: '1980-03-05' },
  },
  'document software': {
    list: 'D1',
    before: [['Danh sách hồ sơ công việc'], ['Xuất lúc 08:30 02/06/2025']],
    headings: ['Mã HSCV', 'Tên hồ sơ công việc', 'Tổng VB', 'Người lập hồ sơ'],
    rows: [
      ['12/2024-HS', 'Hồ sơ kiện toàn tổ chức', 15, 'Lê A'],
      ['13/2024-HS', 'Hồ sơ thi đua', 4, 'Lê A'],
    ],
    after: [],
    choices: { 'ma hscv': 'fileCode', 'ten ho so cong viec': 'title' },
    expected: { title: 'Hồ sơ kiện toàn tổ chức' },
  },
  'one-stop software': {
    list: 'E2',
    before: [['TRA CỨU HỒ SƠ']],
    headings: ['STT', 'Số biên nhận', 'Dịch vụ công', 'Mã DVC', 'Nhận lúc', 'Hẹn lúc'],
    rows: [
      ...[[1, 'H49.12-250601-0001', 'Đăng ký khai sinh', 1.001193, '01/06/2025 08:15', '3/6/25']],
      ...[[2, 'H49.12-250602-0003', 'Chứng thực', 2.0008, '2025-06-01T17:30:00Z', '4/6/2025']],
    ],
    after: [],
    choices: {
      ...{ 'so bien nhan': 'dossierCode', 'dich vu cong': 'procedureName' },
      ...{ 'ma dvc': 'procedureCode', 'nhan luc': 'receivedOn', 'hen luc': 'dueOn' },
    },
    expected: { procedureCode: '1.001193', receivedOn: '2025-06-01', dueOn: '2025-06-03' },
  },
};

describe('exports of other software, once their columns were matched', () => {
  it.each(Object.entries(EXPORTS))('%s: every row comes in, or is accounted for', (_, made) => {
    const { declaration } = listType(made.list)!;
    const sheet = new SheetBuilder();
    for (const cells of [...made.before, made.headings, ...made.rows, ...made.after])
      sheet.row(...cells);
    const known = new Set(declaration.columns.map(({ key }) => key));
    const choices = Object.entries(made.choices).map(([heading, key]) => ({ heading, key }));
    expect(choices.filter(({ key }) => !known.has(key))).toEqual([]);
    const plan = planImport(
      ...([workbook(sheet), declaration, contextOf([]), protectNothing] as const),
      ...([NO_REFUSALS, NOTHING_MENDED, new ColumnChoices(choices)] as const),
    );
    const { rows, header, data, group, total, blank, note } = plan.counts;
    expect(header + data + group + total + blank + note).toBe(rows);
    expect(plan.rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(plan.counts).toMatchObject({ data: 2, created: 2 });
    expect(plan.rows[0]!.values).toMatchObject(made.expected);
    expect(plan.sheets[0]!.totals.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
