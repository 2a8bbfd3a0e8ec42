import type { Workbook } from '../../office/excel/workbook';
import { TEST_COLUMNS } from './test-headings';
import { readTests } from './test-sheet';

/** A workbook of one sheet in the columns of the template. */
function workbookOf(...rows: Record<string, string>[]): Workbook {
  const lines = [
    TEST_COLUMNS.map(({ header }) => header as string),
    ...rows.map((row) => TEST_COLUMNS.map(({ key }) => row[key] ?? '')),
  ];
  const extras = { hidden: false, merges: [], hiddenColumns: [], tables: [], columnCount: 16 };
  return {
    ...{ format: '.xlsx', warnings: [], date1904: false },
    sheets: [
      {
        ...{ name: 'Nộp thử', ...extras },
        rows: lines.map((texts, at) => ({
          ...{ number: at + 1, hidden: false },
          cells: texts.flatMap((text, column) =>
            text === '' ? [] : [{ column: column + 1, kind: 'text' as const, value: text, text }],
          ),
        })),
      },
    ],
  };
}
const good = {
  ...{ unitCode: '06676', procedureCode: '1.001193', channel: 'Hệ thống của tỉnh' },
  ...{ dossierCode: 'H49.06676-250626-0001', testAccount: 'thu-01', virtual: 'Có' },
  ...{ submittedAt: '26/06/2025 08:30', received: '26/06/2025 09:00', synced: 'Có' },
};

describe('test submissions in a workbook', () => {
  it('reads a row in the time of Việt Nam; an empty step was not taken yet', () => {
    const plan = readTests(workbookOf(good), 'thu.xlsx')!;
    expect(plan.rows[0]).toMatchObject({
      ...{ rowNumber: 2, problems: [] },
      entry: {
        ...{ channel: 'province', virtual: true, synced: 'yes', payment: 'not-tried' },
        submittedAt: '2025-06-26T01:30:00.000Z',
        steps: { received: '2025-06-26T02:00:00.000Z', returned: null },
      },
    });
  });

  it('puts back what Excel dropped of codes', () => {
    const row = { ...good, unitCode: '6676', procedureCode: '1.0045' };
    const plan = readTests(workbookOf(row), 'thu.xlsx')!;
    expect(plan.rows[0]!.entry).toMatchObject({ unitCode: '06676', procedureCode: '1.004500' });
  });

  it('takes no row with a cell it cannot read, and says which', () => {
    const bad = { ...good, channel: 'Zalo', submittedAt: '26/06', received: '26/06/2025 25:00' };
    const [row] = readTests(workbookOf(bad), 'thu.xlsx')!.rows;
    expect(row!.entry).toBeNull();
    expect(row!.problems.map(({ cell }) => cell).sort()).toEqual(['C2', 'G2', 'H2']);
  });

  it('a dossier that is not marked as virtual stays unmarked', () => {
    const plan = readTests(workbookOf({ ...good, virtual: '' }), 'thu.xlsx')!;
    expect(plan.rows[0]!.entry!.virtual).toBe(false);
  });

  it('has nothing to say about another workbook', () => {
    const other = workbookOf();
    other.sheets[0]!.rows = [];
    expect(readTests(other, 'khac.xlsx')).toBeNull();
  });

  it('reads a list as an office keeps it: other headings, names of units, other words, sums, several sheets', () => {
    const sheet = (name: string, ...lines: string[][]): Workbook['sheets'][number] => ({
      ...workbookOf().sheets[0]!,
      name,
      rows: lines.map((texts, at) => ({
        ...{ number: at + 1, hidden: false },
        cells: texts.flatMap((text, column) =>
          text === '' ? [] : [{ column: column + 1, kind: 'text' as const, value: text, text }],
        ),
      })),
    });
    const headings = ['TT', 'Xã, phường, đặc khu', 'Mã số TTHC (*)', 'SỐ HỒ SƠ', 'Ngày nộp'];
    const more = ['Tài khoản test', 'Hồ sơ ảo', 'Kênh', 'Phí, lệ phí', 'Đồng bộ trạng thái'];
    const first = ['1', 'P. Hà Lầm', '1.001193', 'H49-1', '8h30 ngày 26/6/2025'];
    const rest = ['thu-01', 'x', 'DVCQG', 'Miễn phí', 'Đã đồng bộ'];
    const dossiers = sheet(
      'Tháng 6',
      ...[['UBND TỈNH QUẢNG NINH'], ['TỔNG HỢP HỒ SƠ NỘP THỬ']],
      ...[[...headings, ...more], headings.map((_, at) => `(${at + 1})`), [...first, ...rest]],
      [...first.with(1, 'Xã không có').with(3, 'H49-2'), ...rest],
      ...[
        ['', 'Tổng cộng', '', '', '', '2'],
        [...headings, ...more],
        ['', '', '', 'Người lập biểu'],
      ],
    );
    const book = { ...workbookOf(), sheets: [sheet('Hướng dẫn', ['Cách điền']), dossiers] };
    const named = (name: string) => (name === 'P. Hà Lầm' ? '06676' : null);
    const plan = readTests(book, 'thang-6.xlsx', named)!;
    expect(plan.rows).toMatchObject([
      {
        ...{ sheet: 'Tháng 6', rowNumber: 5, problems: [] },
        entry: {
          ...{ unitCode: '06676', dossierCode: 'H49-1', channel: 'portal', payment: 'none' },
          ...{ submittedAt: '2025-06-26T01:30:00.000Z', synced: 'yes', virtual: true },
        },
      },
      { rowNumber: 6, entry: null, problems: [{ cell: 'B6' }] },
      // In the column of dossiers: told as a row that lacks the rest, never left out.
      { rowNumber: 9, entry: null },
    ]);
    expect(plan.passedOver.map(({ rowNumber }) => rowNumber)).toEqual([4, 7]);
    expect(plan.sheetsPassed).toEqual(['Hướng dẫn']);
  });

  it.each([
    ['26/06/2025 08:30', '01:30:00'],
    ['26.6.2025 8 giờ 30', '01:30:00'],
    ['08:30 26/06/2025', '01:30:00'],
    ['2025-06-26T08:30:15', '01:30:15'],
    ['8h, 26/6/2025', '01:00:00'],
  ])('a moment as people write it: %s', (submittedAt, time) => {
    const [row] = readTests(workbookOf({ ...good, submittedAt, received: '' }), 'thu.xlsx')!.rows;
    expect(row!.entry?.submittedAt).toBe(`2025-06-26T${time}.000Z`);
  });

  it.each(['26/06/2025', '26/06/2025 25:00', 'sáng 26/6', '30/02/2025 08:30'])(
    'an unclear moment is told: %s',
    (submittedAt) => {
      const [row] = readTests(workbookOf({ ...good, submittedAt }), 'thu.xlsx')!.rows;
      expect(row!.problems.map(({ cell }) => cell)).toEqual(['G2']);
    },
  );
});
