import { existsSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../office/excel/read-workbook';
import type { Workbook } from '../../office/excel/workbook';
import { isForCommunes, readCatalogueSheets } from './catalogue-sheet';
import { numbersColumns } from './sheet-headings';

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

const read = (rows: (string | number | null)[][]) => readCatalogueSheets(workbookOf(rows));

describe('a list of procedures in a workbook', () => {
  const title = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'];

  it("reads the portal's export: the header row wherever it is, and what stands below", () => {
    const sheet = read([
      title,
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cơ quan thực hiện'],
      [1, '1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 'UBND cấp xã\nSở Tư pháp'],
    ])!;
    expect(sheet.listed).toEqual([
      {
        ...{ code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch' },
        executedBy: 'UBND cấp xã\nSở Tư pháp',
      },
    ]);
    expect(sheet.rows).toMatchObject({ total: 3, heading: 2, listed: 1 });
  });

  it('reads an annex: parts by what they do, fields, the decision, the fee, old codes', () => {
    const sheet = read([
      ['PHỤ LỤC: Danh mục thủ tục hành chính mới ban hành, bị bãi bỏ'],
      [
        'STT',
        'Mã TTHC',
        'Tên thủ tục hành chính',
        'Phí, lệ phí (nếu có)',
        'Mức độ',
        'QĐ công bố',
        'Mã cũ',
      ],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ['A. THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH'],
      ['I. LĨNH VỰC HỘ TỊCH'],
      [
        1,
        '1.001193',
        'Đăng ký khai sinh',
        '8.000 đồng',
        'Mức độ 4',
        '12/QĐ-UBND ngày 20/6/2025',
        '2.000635',
      ],
      ['B. THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ'],
      [1, '1.000656', 'Đăng ký khai tử', null, null, null, null],
    ])!;
    expect(sheet.listed).toEqual([
      {
        ...{ code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch', level: 'full' },
        ...{ fee: '8.000 đồng', decisionNumber: '12/QĐ-UBND', decisionDate: '2025-06-20' },
      },
    ]);
    expect(sheet.withdrawn).toEqual(['1.000656']);
    expect(sheet.replaced).toEqual([{ oldCode: '2.000635', newCode: '1.001193' }]);
    expect(sheet.notes).toEqual([]);
    expect(sheet.rows).toEqual({
      ...{ total: 8, heading: 3, group: 3, listed: 1, withdrawn: 1, refused: 0 },
    });
  });

  it('puts back the zeros that Excel dropped and says where', () => {
    const sheet = read([
      ['Mã số', 'Tên'],
      [1.0045, 'Cấp giấy phép'],
    ])!;
    expect(sheet.listed[0]!.code).toBe('1.004500');
    expect(sheet.notes).toMatchObject([{ code: 'code-restored', cell: 'A2', refused: false }]);
  });

  it('says what it cannot read, and states nothing in its place', () => {
    const sheet = read([
      ['Mã số', 'Tên', 'Mức độ', 'Ngày hiệu lực', 'Mã cũ'],
      ['1.000001', 'Một', 'Mức độ 3/4', '31/02/2025', 'C08_X'],
    ])!;
    expect(sheet.listed).toEqual([{ code: '1.000001', name: 'Một' }]);
    expect(sheet.notes.map(({ cell, code }) => [cell, code])).toEqual([
      ['E2', 'old-code-unclear'],
      ['D2', 'day-unclear'],
      ['C2', 'level-unclear'],
    ]);
  });

  it('refuses rows without code or name and codes given twice; the rows add up', () => {
    const sheet = read([
      ['Mã số', 'Tên'],
      [null, 'Không mã'],
      ['1.000001', null],
      ['1.000002', 'Một'],
      ['1.000002', 'Hai'],
    ])!;
    expect(sheet.notes.map((each) => [each.cell, each.code])).toEqual([
      ['A2', 'code-missing'],
      ['B3', 'name-missing'],
      ['A5', 'code-twice'],
    ]);
    expect(sheet.rows).toMatchObject({ total: 5, heading: 1, listed: 1, refused: 3 });
  });

  it('has nothing to say about another workbook', () => {
    expect(read([title, ['Họ và tên', 'Ngày sinh']])).toBeNull();
  });

  it('does not take a procedure whose name speaks of withdrawing for a heading', () => {
    const sheet = read([
      ['Mã số', 'Tên'],
      ['1.000003', 'Hủy bỏ giấy phép'],
      ['1.000004', 'Cấp giấy phép'],
    ])!;
    expect(sheet.listed).toHaveLength(2);
    expect(numbersColumns({ number: 1, hidden: false, cells: [] })).toBe(false);
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
    expect(isForCommunes({ executedBy: agency })).toBe(expected);
  });
});

const folder = path.join(__dirname, '../../../../shared/data/procedures/portal_export_xlsx');
(existsSync(folder) ? describe : describe.skip)('files exported from the portal in 2026', () => {
  it.each([
    ['danh-sach-tthc-BoCongAn.xlsx', 339],
    ['danh-sach-tthc-BoTuPhap.xlsx', 271],
    ['toa-an-nhan-dan.xlsx', 3],
  ])('%s has %i procedures', async (file, count) => {
    const sheet = readCatalogueSheets(await readWorkbook(path.join(folder, file)))!;
    const { total, heading, group, listed, withdrawn, refused } = sheet.rows;
    expect(listed).toBe(count);
    expect(heading + group + listed + withdrawn + refused).toBe(total);
    expect(sheet.notes).toEqual([]);
  });
});
