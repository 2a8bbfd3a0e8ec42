import fc from 'fast-check';
import {
  CONDITIONS,
  COUNT_RESULTS,
  coverageOf,
  differs,
  takeEntry,
  type Entry,
  type KnownLine,
} from './coverage';

const id = fc.constantFrom(...'abcdefgh');
const entry = fc.record<Entry>({
  key: fc.constantFrom('1', '2', '3', '4', '5'),
  seen: fc.nat(4),
  result: fc.constantFrom(...COUNT_RESULTS),
  quantity: fc.nat(5),
  condition: fc.option(fc.constantFrom(...CONDITIONS)),
  place: fc.option(fc.constantFrom('Kho 1', 'Kho 2')),
  name: fc.constant(null),
  note: fc.option(fc.constantFrom('xước', 'thiếu chân')),
});

/** One row, counted by devices that send in any order and as often as the line makes them. */
function record(known: KnownLine | undefined, said: Entry): KnownLine | undefined {
  if (takeEntry(known, said) !== 'recorded') return known;
  const { key, seen: _, ...content } = said;
  return { ...content, entryKey: key, version: (known?.version ?? 0) + 1 };
}

describe('counting', () => {
  it('expected = found + missing + misplaced + uncounted, whatever is counted', () => {
    const line = fc.record({
      itemId: id,
      result: fc.constantFrom('found' as const, 'missing' as const, 'misplaced' as const),
    });
    const surplus = fc.constant({ itemId: null, result: 'surplus' as const });
    const lines = fc
      .tuple(fc.uniqueArray(line, { selector: ({ itemId }) => itemId }), fc.array(surplus))
      .map(([rows, things]) => [...rows, ...things]);
    fc.assert(
      fc.property(fc.uniqueArray(id), lines, (expected, counted) => {
        const all = coverageOf(expected, counted);
        expect(all.expected).toBe(expected.length);
        expect(all.found + all.missing + all.misplaced + all.uncounted).toBe(all.expected);
        expect(all.uncounted).toBeGreaterThanOrEqual(0);
        expect(all.surplus).toBe(counted.filter(({ itemId }) => itemId === null).length);
      }),
    );
  });

  it('an entry sent any number of times has one effect, and nothing unseen is overwritten', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 10 }), (entries) => {
        let known: KnownLine | undefined;
        for (const said of entries) {
          const before = known;
          known = record(known, said);
          expect(record(known, said)).toEqual(known);
          if (known === before || !before) continue;
          expect(said.seen).toBe(before.version);
          expect(known!.version).toBe(before.version + 1);
        }
      }),
    );
  });

  it('books and counts differ only where somebody counted otherwise', () => {
    expect(differs(2000, [null, null])).toBe(false);
    expect(differs(2000, [{ result: 'found', quantity: 2000 }, null])).toBe(false);
    expect(differs(2000, [null, { result: 'found', quantity: 1000 }])).toBe(true);
    expect(differs(0, [{ result: 'missing', quantity: 0 }, null])).toBe(true);
    expect(differs(1000, [null, { result: 'misplaced', quantity: 1000 }])).toBe(true);
  });
});
