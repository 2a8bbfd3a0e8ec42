import fc from 'fast-check';
import {
  DISCREPANCY_STATES,
  fitsDirection,
  mayMove,
  settledBy,
  UNSETTLED,
} from './discrepancy-state';

const state = fc.constantFrom(...DISCREPANCY_STATES);

describe('states of a discrepancy', () => {
  it('never leave closed, whatever is asked', () => {
    fc.assert(fc.property(state, (to) => expect(mayMove('closed', to)).toBe(false)));
  });

  it('lead to closed from everywhere else, and never back to open', () => {
    for (const from of UNSETTLED) expect(mayMove(from, 'closed')).toBe(true);
    for (const from of DISCREPANCY_STATES) expect(mayMove(from, 'open')).toBe(false);
  });
});

describe('the difference of a discrepancy', () => {
  it('goes the way of its kind, or is not known', () => {
    expect(fitsDirection('below', -2000)).toBe(true);
    expect(fitsDirection('below', 2000)).toBe(false);
    expect(fitsDirection('above', -1)).toBe(false);
    expect(fitsDirection('below', 0)).toBe(false);
    expect(fitsDirection('above', null)).toBe(true);
  });
});

describe('what an act on portions settles', () => {
  const of = (portionId: string, itemId = 'i') => ({ id: `d-${portionId}`, itemId, portionId });

  it('settles the discrepancy of a portion that is no longer in dispute, and no other', () => {
    const disputed = [{ id: 'q', itemId: 'i' }];
    expect(settledBy([of('p'), of('q')], disputed)).toEqual(['d-p']);
  });

  it('keeps the discrepancy open for a part that was split off while in dispute', () => {
    expect(settledBy([of('p')], [{ id: 'part', itemId: 'i' }])).toEqual([]);
    expect(settledBy([of('p')], [{ id: 'part', itemId: 'other' }])).toEqual(['d-p']);
  });

  it('leaves one open exactly where something of its item is still in dispute for it', () => {
    const portion = fc.record({ id: fc.nat(6).map(String), itemId: fc.nat(2).map(String) });
    fc.assert(
      fc.property(
        fc.uniqueArray(portion, { selector: ({ id }) => id }),
        fc.uniqueArray(portion, { selector: ({ id }) => id }),
        (born, disputed) => {
          const open = born.map(({ id, itemId }) => of(id, itemId));
          const settled = settledBy(open, disputed);
          const left = open.filter(({ id }) => !settled.includes(id));
          // Nothing in dispute is left without an open discrepancy, where its item had one.
          for (const { id, itemId } of disputed) {
            const had = open.some((each) => each.portionId === id || each.itemId === itemId);
            const has = left.some((each) => each.portionId === id || each.itemId === itemId);
            expect(has).toBe(had);
          }
          if (disputed.length === 0) expect(left).toEqual([]);
        },
      ),
    );
  });
});
