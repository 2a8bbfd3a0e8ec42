import { countedAgainst, discrepancyOf, type RowCount } from './counted-exceptions';

const count = (more: Partial<RowCount>): RowCount => ({
  ...{ itemId: 'i', side: 'receiver', result: 'found', quantity: 2, bookQuantity: 2, ...more },
});

describe('exceptions that a count offers', () => {
  it.each([
    [{}, undefined],
    [{ quantity: 3 }, undefined],
    [{ quantity: 1 }, 'shortage'],
    [{ result: 'missing', quantity: 0 }, 'shortage'],
    [{ result: 'missing', quantity: 0, bookQuantity: 0 }, 'shortage'],
    [{ result: 'misplaced' }, 'wrong_data'],
    [{ result: 'misplaced', quantity: 1 }, 'shortage'],
  ] as [Partial<RowCount>, string | undefined][])('%j: %s', (more, kind) => {
    expect(discrepancyOf(count(more))).toBe(kind);
  });

  it('the count of the receiver goes before that of the giver', () => {
    const giver = count({ side: 'giver', result: 'missing', quantity: 0 });
    expect(countedAgainst([giver, count({})])).toEqual([]);
    expect(countedAgainst([count({}), giver])).toEqual([]);
    expect(countedAgainst([giver])).toMatchObject([{ itemId: 'i', kind: 'shortage' }]);
  });
});
