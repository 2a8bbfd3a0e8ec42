import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeLayouts, layoutFacts, workbookOfLayout } from '../../test/support/sheet-layouts';
import { SheetBuilder } from '../../test/support/sheet-builder';
import { readWorkbook } from '../office/excel/read-workbook';
import { inspectSheet } from './inspect-sheet';

describe('inspectSheet', () => {
  const list = () =>
    new SheetBuilder()
      .row('UBND XÃ A', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
      .row(null, null, 'Độc lập - Tự do - Hạnh phúc')
      .row('DANH SÁCH HỘ')
      .merge(1, 5)
      .blank();

  it('finds a header of two rows, groups, totals, notes and a signature without knowing the list', () => {
    const sheet = list()
      .row('STT', 'Họ và tên', 'Ngày tháng năm sinh', null, 'Số tiền')
      .merge(1, 1, 2)
      .merge(2, 2, 2)
      .merge(3, 4)
      .merge(5, 5, 2)
      .row(null, null, 'Nam', 'Nữ')
      .row('(1)', '(2)', '(3)', '(4)', '(5)')
      .row('I', 'Thôn Đông')
      .row(1, 'Nguyễn Văn An', '1960', null, 100)
      .row(2, 'Trần Thị Bình', null, '1962', 200)
      .row('II', 'Thôn Tây')
      .row(1, 'Lê Văn Cường', '1970', null, 300)
      .row(null, 'Tổng cộng', null, null, 600)
      .blank()
      .row('Ghi chú: số liệu đến ngày 30 tháng 6')
      .merge(1, 5)
      .row(null, 'Người lập', null, null, 'Chủ tịch')
      .build();
    const { headerRows, counts, fields, listType } = inspectSheet(sheet, []);
    expect(listType).toBeNull();
    expect(headerRows).toEqual([5, 6]);
    expect(fields).toEqual([
      'STT',
      'Họ và tên',
      'Ngày tháng năm sinh › Nam',
      'Ngày tháng năm sinh › Nữ',
      'Số tiền',
    ]);
    expect(counts).toEqual({ rows: 16, header: 6, data: 3, group: 2, total: 1, blank: 2, note: 2 });
  });

  it('finds a header without running numbers by its words and what stands below', () => {
    const sheet = new SheetBuilder()
      .row('Danh mục tài sản của trường')
      .row('Mã tài sản', 'Tên tài sản', 'Ngày mua', 'Nguyên giá')
      .row('TS001', 'Máy in', { day: '2020-01-05' }, 3_500_000)
      .row('TS002', 'Bàn họp', { day: '2021-03-15' }, 1_200_000)
      .build();
    expect(inspectSheet(sheet, [])).toMatchObject({ headerRows: [2], counts: { data: 2 } });
  });

  it('takes captions of groups that nobody merged into the header', () => {
    const sheet = new SheetBuilder()
      .row('Đơn vị: UBND xã A', null, null, null, 'Mẫu số S05-H')
      .row('BẢNG CÂN ĐỐI SỐ PHÁT SINH')
      .row('Số hiệu TK', 'Tên tài khoản', 'Số dư đầu kỳ', null, 'Số phát sinh')
      .row(null, null, 'Nợ', 'Có', 'Nợ', 'Có')
      .row('111', 'Tiền mặt', 1_000_000, 0, 500_000, 200_000)
      .row('112', 'Tiền gửi', 5_000_000, 0, 0, 1_000_000)
      .build();
    const { headerRows, fields, counts } = inspectSheet(sheet, []);
    expect(headerRows).toEqual([3, 4]);
    expect(fields.slice(0, 3)).toEqual(['Số hiệu TK', 'Tên tài khoản', 'Số dư đầu kỳ › Nợ']);
    expect(counts).toMatchObject({ header: 4, data: 2 });
  });

  it('takes the header and the totals row of a declared table from the table', () => {
    const sheet = new SheetBuilder()
      .row('Mã', 'Cột1', 'Cột2')
      .row('a', 5, 1)
      .row('b', 6, 2)
      .row(null, 17, 3)
      .build();
    const place = { top: 1, left: 1, bottom: 4, right: 3 };
    const tables = [{ ...place, name: 'Bảng1', headerRows: 1, totalsRows: 1 }];
    expect(inspectSheet(sheet, []).counts).toMatchObject({ data: 3, total: 0 });
    const { headerRows, counts } = inspectSheet({ ...sheet, tables }, []);
    expect([headerRows, counts]).toMatchObject([[1], { header: 1, data: 2, total: 1 }]);
  });

  it('finds the header of a declared table that does not look like one', () => {
    const sheet = new SheetBuilder().row('x', 'y').row('z', 'w').row('v', 'u').build();
    const place = { top: 1, left: 1, bottom: 3, right: 2 };
    expect(inspectSheet(sheet, []).headerRows).toEqual([]);
    const tables = [{ ...place, name: 'Bảng1', headerRows: 1, totalsRows: 0 }];
    const { headerRows, fields, counts } = inspectSheet({ ...sheet, tables }, []);
    expect([headerRows, fields, counts.data]).toEqual([[1], ['x', 'y'], 2]);
  });

  it('finds none in prose', () => {
    const sheet = new SheetBuilder().row('Kính gửi các đơn vị').row('Nội dung như sau').build();
    expect(inspectSheet(sheet, [])).toMatchObject({ headerRows: [], counts: { note: 2, data: 0 } });
  });
});

describeLayouts('layouts of real workbooks (../shared/data/excel_vn/layouts)', () => {
  it('finds the header row of every one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'layouts-'));
    const missed: string[] = [];
    let looked = 0;
    for (const { id, sheets } of layoutFacts()) {
      const path = join(folder, 'layout.xlsx');
      await writeFile(path, workbookOfLayout(sheets));
      const workbook = await readWorkbook(path);
      sheets.forEach(({ name, header_row: row }, at) => {
        if (row === null) return;
        looked++;
        const { headerRows, counts } = inspectSheet(workbook.sheets[at]!, []);
        const { rows, ...kinds } = counts;
        expect(Object.values(kinds).reduce((sum, count) => sum + count)).toBe(rows);
        if (headerRows[0] !== row + 1)
          missed.push(`${id} ${name}: ${row + 1}, found ${headerRows.join()}`);
      });
    }
    await rm(folder, { recursive: true });
    process.stdout.write(`header rows found: ${looked - missed.length} of ${looked} layouts\n`);
    expect(missed).toEqual([]);
  });
});
