import type { Workbook } from '../../office/excel/workbook';
import { readTests, TEST_COLUMNS } from './test-sheet';

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
});
