import fc from 'fast-check';
import { BUCKETS, COUNTED_FIGURES, counterColumn, MEASURES } from '../bucket';
import { listType } from '../list-types/list-types';
import { figuresOf, sheetLines, type Counted, type ListCounters } from './balance-sheet';

const typeOf = ({ listType: code, typeVersion }: Counted) => listType(code, typeVersion)!;

/** Counters of a list that holds the law in every measure. */
const lawful = fc
  .array(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 4, maxLength: 4 }), {
    minLength: MEASURES.length,
    maxLength: MEASURES.length,
  })
  .map((amounts) =>
    Object.fromEntries(
      MEASURES.flatMap((measure, at) => [
        ...BUCKETS.map((bucket, of) => [counterColumn(measure, bucket), amounts[at]![of]!]),
        [counterColumn(measure, 'declared'), amounts[at]!.reduce((sum, each) => sum + each, 0)],
        [counterColumn(measure, 'supplemented'), Math.min(...amounts[at]!)],
      ]),
    ),
  );
const list = fc.record({
  listId: fc.uuid(),
  lists: fc.constant(1),
  listType: fc.constantFrom('B3', 'C1', 'D1'),
  typeVersion: fc.constant(1),
  unitId: fc.constantFrom('một', 'hai', 'ba'),
  counters: lawful,
}) as fc.Arbitrary<ListCounters>;

const one = (listId: string, code: string) => ({
  ...{ listId, lists: 1, listType: code, typeVersion: 1, unitId: 'một' },
});

describe('balance sheet', () => {
  it('says the same of kinds that the database added up as of their lists', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 12 }), (lists) => {
        const kinds = [...Map.groupBy(lists, ({ listType: code }) => code)].map(
          ([code, own]): Counted => ({
            ...{ listId: null, unitId: null, listType: code, typeVersion: 1, lists: own.length },
            counters: Object.fromEntries(
              Object.keys(own[0]!.counters).map((column) => [
                column,
                // As one of the engines tells sums.
                String(own.reduce((sum, { counters }) => sum + Number(counters[column]), 0)),
              ]),
            ),
          }),
        );
        const told = (from: readonly Counted[]) =>
          sheetLines(from, 'type', typeOf).map(({ listType: code, figures }) => [code, figures]);
        expect(told(kinds)).toEqual(told(lists));
        expect(figuresOf(kinds, typeOf)).toEqual(figuresOf(lists, typeOf));
      }),
    );
  });

  it('is the same province from wherever it is added up, and comes to zero', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 12 }), (lists) => {
        const rows = (by: 'unit' | 'type' | 'list') =>
          COUNTED_FIGURES.map((figure) =>
            sheetLines(lists, by, typeOf).reduce((sum, line) => sum + line.figures[0]![figure], 0),
          );
        expect(rows('unit')).toEqual(rows('list'));
        expect(rows('type')).toEqual(rows('list'));
        for (const line of sheetLines(lists, 'list', typeOf))
          for (const { difference } of line.figures) expect(difference).toBe(0);
      }),
    );
  });

  it('names each money column of the kind, and adds kinds together in rows only', () => {
    const [assets, budget] = fc.sample(lawful, 2);
    const lists: ListCounters[] = [
      { ...one('a', 'B3'), counters: assets! },
      { ...one('c', 'C1'), counters: budget! },
    ];
    const named = (by: 'unit' | 'type') =>
      sheetLines(lists, by, typeOf).map(({ figures }) => figures.map(({ column }) => column));
    expect(named('type')).toEqual([
      [null, 'quantity', 'originalValue', 'remainingValue'],
      [null, null, 'remaining', 'estimate', 'used', 'carriedOver'],
    ]);
    expect(named('unit')).toEqual([[null]]);
  });

  it('shows by how much a list is out', () => {
    const [counters] = fc.sample(lawful, 1);
    counters!.money_accepted! += 5;
    const [line] = sheetLines([{ ...one('a', 'B3'), counters: counters! }], 'list', typeOf);
    const out = line!.figures.filter(({ difference }) => difference !== 0);
    expect(out).toMatchObject([{ column: 'originalValue', difference: -5 }]);
  });
});
