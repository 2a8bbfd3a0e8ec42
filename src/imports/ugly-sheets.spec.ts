import { ASSETS, contextOf, RECORDS } from '../../test/support/sample-lists';
import { SheetBuilder, workbook } from '../../test/support/sheet-builder';
import type { ListDeclaration } from './declaration';
import { planImport } from './plan';

const planned = (
  sheet: SheetBuilder,
  declaration: ListDeclaration = ASSETS,
  receivers?: string[],
) => planImport(workbook(sheet), declaration, contextOf(receivers));
const verdicts = (sheet: SheetBuilder, declaration?: ListDeclaration, receivers?: string[]) =>
  planned(sheet, declaration, receivers).rows.map(({ rowNumber, verdict, problems }) =>
    [rowNumber, verdict, ...problems.map(({ cell, code }) => `${cell} ${code}`)].join(' '),
  );
const HEAD = ['STT', 'Tên tài sản', 'ĐVT', 'Số lượng', 'Nguyên giá'] as const;

describe('sheets as they arrive', () => {
  it('printed page by page: header, sums carried over and page numbers are no rows of the list', () => {
    const sheet = new SheetBuilder().row('BẢNG KÊ TÀI SẢN').merge(1, 5);
    for (const page of [1, 2, 3]) {
      if (page > 1) sheet.row(null, 'Mang sang', null, page - 1, (page - 1) * 1_000_000);
      sheet.row(...HEAD).row('1', '2', '3', '4', '5');
      sheet.row(page, `Tủ ${page}`, 'cái', 1, 1_000_000);
      sheet.row(null, 'Cộng chuyển trang sau', null, page, page * 1_000_000);
      sheet.row(null, null, null, null, `Trang ${page}/3`);
    }
    sheet.row(null, 'TỔNG CỘNG', null, 3, 3_000_000);
    const { counts, rows, sheets } = planned(sheet);
    expect(counts).toMatchObject({ data: 3, created: 3, group: 0, total: 6, note: 3, header: 7 });
    expect(rows.map(({ groupPath }) => groupPath)).toEqual([[], [], []]);
    expect(sheets[0]!.totals.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('with sums of their own wording between the rows: what they sum is not handed over twice', () => {
    const sheet = new SheetBuilder()
      .row('Tên tài sản', 'ĐVT', 'Số lượng', 'Nguyên giá')
      .row('Máy in Canon', 'cái', 2, 4_000_000)
      .row('Máy in HP', 'cái', 3, 6_000_000)
      .row('Cộng máy in', null, 5, 10_000_000)
      .row('Điều hòa', 'bộ', 1, 9_000_000)
      .row('Cộng điều hòa', null, 2, 9_000_000)
      .row('Loa', 'cái', 1, 500_000)
      .row('Micro', 'cái', 2, 500_000)
      .row('Tổng âm thanh', null, 3, 1_000_000)
      .row('Cộng đồng dân cư', null, 1, 0)
      .row('Tổng đài nội bộ', null, 1, 7_000_000);
    const { counts, sheets } = planned(sheet);
    expect(counts).toMatchObject({ total: 3, data: 7, created: 7 });
    // The sum that is wrong is told.
    expect(sheets[0]!.totals.filter(({ agrees }) => !agrees)).toMatchObject([{ cell: 'C6' }]);
  });

  it('of two tables: the caption of the second is its group, one with other columns is refused row by row', () => {
    const sheet = new SheetBuilder()
      .row('1. Tài sản Văn phòng')
      .row(...HEAD)
      .row(1, 'Bàn', 'cái', 2, 1_000_000)
      .row('Cộng', null, null, 2, 1_000_000)
      .blank()
      .row('2. Tài sản phòng Kinh tế')
      .row(...HEAD)
      .row(1, 'Máy in', 'cái', 1, 5_000_000)
      .row('Cộng', null, null, 1, 5_000_000)
      .row('STT', 'ĐVT', 'Tên tài sản', 'Nguyên giá', 'Số lượng')
      .row(1, 'cái', 'Quạt', 3, 4);
    expect(verdicts(sheet)).toEqual(['3 created', '8 created', '11 refused 11 other-table']);
    const { rows, sheets } = planned(sheet);
    expect(rows[1]!.groupPath).toEqual(['Tài sản phòng Kinh tế']);
    expect(sheets[0]!.totals.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('with remarks beside the table: the column is named among those that are not stored', () => {
    const sheet = new SheetBuilder()
      .row(...HEAD)
      .row(1, 'Bàn', 'cái', 2, 1_000_000, null, 'kiểm tra lại số này');
    expect(planned(sheet).sheets[0]!.unknown).toEqual([{ column: 'G', heading: '', nearest: [] }]);
  });

  it('with dashes for what there is not, and the currency before the amount', () => {
    const sheet = new SheetBuilder()
      .row(...HEAD, 'Giá trị còn lại', 'Vị trí')
      .row(1, 'Bàn', 'cái', 2, 'VNĐ 500.000', ' – ', '-')
      .row(2, 'Ghế', 'cái', '-', '12,500,000', '1.234.567 đ', 'P1');
    expect(verdicts(sheet)).toEqual(['2 created', '3 refused D3 required']);
    const [row] = planned(sheet).rows;
    expect(row!.values).toMatchObject({ cost: 500_000, rest: null, place: '-' });
    expect(row!.repairs).toContainEqual({
      ...{ kind: 'no-value', from: ' – ', to: '' },
      ...{ cell: 'F2', column: 'rest' },
    });
  });

  it('with headings shortened as offices do', () => {
    const sheet = new SheetBuilder()
      .row('Số, ký hiệu HS', 'Tiêu đề HS', 'Thời gian TL', 'Thời hạn bảo quản')
      .row('01', 'Hồ sơ bầu cử', '2020', 'Vĩnh viễn');
    expect(planned(sheet, RECORDS).rows[0]!.values).toMatchObject({
      ...{ number: '01', title: 'Hồ sơ bầu cử', period: '2020' },
    });
  });

  it('with units in every short form; a bare name is not taken for one', () => {
    const forms = ['P Hà Lầm', 'P.Hà Lầm', 'F. Hà Lầm', 'UBND p. Hà Lầm', 'PHƯỜNG HÀ LẦM'];
    const sheet = new SheetBuilder().row(...HEAD, 'Đơn vị tiếp nhận');
    for (const [at, form] of [...forms, 'Hà Lầm'].entries())
      sheet.row(at + 1, `Bàn ${at}`, 'cái', 1, 0, form);
    const receivers = ['Phường Hà Lầm', 'Phường Cao Xanh'];
    expect(verdicts(sheet, ASSETS, receivers)).toEqual([
      ...forms.map((_, at) => `${at + 2} created`),
      '7 refused F7 receiver-unknown',
    ]);
  });
});
