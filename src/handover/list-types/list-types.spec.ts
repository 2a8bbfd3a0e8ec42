import { readdirSync } from 'node:fs';
import path from 'node:path';
import { columnOf, sealedKind } from '../../imports/declaration';
import { guardedAs } from '../../imports/guarded-headings';
import { moneyColumnsOf } from '../conservation/measured-columns';
import { LIST_TYPES } from './list-types';
import type { ListType } from './list-type';
import { listTypeProblems } from './list-type-problems';
import { readPresets } from './presets';

const FOLDER = path.join(__dirname, '../../../reference/list-types');
const presets = readPresets(FOLDER);

describe.each(
  presets.map((type) => [`${type.declaration.code}.${type.declaration.version}`, type] as const),
)('list type %s', (_, type) => {
  it('is a declaration without faults', () => {
    expect(listTypeProblems(type)).toEqual([]);
  });

  it('guards what is said of a person, and never insists on it', () => {
    for (const column of type.declaration.columns) {
      const guarded = [column.header.vi, ...column.aliases].map(guardedAs).find(Boolean);
      expect([column.key, sealedKind(column)]).toEqual([column.key, guarded]);
      if (column.sensitivity === 'personal_number') expect(column.required).toBe(false);
    }
  });

  it('says for each reason of closing which evidence it demands', () => {
    for (const { value, demands } of type.closingReasons)
      expect([value, demands?.length ?? 0]).not.toEqual([value, 0]);
  });

  it('can be closed with a reason of its own, and as entered by mistake', () => {
    const reasons = type.closingReasons.map(({ value }) => value);
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons.at(-1)).toBe('entered_by_mistake');
    expect(reasons.length).toBeGreaterThan(1);
  });
});

describe('the official list types', () => {
  it('are those that a unit hands over', () => {
    const codes = LIST_TYPES.map(({ declaration }) => declaration.code);
    expect(codes.join(' ')).toBe(
      'A0 A1 A1b A2 B1 B2 B3 B4 C1 C2 C3 C4 C5 C6 D1 D2 D3 D4 E1 E2 E3 F1 F2 F3 G1',
    );
  });

  it('hold every file of their folder, and no version is left out', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(presets).toHaveLength(files.length);
    for (const [code, versions] of Map.groupBy(presets, (type) => type.declaration.code)) {
      const numbers = versions.map(({ declaration }) => declaration.version);
      expect([code, numbers]).toEqual([code, numbers.map((_, at) => at + 1)]);
    }
  });

  it('say of every asset whose it is', () => {
    for (const { group, declaration } of LIST_TYPES) {
      if (group !== 'assets') continue;
      expect(columnOf(declaration, 'ownership')?.choices?.map(({ value }) => value)).toEqual([
        ...['own', 'surplus', 'short', 'held_for_others'],
      ]);
    }
  });

  it('take no case that was received after the cut-off', () => {
    const received = LIST_TYPES.flatMap(({ cases, declaration: { code, rules = [] } }) =>
      cases?.received ? [{ code, column: cases.received, rules }] : [],
    );
    expect(received.map(({ code }) => code)).toEqual(['E2', 'E3']);
    for (const { column, rules } of received)
      expect(rules).toContainEqual({ kind: 'not-after-cut-off', column });
  });

  it('drop no column in a later version: what an office filled in keeps its place', () => {
    for (const versions of Map.groupBy(presets, (type) => type.declaration.code).values()) {
      versions.reduce((before, after) => {
        for (const column of before.declaration.columns)
          expect(columnOf(after.declaration, column.key)?.type).toBe(column.type);
        expect(after.declaration.key).toEqual(before.declaration.key);
        return after;
      });
    }
  });
});

describe('measures of the official list types', () => {
  it('balance every money column', () => {
    for (const { declaration } of LIST_TYPES) {
      const money = declaration.columns.filter(({ type }) => type === 'money');
      const measured = moneyColumnsOf(declaration).map(([, key]) => key);
      expect([declaration.code, measured.toSorted()]).toEqual([
        declaration.code,
        money.map(({ key }) => key).toSorted(),
      ]);
    }
  });

  it('keep their meaning in a later version, so that balances go on', () => {
    for (const versions of Map.groupBy(presets, (type) => type.declaration.code).values()) {
      versions.reduce((before, after) => {
        const columns = moneyColumnsOf(before.declaration);
        expect(moneyColumnsOf(after.declaration).slice(0, columns.length)).toEqual(columns);
        return after;
      });
    }
  });
});

describe('a declaration with a fault', () => {
  const good = LIST_TYPES.find(({ declaration }) => declaration.code === 'F3')!;
  const withColumn = (over: object): ListType => ({
    ...good,
    declaration: {
      ...good.declaration,
      columns: [
        ...good.declaration.columns,
        {
          key: 'extra',
          header: { vi: 'Cột thêm', en: 'Extra' },
          aliases: [],
          type: 'text',
          required: false,
          ...over,
        },
      ],
    },
  });
  const heading = (vi: string, more: object = {}) =>
    withColumn({ header: { vi, en: 'Extra' }, ...more });
  const { declaration } = good;
  const withRule = (rule: NonNullable<ListType['declaration']['rules']>[number]) => ({
    ...good,
    declaration: { ...declaration, rules: [rule] },
  });

  it.each([
    ['a heading that another column has', heading('Giá trị  mới'), 'shared-heading'],
    ['an alias that another column has', heading('Khác', { aliases: ['Mã cũ'] }), 'shared-heading'],
    ['a key twice', withColumn({ key: 'kind' }), 'shared-key'],
    [
      'a heading of brackets only',
      heading('(…)', { header: { vi: '(…)', en: '()' } }),
      'no-heading',
    ],
    ['a password', heading('Mật khẩu'), 'refused'],
    ['ethnicity', heading('Dân tộc'), 'refused'],
    ['religion', heading('Tôn giáo'), 'refused'],
    ['Party membership', heading('Ngày vào Đảng'), 'refused'],
    ['health', heading('Tình trạng sức khỏe'), 'refused'],
    ['a refused word as an alias', heading('Nhóm', { aliases: ['Thành phần dân tộc'] }), 'refused'],
    ['an open personal number', heading('Số CCCD'), 'must-be-sealed'],
    ['an open account number', heading('Số tài khoản'), 'must-be-sealed'],
    ['an open name of a sender', heading('Người gửi đơn'), 'must-be-sealed'],
    [
      'a sealed number',
      heading('Số đơn', { type: 'integer', sensitivity: 'personal_number' }),
      'wrong-type',
    ],
    ['choices without any', withColumn({ type: 'choice' }), 'choices'],
    [
      'a word for two choices',
      withColumn({
        type: 'choice',
        choices: [
          { value: 'a', vi: 'Tốt', en: 'Good', aliases: [] },
          { value: 'b', vi: 'Xấu', en: 'Bad', aliases: ['tốt'] },
        ],
      }),
      'shared-choice',
    ],
    [
      'a rule about a missing column',
      withRule({ kind: 'not-after-cut-off', column: 'nothing' }),
      'no-such-column',
    ],
    [
      'days compared as numbers',
      withRule({ kind: 'at-most', column: 'redirectUntil', other: 'redirectUntil' }),
      'wrong-type',
    ],
    [
      'no required column',
      {
        ...good,
        declaration: {
          ...declaration,
          columns: declaration.columns.map((column) => ({ ...column, required: false })),
        },
      },
      'none-required',
    ],
    [
      'no column for the receiver',
      {
        ...good,
        declaration: {
          ...declaration,
          receiverColumn: undefined,
          columns: declaration.columns.filter(({ key }) => key !== 'receiver'),
        },
      },
      'own-columns',
    ],
    [
      'a sixth money column',
      {
        ...good,
        declaration: {
          ...declaration,
          columns: [
            ...declaration.columns,
            ...Array.from({ length: 6 }, (_, at) => ({
              ...{ key: `sum${at}`, header: { vi: `Số tiền ${at}`, en: `Sum ${at}` } },
              ...{ aliases: [], type: 'money' as const, required: false },
            })),
          ],
        },
      },
      'too-much-money',
    ],
    ['rows that go by a masked value', { ...good, nameColumn: 'nothing' }, 'name-column'],
  ] as [string, ListType, string][])('%s is found', (_, type, code) => {
    expect(listTypeProblems(type).map((problem) => problem.code)).toContain(code);
  });
});
