import fc from 'fast-check';
import { isFlagged, stateAfter, type Members } from './group-state';

const members: fc.Arbitrary<Members> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.integer({ min: 1, max: 3 }),
  { minKeys: 2 },
);

describe('a group of rows that agree', () => {
  it('is open when it is found, and again when it had gone', () => {
    fc.assert(
      fc.property(members, (found) => {
        expect(stateAfter(null, found)).toBe('open');
        expect(stateAfter({ state: 'gone', settled: null }, found)).toBe('open');
      }),
    );
  });

  it('stays settled while its rows are those that were settled, however many of them are left', () => {
    fc.assert(
      fc.property(members, fc.nat(3), (settled, leave) => {
        const left = Object.fromEntries(Object.entries(settled).slice(0, 1 + leave));
        const before = { state: 'settled' as const, settled };
        expect(stateAfter(before, left)).toBe('settled');
        expect(stateAfter(before, null)).toBe('settled');
      }),
    );
  });

  it('is open again once a row changes or another joins', () => {
    fc.assert(
      fc.property(members, members, (settled, found) => {
        const same = Object.entries(found).every(([item, version]) => settled[item] === version);
        const after = stateAfter({ state: 'settled', settled }, found);
        expect(after).toBe(same ? 'settled' : 'open');
      }),
    );
  });

  it('goes when its rows no longer agree, unless somebody settled it', () => {
    expect(stateAfter({ state: 'open', settled: null }, null)).toBe('gone');
  });

  it('is never settled by a search', () => {
    const state = fc.constantFrom('open' as const, 'gone' as const);
    fc.assert(
      fc.property(state, fc.option(members, { nil: null }), (before, found) => {
        expect(stateAfter({ state: before, settled: null }, found)).not.toBe('settled');
      }),
    );
  });

  it('is not shown by name where every row has a number, which is surer', () => {
    expect(isFlagged({ a: 1, b: 1 }, new Set(['a', 'b']))).toBe(false);
    expect(isFlagged({ a: 1, b: 1 }, new Set(['a']))).toBe(true);
    expect(isFlagged({ a: 1, b: 1 }, null)).toBe(true);
    expect(isFlagged({ a: 1 }, null)).toBe(false);
  });
});
