import { allCriteria } from '../../../../test/support/readiness-facts';
import { planFacts, placeOf } from './facts-plan';
import { factsSheet, FACT_COLUMNS, readFacts, type FactLine } from './facts-sheet';

const line = (change: Partial<FactLine>): FactLine => ({
  ...{ line: 5, unitCode: '06676', criterion: 'hotline', done: 1, total: 1 },
  ...{ factDay: '2025-06-20', evidence: 'Thông báo số 2/TB', note: null, ...change },
});
const known = {
  units: new Map([['06676', { id: 'u', name: 'Phường Hà Lầm' }]]),
  criteria: new Map([
    ['hotline', 'Đường dây nóng'],
    ['training-held', 'Tập huấn'],
  ]),
  latest: new Map([[placeOf('u', 'hotline'), { number: 3, done: 0, total: 1 }]]),
  today: '2025-06-24',
};
const plan = (...lines: FactLine[]) => planFacts(lines, known);

describe('facts in a workbook', () => {
  it('say what they change, and which statement that was', () => {
    expect(plan(line({}))).toMatchObject([
      { unitId: 'u', before: { done: 0, total: 1 }, seen: 3, problem: null },
    ]);
  });

  it.each([
    [{ unitCode: '99999' }, 'Mã đơn vị'],
    [{ criterion: 'handover-complete' }, 'Mã tiêu chí'],
    [{ done: null }, 'số nguyên'],
    [{ total: 0 }, 'từ 1'],
    [{ factDay: null }, 'Ngày của số liệu'],
    [{ factDay: '2025-06-25' }, 'chưa đến'],
    [{ evidence: '' }, 'Thiếu căn cứ'],
    [{ done: 2, total: 3 }, 'chỉ ghi có hoặc chưa'],
    [{ criterion: 'training-held', done: 4, total: 3 }, 'lớn hơn tổng số'],
  ])('are refused with the reason, row by row: %j', (change, reason) => {
    expect(plan(line(change as Partial<FactLine>))[0]!.problem!.vi).toContain(reason);
  });

  it('are refused where a row stands twice', () => {
    const [first, second] = plan(line({}), line({ line: 9 }));
    expect(first!.problem).toBeNull();
    expect(second!.problem!.vi).toBe('Trùng với dòng 5.');
  });

  it('are read from the sheet as it went out; what nobody filled in changes nothing', () => {
    const stated = allCriteria.filter(({ source }) => source === 'stated');
    const sheet = factsSheet([{ code: '06676', name: 'Phường Hà Lầm' }], stated);
    const cells = (values: readonly (string | number | null)[]) =>
      values.flatMap((value, at) =>
        value === null || value === ''
          ? []
          : [{ column: at + 1, kind: 'text' as const, value, text: String(value) }],
      );
    const rows = [...(sheet.rows as Iterable<Record<string, string | number | null>>)];
    expect(rows).toHaveLength(stated.length);
    const filled = { ...rows[0]!, done: 1, total: 2, factDay: '20/06/2025', evidence: 'QĐ số 1' };
    const written = [
      FACT_COLUMNS.map(({ header }) => header),
      ...[filled, ...rows.slice(1)].map((row) =>
        FACT_COLUMNS.map(({ key }) => (row as Record<string, string | number>)[key] ?? null),
      ),
    ].map((values, at) => ({ number: at + 1, hidden: false, cells: cells(values) }));
    const found = readFacts({
      sheets: [
        {
          ...{ name: 'Số liệu', hidden: false, rows: written, columnCount: 10 },
          ...{ merges: [], hiddenColumns: [], tables: [] },
        },
      ],
    });
    expect(found).toEqual([
      {
        ...{ line: 2, unitCode: '06676', criterion: stated[0]!.code, done: 1, total: 2 },
        ...{ factDay: '2025-06-20', evidence: 'QĐ số 1', note: null },
      },
    ]);
    expect(readFacts({ sheets: [] })).toBeNull();
  });
});
