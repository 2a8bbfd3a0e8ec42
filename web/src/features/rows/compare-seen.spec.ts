import { chosenPortions, compareSeen, stillOpen } from './compare-seen';

type Item = Parameters<typeof chosenPortions>[0][number];
type Portion = Item['portions'][number];

const portion = (id: string, more: Partial<Portion> = {}) =>
  ({
    ...{ id, bucket: 'outstanding', receiver: null, quantity: 1000, money: 5 },
    ...{ changedAt: '2025-06-24T09:00:00.000Z', note: null, reason: null, evidence: null },
    ...more,
  }) as Portion;
const item = (id: string, portions: Portion[]) =>
  ({ id, rowCode: 'TS-1', name: 'Bàn họp', portions }) as Item;

describe('chosen rows beside what there is now (L)', () => {
  const chosen = chosenPortions([item('r', [portion('a'), portion('b'), portion('c')])]);

  it('finds nothing to ask about where others changed other rows', () => {
    const now = [portion('a'), portion('b'), portion('c'), portion('d', { bucket: 'accepted' })];
    expect(compareSeen(chosen, now)).toEqual({ same: ['a', 'b', 'c'], changed: [] });
  });

  it('shows both values of what somebody else changed, and what is no longer there', () => {
    const accepted = portion('b', { bucket: 'accepted', changedAt: '2025-06-24T09:12:00.000Z' });
    const { same, changed } = compareSeen(chosen, [portion('a'), accepted]);
    expect(same).toEqual(['a']);
    expect(changed).toEqual([
      { row: 'TS-1 · Bàn họp', seen: portion('b'), now: accepted },
      { row: 'TS-1 · Bàn họp', seen: portion('c'), now: null },
    ]);
    expect(stillOpen(changed)).toEqual([]);
  });

  it('leaves the choice where the act can still be done: another receiver, another quantity', () => {
    const moved = portion('a', { receiver: { id: 'x', name: 'Phường Hà Lầm' } });
    const split = portion('b', { quantity: 600 });
    const { changed } = compareSeen(chosen, [moved, split, portion('c')]);
    expect(stillOpen(changed)).toEqual(['a', 'b']);
  });
});
