import fc from 'fast-check';
import type { ColumnDeclaration, ListDeclaration, RowValues } from './declaration';
import { columnsOfRule, type RowRule } from './row-rule';
import { explain } from './row-problems';
import { brokenRules } from './row-rules';
import { ruleSentence } from './rule-sentences';

const column = (key: string, vi: string, type: ColumnDeclaration['type']): ColumnDeclaration => ({
  ...{ key, header: { vi, en: key }, aliases: [], type, required: false },
  ...(type === 'choice' && {
    choices: [
      { value: 'paid', vi: 'đã trả', en: 'Paid', aliases: [] },
      { value: 'open', vi: 'chưa trả', en: 'Open', aliases: [] },
    ],
  }),
});
const COLUMNS = [
  column('from', 'Từ ngày', 'day'),
  column('to', 'Đến ngày', 'day'),
  column('whole', 'Tổng số', 'money'),
  column('one', 'Phần một', 'money'),
  column('two', 'Phần hai', 'money'),
  column('builtIn', 'Năm xây dựng', 'integer'),
  column('state', 'Trạng thái', 'choice'),
];
const BLANK: RowValues = Object.fromEntries(COLUMNS.map(({ key }) => [key, null]));
const listOf = (rule: RowRule): ListDeclaration => ({
  ...{ code: 'X1', version: 1, name: { vi: 'X', en: 'X' }, key: ['from'] },
  ...{ columns: COLUMNS, rules: [rule] },
});
const sayings = (rule: RowRule, values: RowValues, context = {}) =>
  brokenRules(listOf(rule), { ...BLANK, ...values }, context).map(
    ({ problem, column: at }) => explain(problem!, 'A1', at).vi,
  );
const keeps = (rule: RowRule, values: RowValues, context = {}) =>
  sayings(rule, values, context).length === 0;

describe('a rule of a list type', () => {
  it.each<[string, RowRule, RowValues, RowValues, string]>([
    [
      'at-least-one',
      { kind: 'at-least-one', columns: ['from', 'to'] },
      { to: '2025-06-01' },
      {},
      'Chưa ghi cột nào trong các cột “Từ ngày”, “Đến ngày”.',
    ],
    [
      'exactly-one, two given',
      { kind: 'exactly-one', columns: ['from', 'to'] },
      { from: '2025-06-01' },
      { from: '2025-06-01', to: '2025-06-02' },
      'Ghi cùng lúc nhiều cột trong các cột “Từ ngày”, “Đến ngày”.',
    ],
    [
      'exactly-one, none given',
      { kind: 'exactly-one', columns: ['from', 'to'] },
      { to: '2025-06-01' },
      {},
      'Chưa ghi cột nào trong các cột “Từ ngày”, “Đến ngày”.',
    ],
    [
      'together',
      { kind: 'together', columns: ['from', 'to'] },
      { from: '2025-06-01', to: '2025-06-02' },
      { to: '2025-06-02' },
      'Các cột “Từ ngày”, “Đến ngày” phải ghi đủ cùng nhau hoặc cùng để trống.',
    ],
    [
      'in-order',
      { kind: 'in-order', earlier: 'from', later: 'to' },
      { from: '2025-06-01', to: '2025-06-01' },
      { from: '2025-06-02', to: '2025-06-01' },
      '“Đến ngày” (01/06/2025) trước “Từ ngày” (02/06/2025).',
    ],
    [
      'at-most',
      { kind: 'at-most', column: 'one', other: 'whole' },
      { one: 10, whole: 10 },
      { one: 1_000_001, whole: 1_000_000 },
      '“Phần một” (1.000.001) lớn hơn “Tổng số” (1.000.000).',
    ],
    [
      'range',
      { kind: 'range', column: 'builtIn', from: 1800, to: 2100 },
      { builtIn: 1800 },
      { builtIn: 2101 },
      '“Năm xây dựng” ghi 2101, phải từ 1800 đến 2100.',
    ],
    [
      'sum',
      { kind: 'sum', total: 'whole', plus: ['one'], minus: ['two'] },
      { whole: 7, one: 10, two: 3 },
      { whole: 8, one: 10_000, two: 3 },
      '“Tổng số” ghi 8, nhưng “Phần một” − “Phần hai” = 9.997.',
    ],
    [
      'needs',
      { kind: 'needs', when: { column: 'state', values: ['paid'] }, columns: ['to'] },
      { state: 'open' },
      { state: 'paid' },
      'Dòng có “Trạng thái” là “đã trả” nhưng chưa ghi “Đến ngày”.',
    ],
    [
      'equals',
      { kind: 'equals', when: { column: 'state', values: ['paid'] }, column: 'one', value: 0 },
      { state: 'paid', one: 0 },
      { state: 'paid', one: 5 },
      'Dòng có “Trạng thái” là “đã trả” nên “Phần một” phải bằng 0.',
    ],
  ])('%s says what is wrong, with the figures of the row', (_, rule, good, bad, sentence) => {
    expect(sayings(rule, good)).toEqual([]);
    expect(sayings(rule, bad)).toEqual([expect.stringContaining(sentence)]);
  });

  it('not-after-cut-off allows the day of the cut-off itself, and is silent where none is known', () => {
    const rule: RowRule = { kind: 'not-after-cut-off', column: 'to' };
    const cutOffDay = '2025-06-30';
    expect(keeps(rule, { to: '2025-06-30' }, { cutOffDay })).toBe(true);
    expect(sayings(rule, { to: '2025-07-01' }, { cutOffDay })).toEqual([
      expect.stringContaining('ngày 01/07/2025, sau thời điểm chốt số liệu 30/06/2025'),
    ]);
    expect(keeps(rule, { to: '2025-07-01' })).toBe(true);
  });

  const COMPARING: RowRule[] = [
    { kind: 'not-after-cut-off', column: 'to' },
    { kind: 'in-order', earlier: 'from', later: 'to' },
    { kind: 'at-most', column: 'one', other: 'whole' },
    { kind: 'range', column: 'builtIn', from: 1800, to: 2100 },
    { kind: 'sum', total: 'whole', plus: ['one', 'two'], minus: [] },
  ];
  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((days) => new Date(Date.UTC(1900, 0, 1 + days)).toISOString().slice(0, 10));
  const amount = fc.integer({ min: 0, max: 3000 });
  const row = fc.record({
    ...{ from: fc.option(day), to: fc.option(day), whole: fc.option(amount) },
    ...{ one: fc.option(amount), two: fc.option(amount), builtIn: fc.option(amount) },
  });

  it('says nothing of a blank: unknown is never taken for 0', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COMPARING), row, (rule, values) => {
        const context = { cutOffDay: '2025-06-30' };
        const unknown = columnsOfRule(rule).some(
          (key) => (values[key as keyof typeof values] ?? null) === null,
        );
        if (unknown) expect(keeps(rule, values, context)).toBe(true);
      }),
    );
  });

  it('of a sum is kept exactly where the parts make up the total', () => {
    const rule: RowRule = { kind: 'sum', total: 'whole', plus: ['one'], minus: ['two'] };
    fc.assert(
      fc.property(amount, amount, amount, (whole, one, two) => {
        expect(keeps(rule, { whole, one, two })).toBe(whole === one - two);
      }),
    );
  });

  it('says nothing of cells that could not be read, which are refused for that already', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COMPARING), row, (rule, values) => {
        const unreadable = new Set(COLUMNS.map(({ key }) => key));
        expect(keeps(rule, values, { cutOffDay: '1900-01-01', unreadable })).toBe(true);
      }),
    );
  });

  it('is told beforehand with the headings of its columns', () => {
    for (const rule of COMPARING) {
      const { vi, en } = ruleSentence(rule, listOf(rule));
      expect(vi).toMatch(/“(Từ ngày|Đến ngày|Tổng số|Phần một|Năm xây dựng)”/);
      expect(en).not.toContain('undefined');
    }
  });
});
