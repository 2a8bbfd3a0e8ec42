import { existsSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../office/excel/read-workbook';
import type { Workbook } from '../../office/excel/workbook';
import { isForCommunes, readCatalogueSheets } from './catalogue-sheet';
import { SheetBuilder, workbook } from '../../../test/support/sheet-builder';
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
      ...{ total: 8, heading: 3, group: 3, listed: 1, continued: 0, withdrawn: 1, refused: 0 },
    });
  });

  it('reads an annex as offices lay it out: two lines of headings, ticks, merged cells, parts by level', () => {
    const annex = new SheetBuilder('Phụ lục')
      .row('ỦY BAN NHÂN DÂN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
      .row('PHỤ LỤC DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH, BỊ BÃI BỎ')
      .row('(Kèm theo Quyết định số 2154/QĐ-UBND ngày 30 tháng 6 năm 2025 của Chủ tịch UBND tỉnh)')
      .row('TT', 'Tên thủ tục hành chính (Mã số)', 'Thời hạn giải quyết', 'Phí, lệ phí (nếu có)')
      .row('I. DANH MỤC TTHC CẤP TỈNH')
      .row('1', 'Cấp phiếu lý lịch (2.000488)', '10 ngày', '200.000 đồng')
      .row(
        'TT',
        'Mã TTHC',
        'Tên TTHC',
        'Thời hạn giải quyết',
        'Mức phí, lệ phí',
        'Dịch vụ công trực tuyến',
      )
      .merge(6, 7)
      .row(null, null, null, null, null, 'Toàn trình', 'Một phần', 'Quyết định công bố')
      .row('(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)')
      .row('II. TTHC THUỘC THẨM QUYỀN CỦA UBND CẤP XÃ')
      .row('A', 'Lĩnh vực Hộ tịch (02 TTHC)')
      .row(
        1,
        '1.001193.000.00.00.H49',
        'Đăng ký khai sinh',
        'Ngay trong ngày',
        'Trong hạn: miễn',
        'x',
      )
      .merge(2, 2, 2)
      .row(null, null, null, null, 'Quá hạn: 8.000 đồng')
      .row(2, '1000656', 'Đăng ký khai tử', 'Ngay trong ngày', 'Không', null, 'x', '99/QĐ-UBND')
      .merge(8, 8, 2)
      .row(3, '1.000894', 'Đăng ký kết hôn', '05 ngày', 'Không', 'x', 'x')
      .row('IV', 'CHỨNG THỰC')
      .row(4, null, 'Chứng thực bản sao - 2.000815', null, '2.000 đồng/trang')
      .row(5, null, 'Chứng thực chữ ký')
      .row('Tổng cộng', 6)
      .row('Ghi chú: phí theo Nghị quyết của Hội đồng nhân dân tỉnh.');
    const hidden = new SheetBuilder('Bản cũ', true)
      .row('Mã TTHC', 'Tên TTHC')
      .row('1.009999', 'Cũ');
    const sheet = readCatalogueSheets(workbook(annex, hidden))!;
    expect(sheet.decision).toEqual({ decisionNumber: '2154/QĐ-UBND', decisionDate: '2025-06-30' });
    expect(sheet.listed).toEqual([
      {
        ...{ code: '2.000488', name: 'Cấp phiếu lý lịch', fee: '200.000 đồng' },
        timeLimit: '10 ngày',
      },
      {
        ...{ code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch', level: 'full' },
        ...{ fee: 'Trong hạn: miễn\nQuá hạn: 8.000 đồng', timeLimit: 'Ngay trong ngày' },
      },
      {
        ...{ code: '1.000656', name: 'Đăng ký khai tử', field: 'Hộ tịch', level: 'partial' },
        ...{ fee: 'Không', timeLimit: 'Ngay trong ngày', decisionNumber: '99/QĐ-UBND' },
      },
      {
        ...{ code: '1.000894', name: 'Đăng ký kết hôn', field: 'Hộ tịch', fee: 'Không' },
        ...{ timeLimit: '05 ngày', decisionNumber: '99/QĐ-UBND' },
      },
      {
        ...{ code: '2.000815', name: 'Chứng thực bản sao', field: 'Chứng thực' },
        fee: '2.000 đồng/trang',
      },
    ]);
    expect([...sheet.parts]).toEqual([
      ['2.000488', 'other'],
      ...['1.001193', '1.000656', '1.000894', '2.000815'].map((code) => [code, 'commune']),
    ]);
    expect(sheet.notes.map(({ sheet: name, cell, code }) => [name, cell, code])).toEqual([
      ['Phụ lục', 'A3', 'decision-read'],
      ['Phụ lục', 'B12', 'code-within'],
      ['Phụ lục', 'B14', 'code-restored'],
      ['Phụ lục', 'F15', 'level-unclear'],
      ['Phụ lục', 'B18', 'code-missing'],
      ['Bản cũ', 'A1', 'sheet-hidden'],
    ]);
    expect(sheet.rows).toEqual({
      ...{ total: 20, heading: 7, group: 6, listed: 5, continued: 1, withdrawn: 0, refused: 1 },
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

  it('a procedure without a code is refused, never taken for a heading, whatever its name speaks of', () => {
    const names = [
      'Bãi bỏ quyết định giao đất',
      'Cấp lại giấy phép tại UBND cấp xã',
      'Lưu ý riêng',
    ];
    const sheet = read([
      ['STT', 'Mã số', 'Tên'],
      ...names.map((name, at) => [at + 1, null, name]),
    ])!;
    expect(sheet.rows).toMatchObject({ group: 1, refused: 2 });
    expect(
      read([
        ['Mã số', 'Tên'],
        [null, 'Công chứng hợp đồng'],
      ])!.rows.refused,
    ).toBe(1);
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
    ['Trung tâm Phục vụ hành chính công xã', true],
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
