import { ASSETS, RECORDS } from '../../test/support/sample-lists';
import { SheetBuilder } from '../../test/support/sheet-builder';
import type { RowClass } from './classify-rows';
import type { ListDeclaration } from './declaration';
import { layoutSheet } from './sheet-layout';

const of = (sheet: SheetBuilder, declaration: ListDeclaration) =>
  layoutSheet(sheet.build(), declaration);
const classes = (sheet: SheetBuilder, declaration: ListDeclaration): [number, RowClass][] =>
  of(sheet, declaration).rows.map((row) => [row.row.number, row.class]);
const rowsOf = (sheet: SheetBuilder, declaration: ListDeclaration, kind: RowClass) =>
  classes(sheet, declaration)
    .filter(([, each]) => each === kind)
    .map(([number]) => number);

describe('what the rows below are', () => {
  const header = (sheet = new SheetBuilder()) =>
    sheet.row('STT', 'Tên tài sản', 'ĐVT', 'Số lượng', 'Nguyên giá', 'Ghi chú');

  it('groups I and A, whose text goes to the rows below', () => {
    const sheet = header()
      .row('A', 'Khối Đảng')
      .row('I', 'Máy móc', null, 3, 300)
      .row(1, 'Máy in', 'cái', 1, 100)
      .row(2, 'Máy tính', 'bộ', 2, 200)
      .row('II', 'Nội thất')
      .row(1, 'Bàn', 'cái', 5, 500)
      .row('B', 'Khối UBND')
      .row(1, 'Ghế', 'cái', 9, 900);
    const layout = of(sheet, ASSETS);
    expect(rowsOf(sheet, ASSETS, 'group')).toEqual([2, 3, 6, 8]);
    expect(layout.rows.filter((row) => row.class === 'data').map((row) => row.groupPath)).toEqual([
      ['Khối Đảng', 'Máy móc'],
      ['Khối Đảng', 'Máy móc'],
      ['Khối Đảng', 'Nội thất'],
      ['Khối UBND'],
    ]);
  });

  it('groups written into the number column, merged over the table', () => {
    const sheet = new SheetBuilder()
      .row('Số TT', 'Số, ký hiệu hồ sơ', 'Tiêu đề hồ sơ', 'Thời hạn bảo quản', 'Số tờ')
      .row('(1)', '(2)', '(3)', '(4)', '(5)')
      .row('I. TỔ CHỨC CÁN BỘ')
      .merge(1, 5)
      .row('1. Tuyển dụng')
      .merge(1, 5)
      .row(1, '01.TCCB', 'Hồ sơ tuyển dụng năm 2020', 'Vĩnh viễn', 120)
      .row('2. Nâng lương')
      .merge(1, 5)
      .row(1, '02.TCCB', 'Hồ sơ nâng lương', '20 năm', 80);
    const layout = of(sheet, RECORDS);
    expect(layout.rows.filter((row) => row.class === 'data').map((row) => row.groupPath)).toEqual([
      ['TỔ CHỨC CÁN BỘ', 'Tuyển dụng'],
      ['TỔ CHỨC CÁN BỘ', 'Nâng lương'],
    ]);
  });

  it('headings 1, 2 over items 1.1, 1.2 and over items a, b', () => {
    const dotted = header()
      .row(1, 'Máy móc')
      .row('1.1', 'Máy in', 'cái', 1)
      .row('1.2', 'Máy chiếu', 'cái', 1)
      .row(2, 'Nội thất')
      .row('2.1', 'Bàn', 'cái', 2);
    expect(rowsOf(dotted, ASSETS, 'group')).toEqual([2, 5]);
    const lettered = header()
      .row(1, 'Máy móc', null, 2, 20)
      .row('a', 'Máy in', 'cái', 1, 10)
      .row('b', 'Máy chiếu', 'cái', 1, 10);
    expect(rowsOf(lettered, ASSETS, 'group')).toEqual([2]);
    expect(rowsOf(lettered, ASSETS, 'data')).toEqual([3, 4]);
  });

  it('an item without its quantity is an item, to be refused, not a heading', () => {
    const sheet = header().row(1, 'Bàn', 'cái', 2).row(2, 'Ghế').row(3, 'Tủ', 'cái', 1);
    expect(rowsOf(sheet, ASSETS, 'data')).toEqual([2, 3, 4]);
  });

  it('an item with parts a, b listed below is still an item', () => {
    const sheet = header()
      .row(1, 'Máy tính', 'bộ', 5, 50)
      .row('a', 'Màn hình')
      .row('b', 'Bàn phím')
      .row(2, 'Tủ', 'cái', 1, 9);
    expect(rowsOf(sheet, ASSETS, 'data')).toContain(2);
    expect(rowsOf(sheet, ASSETS, 'data')).toContain(5);
  });

  it('totals above, between and below, in many words', () => {
    const sheet = header()
      .row(null, 'TỔNG CỘNG (I+II)', null, 3, 30)
      .row('I', 'Máy móc')
      .row(1, 'Máy in', 'cái', 1, 10)
      .row(null, 'Cộng nhóm I', null, 1, 10)
      .row('II', 'Khác')
      .row(1, 'Tổng đài điện thoại', 'bộ', 1, 10)
      .row(2, 'Cộng hưởng từ', 'bộ', 1, 10)
      .row('Cộng:', null, null, 2, 20)
      .row('Tổng số', null, null, 3, 30)
      .merge(1, 3);
    expect(rowsOf(sheet, ASSETS, 'total')).toEqual([2, 5, 9, 10]);
    expect(rowsOf(sheet, ASSETS, 'data')).toEqual([4, 7, 8]);
  });

  it('a signature block, with names standing where items would stand', () => {
    const sheet = header()
      .row(1, 'Bàn', 'cái', 2, 20)
      .row(2, 'Ghế', 'cái', 4, 40)
      .row('Tổng cộng', null, null, 6, 60)
      .row('Bằng chữ: sáu mươi đồng')
      .blank()
      .row(null, null, null, 'Hạ Long, ngày 20 tháng 6 năm 2025')
      .row('NGƯỜI LẬP BIỂU', null, 'KẾ TOÁN', 'CHỦ TỊCH')
      .row('(Ký, ghi rõ họ tên)', null, null, '(Ký tên, đóng dấu)')
      .blank()
      .blank()
      .row('Trần Thị B', 'Lê Văn C', null, 'Phạm Văn D');
    const layout = of(sheet, ASSETS);
    expect(layout.counts).toEqual({
      rows: 12,
      header: 1,
      data: 2,
      group: 0,
      total: 1,
      blank: 3,
      note: 5,
    });
  });

  it('unnumbered lists of text end before the signatures too', () => {
    const sheet = new SheetBuilder()
      .row('Số và ký hiệu hồ sơ', 'Tên đề mục và tiêu đề hồ sơ', 'Thời hạn bảo quản', 'Ghi chú')
      .row('01', 'Hồ sơ họp HĐND', '20 năm')
      .row('02', 'Hồ sơ thi đua', 'Vĩnh viễn')
      .row('Danh mục này gồm: 02 hồ sơ')
      .row('Người lập', null, 'Chủ tịch')
      .row('Nguyễn A', null, 'Trần B');
    expect(rowsOf(sheet, RECORDS, 'data')).toEqual([2, 3]);
    expect(rowsOf(sheet, RECORDS, 'note')).toEqual([4, 5, 6]);
  });

  it.each([true, false])(
    'a last row in which somebody’s office stands is an item, not a signature (block below: %s)',
    (signed) => {
      const sheet = new SheetBuilder()
        .row('Số và ký hiệu hồ sơ', 'Tên đề mục và tiêu đề hồ sơ', 'Thời hạn bảo quản', 'Ghi chú')
        .row('01', 'Hồ sơ họp HĐND', '20 năm')
        .row('02', 'Hồ sơ thi đua', 'Vĩnh viễn', 'Trưởng phòng giữ')
        .row('03', 'Hồ sơ kiểm kê', null, 'Kế toán');
      if (signed) sheet.row('Người lập', null, 'Chủ tịch').row('Nguyễn A', null, 'Trần B');
      expect(rowsOf(sheet, RECORDS, 'data')).toEqual([2, 3, 4]);
      expect(rowsOf(sheet, RECORDS, 'note')).toEqual(signed ? [5, 6] : []);
    },
  );

  it('blank rows between, numbers without anything behind, hidden rows, gaps in the numbers', () => {
    const sheet = header()
      .row(1, 'Bàn', 'cái', 2)
      .blank()
      .hiddenRow(5, 'Ghế', 'cái', 4)
      .row(null, 'Tủ', 'cái', 1)
      .row(6)
      .row(7);
    const layout = of(sheet, ASSETS);
    expect(layout.counts).toMatchObject({ rows: 7, header: 1, data: 3, blank: 3 });
    expect(layout.rows.find((row) => row.row.number === 4)?.row.hidden).toBe(true);
  });

  it('remarks between the items', () => {
    const sheet = header()
      .row(1, 'Bàn', 'cái', 2)
      .row('Ghi chú: số liệu tính đến 31/5/2025')
      .merge(1, 6)
      .row(2, 'Ghế', 'cái', 4);
    expect(rowsOf(sheet, ASSETS, 'note')).toEqual([3]);
  });

  it('a text merged over several items counts for each of them', () => {
    const sheet = new SheetBuilder()
      .row('STT', 'Vị trí', 'Tên tài sản', 'Số lượng')
      .row(1, 'Phòng họp', 'Bàn', 2)
      .merge(2, 2, 2)
      .row(2, null, 'Ghế', 4)
      .row(3, null, 'Tủ', 1);
    const places = of(sheet, ASSETS)
      .rows.slice(1)
      .map((row) => row.row.cells.get(2)?.text);
    expect(places).toEqual(['Phòng họp', 'Phòng họp', undefined]);
  });
});
