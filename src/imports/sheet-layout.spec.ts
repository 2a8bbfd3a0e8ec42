import { ASSETS, RECORDS, STAFF } from '../../test/support/sample-lists';
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

const national = (sheet: SheetBuilder) =>
  sheet
    .row('UBND PHƯỜNG CAO THẮNG', null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    .merge(1, 3)
    .row('VĂN PHÒNG', null, null, null, 'Độc lập - Tự do - Hạnh phúc')
    .merge(5, 8)
    .blank()
    .row('DANH SÁCH TÀI SẢN CỐ ĐỊNH KHÁC, CÔNG CỤ, DỤNG CỤ BÀN GIAO')
    .merge(1, 8)
    .row('(Kèm theo Biên bản số 12/BB-UBND ngày 20 tháng 6 năm 2025)')
    .merge(1, 8);

describe('where the header is found', () => {
  it('in the first row of a plain table', () => {
    const sheet = new SheetBuilder().row('STT', 'Tên tài sản', 'Số lượng').row(1, 'Bàn', 2);
    expect(of(sheet, ASSETS)).toMatchObject({ outcome: 'table', header: { top: 1, bottom: 1 } });
    expect(classes(sheet, ASSETS)).toEqual([
      [1, 'header'],
      [2, 'data'],
    ]);
  });

  it('and takes the totals row of a declared table for a sum, whatever it is called', () => {
    const sheet = new SheetBuilder()
      .row('STT', 'Tên tài sản', 'Số lượng')
      .row(1, 'Bàn', 2)
      .row(2, 'Ghế', 3)
      .row(3, 'Sàn', 5)
      .build();
    const place = { top: 1, left: 1, bottom: 4, right: 3 };
    const tables = [{ ...place, name: 'Bảng1', headerRows: 1, totalsRows: 1 }];
    expect(layoutSheet(sheet, ASSETS).counts).toMatchObject({ data: 3, total: 0 });
    expect(layoutSheet({ ...sheet, tables }, ASSETS).counts).toMatchObject({ data: 2, total: 1 });
  });

  it('below the national header, with two merged rows and a row of column numbers', () => {
    const sheet = national(new SheetBuilder())
      .row('STT', 'Tên tài sản', 'ĐVT', 'Số lượng', 'Giá trị (đồng)', null, 'Hiện trạng', 'Ghi chú')
      .merge(1, 1, 2)
      .merge(2, 2, 2)
      .merge(3, 3, 2)
      .merge(4, 4, 2)
      .merge(5, 6)
      .merge(7, 7, 2)
      .merge(8, 8, 2)
      .row(null, null, null, null, 'Nguyên giá', 'Giá trị còn lại')
      .row('(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)')
      .row(1, 'Bàn làm việc', 'cái', 4, 8_000_000, 2_000_000, 'Tốt', null)
      .row(2, 'Ghế xoay', 'cái', 4, 4_000_000, 0, 'Hỏng', null);
    const layout = of(sheet, ASSETS);
    expect(layout.header).toMatchObject({ top: 6, bottom: 7 });
    expect(layout.columns.map(({ declared, column }) => [declared.key, column])).toEqual([
      ['ordinal', 1],
      ['name', 2],
      ['unit', 3],
      ['quantity', 4],
      ['cost', 5],
      ['rest', 6],
      ['state', 7],
      ['note', 8],
    ]);
    expect(layout.counts).toEqual({
      rows: 10,
      header: 7,
      data: 2,
      group: 0,
      total: 0,
      blank: 1,
      note: 0,
    });
  });

  it('with captions that were never merged', () => {
    const sheet = new SheetBuilder()
      .row('TT', 'Tên tài sản', 'Số lượng', 'Giá trị', null, 'Ghi chú')
      .row(null, null, null, 'Nguyên giá', 'Giá trị còn lại', null)
      .row(1, 'Bàn', 2, 100, 50, null);
    expect(of(sheet, ASSETS).header).toMatchObject({ top: 1, bottom: 2 });
    expect(rowsOf(sheet, ASSETS, 'data')).toEqual([3]);
  });

  it('with four rows of header, one of them only inside merges', () => {
    const sheet = new SheetBuilder()
      .row('Stt', 'Họ và tên', 'Ngày, tháng, năm sinh', 'Lương và phụ cấp', null, null, 'Ghi chú')
      .merge(1, 1, 4)
      .merge(2, 2, 4)
      .merge(3, 3, 4)
      .merge(4, 6)
      .merge(7, 7, 4)
      .row(null, null, null, 'Mức lương hiện hưởng', null, 'Phụ cấp')
      .merge(4, 5)
      .row(null, null, null, 'Hệ số lương', 'Bậc lương hiện hưởng', 'Chức vụ')
      .merge(4, 4, 2)
      .merge(5, 5, 2)
      .blank()
      .row(1, 'Nguyễn Văn An', { day: '1980-02-01' }, 3.33, 4, 0.25, null);
    const layout = of(sheet, STAFF);
    expect(layout.header).toMatchObject({ top: 1, bottom: 4 });
    expect(layout.counts).toMatchObject({ rows: 5, header: 4, data: 1, blank: 0 });
    expect(layout.columns.find(({ declared }) => declared.key === 'pay')?.column).toBe(4);
    expect(layout.columns.some(({ declared }) => declared.key === 'post')).toBe(false);
  });

  it('with columns in another order and columns it does not know', () => {
    const sheet = new SheetBuilder()
      .row('Số lượng', 'Dân tộc', 'Tên tài sản', 'Nơi đặtt')
      .row(2, 'Kinh', 'Bàn', 'P.1');
    const layout = of(sheet, ASSETS);
    expect(layout.columns.map(({ declared }) => declared.key)).toEqual(['quantity', 'name']);
    expect(layout.header?.match.unknown.map(({ heading }) => heading)).toEqual(['Nơi đặtt']);
    expect(layout.header?.match.refused).toMatchObject([
      { heading: 'Dân tộc', refusal: 'ethnicity' },
    ]);
  });

  it('again where a printed list repeats it on the next page', () => {
    const header = ['STT', 'Tên tài sản', 'Số lượng', 'Ghi chú'];
    const sheet = new SheetBuilder()
      .row(...header)
      .row(1, 'Bàn', 2)
      .row(...header)
      .row('1', '2', '3', '4')
      .row(2, 'Ghế', 3);
    expect(rowsOf(sheet, ASSETS, 'header')).toEqual([1, 3, 4]);
    expect(rowsOf(sheet, ASSETS, 'data')).toEqual([2, 5]);
  });

  it('and the words of headings in NFD, capitals and with line breaks', () => {
    const sheet = new SheetBuilder()
      .row('SỐ\nTT', 'TÊN TÀI SẢN'.normalize('NFD'), 'Số\nlượng (cái)')
      .row(1, 'Bàn', 2);
    expect(of(sheet, ASSETS).outcome).toBe('table');
  });
});

describe('when there is no table', () => {
  it('says which columns are missing and where it looked', () => {
    const sheet = new SheetBuilder()
      .row('Kính gửi: Sở Nội vụ')
      .row('Tên tài sản', 'Hiện trạng', 'Ghi chú')
      .row('Bàn', 'Tốt');
    const layout = of(sheet, ASSETS);
    expect(layout).toMatchObject({ outcome: 'missing-columns', lookedUpTo: 3 });
    expect(layout.header?.match.missing.map(({ key }) => key)).toEqual(['quantity']);
    expect(layout.counts).toMatchObject({ rows: 3, note: 3, data: 0 });
  });

  it('reports letters, empty, hidden and instruction sheets', () => {
    const table = (name: string, hidden = false) =>
      new SheetBuilder(name, hidden).row('STT', 'Tên tài sản', 'Số lượng').row(1, 'Bàn', 2);
    expect(of(new SheetBuilder().row('Kính gửi: Sở Nội vụ'), ASSETS).outcome).toBe('no-header');
    expect(of(new SheetBuilder(), ASSETS)).toMatchObject({ outcome: 'empty', counts: { rows: 0 } });
    expect(of(table('Biểu 1', true), ASSETS).outcome).toBe('hidden');
    expect(of(table(' Hướng dẫn nhập'), ASSETS).outcome).toBe('instructions');
    expect(of(table('Danh mục'), ASSETS).outcome).toBe('instructions');
    expect(of(table('Danh mục tài sản'), ASSETS).outcome).toBe('table');
  });

  it('does not choose between two columns that both may be the quantity', () => {
    const sheet = new SheetBuilder().row('Tên tài sản', 'Số lượng', 'Số lượng').row('Bàn', 2, 3);
    expect(of(sheet, ASSETS)).toMatchObject({ outcome: 'unclear-columns' });
  });
});

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
