import fc from 'fast-check';
import { BUCKETS, COUNTED_FIGURES, counterColumn, MEASURES } from '../bucket';
import { listType } from '../list-types/list-types';
import { sheetLines, type ListCounters } from './balance-sheet';

const typeOf = ({ listType: code, typeVersion }: ListCounters) => listType(code, typeVersion)!;

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
  listType: fc.constantFrom('B3', 'C1', 'D1'),
  typeVersion: fc.constant(1),
  unitId: fc.constantFrom('một', 'hai', 'ba'),
  counters: lawful,
}) as fc.Arbitrary<ListCounters>;

describe('balance sheet', () => {
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
      { listId: 'a', listType: 'B3', typeVersion: 1, unitId: 'một', counters: assets! },
      { listId: 'c', listType: 'C1', typeVersion: 1, unitId: 'một', counters: budget! },
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
    const [line] = sheetLines(
      [{ listId: 'a', listType: 'B3', typeVersion: 1, unitId: 'một', counters: counters! }],
      'list',
      typeOf,
    );
    const out = line!.figures.filter(({ difference }) => difference !== 0);
    expect(out).toMatchObject([{ column: 'originalValue', difference: -5 }]);
  });
});
