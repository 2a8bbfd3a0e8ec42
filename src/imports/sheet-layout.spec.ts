import { ASSETS, STAFF } from '../../test/support/sample-lists';
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
