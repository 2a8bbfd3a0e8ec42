import { existsSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../office/excel/read-workbook';
import type { Workbook } from '../../office/excel/workbook';
import { isForCommunes, readPortalExport } from './portal-export';

/** A workbook of one sheet whose cells are the given texts. */
function workbookOf(rows: (string | number | null)[][]): Workbook {
  const sheetRows = rows.map((values, index) => ({
    number: index + 1,
    hidden: false,
    cells: values.flatMap((value, column) =>
      value === null
        ? []
        : [
            {
              column: column + 1,
              kind: typeof value === 'number' ? ('number' as const) : ('text' as const),
              value,
              text: String(value),
            },
          ],
    ),
  }));
  return {
    format: '.xlsx',
    warnings: [],
    sheets: [
      {
        name: 'Sheet1',
        hidden: false,
        rows: sheetRows,
        merges: [],
        hiddenColumns: [],
        tables: [],
        columnCount: 5,
      },
    ],
    date1904: false,
  };
}

describe("the portal's export", () => {
  const title = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'];

  it('finds the header row wherever it is and reads what stands below', () => {
    const read = readPortalExport(
      workbookOf([
        title,
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cơ quan thực hiện'],
        [1, '1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 'UBND cấp xã\nSở Tư pháp'],
      ]),
    )!;
    expect(read.procedures).toEqual([
      {
        code: '1.001193',
        name: 'Đăng ký khai sinh',
        field: 'Hộ tịch',
        executedBy: ['UBND cấp xã', 'Sở Tư pháp'],
      },
    ]);
    expect(read.rows).toEqual({ total: 3, heading: 2, read: 1, refused: 0 });
  });

  it('puts back the zeros that Excel dropped and says where', () => {
    const read = readPortalExport(
      workbookOf([
        ['Mã số', 'Tên'],
        [1.0045, 'Cấp giấy phép'],
      ]),
    )!;
    expect(read.procedures[0]!.code).toBe('1.004500');
    expect(read.notes).toMatchObject([{ code: 'code-restored', cell: 'A2', refused: false }]);
  });

  it('refuses rows without code or name and codes given twice; the rows add up', () => {
    const read = readPortalExport(
      workbookOf([
        ['Mã số', 'Tên'],
        [null, 'Không mã'],
        ['1.000001', null],
        ['1.000002', 'Một'],
        ['1.000002', 'Hai'],
      ]),
    )!;
    expect(read.notes.map((each) => [each.cell, each.code])).toEqual([
      ['A2', 'code-missing'],
      ['B3', 'name-missing'],
      ['A5', 'code-twice'],
    ]);
    expect(read.rows).toEqual({ total: 5, heading: 1, read: 1, refused: 3 });
  });

  it('has nothing to say about another workbook', () => {
    expect(readPortalExport(workbookOf([title, ['Họ và tên', 'Ngày sinh']]))).toBeNull();
  });

  it.each([
    ['Ủy ban nhân dân cấp xã', true],
    ['Ủy ban nhân dân cấp Xã', true],
    ['Chủ tịch Ủy ban nhân dân cấp xã', true],
    ['UBND xã, phường, đặc khu', true],
    ['Cấp xã', true],
    ['Ủy ban nhân dân cấp tỉnh', false],
    ['Công an Xã', false],
    ['Sở Xây dựng', false],
  ])('%s carries it out at a commune: %s', (agency, expected) => {
    expect(isForCommunes({ code: '', name: '', field: '', executedBy: [agency] })).toBe(expected);
  });
});

const folder = path.join(__dirname, '../../../../shared/data/procedures/portal_export_xlsx');
(existsSync(folder) ? describe : describe.skip)('files exported from the portal in 2026', () => {
  it.each([
    ['danh-sach-tthc-BoCongAn.xlsx', 339],
    ['danh-sach-tthc-BoTuPhap.xlsx', 271],
    ['toa-an-nhan-dan.xlsx', 3],
  ])('%s has %i procedures', async (file, count) => {
    const read = readPortalExport(await readWorkbook(path.join(folder, file)))!;
    expect(read.rows.read).toBe(count);
    expect(read.rows.heading + read.rows.read + read.rows.refused).toBe(read.rows.total);
    expect(read.notes).toEqual([]);
  });
});
