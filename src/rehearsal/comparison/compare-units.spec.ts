import fc from 'fast-check';
import type { ChecklistItem } from '../checklist.entity';
import type { RehearsalResult } from '../rehearsal.entity';
import type { RehearsalSheet } from '../rehearsals.repository';
import type { ResultValue } from '../score';
import { compareUnits, type ComparedUnit } from './compare-units';
import { comparisonSheets } from './comparison-sheets';

const item = (code: string, mandatory = false) =>
  ({
    ...{ code, groupCode: code[0], groupNameVi: 'Nhóm', groupNameEn: 'Group', mandatory },
    ...{ nameVi: `Nội dung ${code}`, nameEn: code },
  }) as ChecklistItem;
const ITEMS = [item('A1', true), item('A2'), item('B1')];

type Found = Partial<Record<string, ResultValue | { was: ResultValue }>>;
const unit = (id: string, found: Found, purpose: 'full' | 'failed' = 'full'): ComparedUnit => ({
  unit: { id, code: id, name: `Xã ${id}` },
  sheet: {
    rehearsal: { id: `trial of ${id}`, purpose },
    items: ITEMS,
    assessments: new Map(),
    results: new Map(
      Object.entries(found).map(([code, value]) => [
        code,
        {
          ...{ itemCode: code, note: null, minutes: 4 },
          result: typeof value === 'object' ? value.was : value,
          carriedFrom: typeof value === 'object' ? 'an earlier trial' : null,
        } as RehearsalResult,
      ]),
    ),
  } as RehearsalSheet,
});

describe('units of a round side by side', () => {
  const both = compareUnits([
    unit('1', { A1: 'met', A2: 'met', B1: 'not_met' }),
    unit('2', { A1: 'not_met', A2: 'met' }),
  ]);
  const items = both.groups.flatMap((group) => group.items);

  it('tells scores by group, and where they came to different results', () => {
    expect(both.groups.map(({ scores }) => scores.map(({ percent }) => percent))).toEqual([
      [100, 50],
      [0, 0],
    ]);
    expect(items.map(({ code, differs }) => [code, differs])).toEqual([
      ['A1', true],
      ['A2', false],
      ['B1', true],
    ]);
    expect(both.units.map(({ minutes, minutesOf }) => [minutes, minutesOf])).toEqual([
      [12, 3],
      [8, 2],
    ]);
  });

  it('what one was not asked again is no difference, and nothing found before counts', () => {
    const again = compareUnits([
      unit('1', { A1: { was: 'met' }, A2: { was: 'not_met' } }, 'failed'),
      unit('2', { A1: { was: 'not_met' }, A2: 'met' }, 'failed'),
    ]);
    const [a1, a2] = again.groups[0]!.items;
    expect(a1).toMatchObject({
      differs: false,
      cells: [{ outside: true }, { outside: false, result: null }],
    });
    expect(a2).toMatchObject({ differs: true, cells: [{ result: null }, { result: 'met' }] });
  });

  it('of no unit tells nothing', () => {
    expect(compareUnits([])).toEqual({ units: [], groups: [] });
  });

  it('goes to Excel with the words of the screen, and what was not asked is not called open', () => {
    const whole = { ...both, id: 'x', number: 2, name: 'Lần hai', at: '2025-06-20T02:00:00.000Z' };
    const [groups, cells] = comparisonSheets(whole);
    expect(groups!.columns.map(({ header }) => header)).toEqual([
      'Nhóm',
      'Tên nhóm',
      'Xã 1',
      'Xã 2',
    ]);
    expect([...(cells!.rows as Iterable<object>)]).toMatchObject([
      { code: 'A1', unit0: 'Đạt', unit1: 'Không đạt', differs: 'Khác nhau' },
      { code: 'A2', unit0: 'Đạt', unit1: 'Đạt' },
      { code: 'B1', unit0: 'Không đạt', unit1: 'Chưa đánh giá' },
    ]);
  });

  const value = fc.constantFrom<(ResultValue | undefined)[]>(
    'met',
    'partly_met',
    'not_met',
    undefined,
  );
  it('law: the order of the units changes their order and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 5 }),
        (all) => {
          const units = all.map(([A1, A2, B1], at) =>
            unit(
              String(at),
              Object.fromEntries(
                Object.entries({ A1, A2, B1 }).filter(([, each]) => each !== undefined),
              ) as Found,
            ),
          );
          const [one, other] = [compareUnits(units), compareUnits(units.toReversed())];
          expect(other.units).toEqual(one.units.toReversed());
          const of = (view: typeof one) => view.groups.flatMap((group) => group.items);
          of(other).forEach(({ cells, differs }, at) => {
            expect(cells).toEqual(of(one)[at]!.cells.toReversed());
            expect(differs).toBe(of(one)[at]!.differs);
          });
        },
      ),
    );
  });
});
