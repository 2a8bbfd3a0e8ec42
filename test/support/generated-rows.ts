import fc from 'fast-check';
import type { ColumnDeclaration, RowValue, RowValues } from '../../src/imports/declaration';
import { isOrdinal } from '../../src/imports/match-columns';
import type { RowRule } from '../../src/imports/row-rule';
import type { ListType } from '../../src/handover/list-types/list-type';

/** Last day that the figures of the generated rows may know. */
export const CUT_OFF_DAY = '2025-06-30';

const WORDS = [
  'bàn',
  'máy tính',
  'hồ sơ đất đai',
  'Nguyễn Thị Hòa',
  'khu 3',
  'Đông Triều',
  '12/BC',
];
const day = fc
  .integer({ min: 0, max: 9000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));

function valueOf(column: ColumnDeclaration): fc.Arbitrary<RowValue> {
  switch (column.type) {
    case 'text':
      if (column.sensitivity === 'personal_number') return fc.stringMatching(/^0[0-9]{11}$/);
      return fc
        .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
        .map((words) => words.join(' ').slice(0, column.maxLength).trim());
    case 'integer':
      return fc.integer({ min: 0, max: 90 });
    case 'decimal':
      return fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    case 'money':
      return fc.integer({ min: 0, max: 5_000_000_000 });
    case 'quantity':
      return fc.integer({ min: 1, max: 500_000 });
    case 'day':
      return day;
    case 'choice':
      return fc.constantFrom(...column.choices!.map(({ value }) => value));
    case 'flag':
      return fc.boolean();
  }
}

/**
 * Rows as an officer fills them in without a mistake: every required cell, some of the others, the
 * rules of the type kept, no two rows about the same thing.
 */
export function rowsOf(type: ListType, most = 8): fc.Arbitrary<RowValues[]> {
  const { columns, rules = [] } = type.declaration;
  const row = fc.record(
    Object.fromEntries(
      columns.map((column) => {
        const own = ['receiver', 'rowCode'].includes(column.key) || isOrdinal(column);
        if (own) return [column.key, fc.constant<RowValue>(null)];
        const value = valueOf(column);
        return [column.key, column.required ? value : fc.option(value, { nil: null })];
      }),
    ),
  ) as fc.Arbitrary<RowValues>;
  return fc.array(row, { minLength: 1, maxLength: most }).map((rows) =>
    rows.map((values, at) => {
      const kept = { ...values, ordinal: at + 1 };
      distinguish(type, kept, at);
      // Twice: what one rule asks for may be what another is about.
      for (let pass = 0; pass < 2; pass += 1) for (const rule of rules) keep(rule, kept, type);
      return kept;
    }),
  );
}

/** Gives the row a text of its own in its key. */
function distinguish({ declaration }: ListType, values: RowValues, at: number): void {
  const column = declaration.columns.find(
    ({ key, type, sensitivity }) =>
      declaration.key.includes(key) && type === 'text' && sensitivity !== 'personal_number',
  )!;
  const text = `${String(values[column.key] ?? 'số')} ${at + 1}`.slice(-(column.maxLength ?? 500));
  values[column.key] = text.replace(/\s+/g, ' ').trim();
}

function keep(rule: RowRule, values: RowValues, type: ListType): void {
  const filler = (key: string) => {
    const column = type.declaration.columns.find((each) => each.key === key)!;
    values[key] ??= column.type === 'day' ? '2025-06-01' : column.type === 'text' ? '125/QĐ' : 1;
  };
  switch (rule.kind) {
    case 'only':
      if (values[rule.when.column] !== rule.when.value) return;
      for (const key of Object.keys(values)) if (!rule.columns.includes(key)) values[key] = null;
      return;
    case 'needs-document':
      values[rule.document] = '125/QĐ-UBND ngày 25/06/2025';
      return;
    case 'at-least-one':
      filler(rule.columns[0]!);
      return;
    case 'exactly-one':
      filler(rule.columns[0]!);
      for (const key of rule.columns.slice(1)) values[key] = null;
      return;
    case 'together':
      rule.columns.forEach(filler);
      return;
    case 'not-after-cut-off':
      if (String(values[rule.column] ?? '') > CUT_OFF_DAY) values[rule.column] = CUT_OFF_DAY;
      return;
    case 'in-order':
      if (String(values[rule.earlier] ?? '') > String(values[rule.later] ?? '~'))
        values[rule.later] = values[rule.earlier]!;
      return;
    case 'at-most':
      if (Number(values[rule.column] ?? 0) > Number(values[rule.other] ?? Infinity))
        values[rule.column] = values[rule.other]!;
      return;
    case 'range':
      if (values[rule.column] !== null)
        values[rule.column] = Math.min(rule.to, Math.max(rule.from, Number(values[rule.column])));
      return;
    case 'sum': {
      const parts = [...rule.plus, ...rule.minus];
      if (values[rule.total] === null || parts.some((key) => values[key] === null)) return;
      for (const key of rule.minus) {
        const left = rule.plus.reduce((sum, each) => sum + Number(values[each]), 0);
        values[key] = Math.min(Number(values[key]), Math.floor(left / rule.minus.length));
      }
      const sum = (keys: string[]) => keys.reduce((all, key) => all + Number(values[key]), 0);
      values[rule.total] = sum(rule.plus) - sum(rule.minus);
      return;
    }
    case 'needs':
      if (rule.when.values.includes(values[rule.when.column] ?? '')) rule.columns.forEach(filler);
      return;
    case 'equals':
      if (rule.when.values.includes(values[rule.when.column] ?? '') && values[rule.column] !== null)
        values[rule.column] = rule.value;
  }
}
