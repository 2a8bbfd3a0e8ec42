import fc from 'fast-check';
import { BUCKETS, leastSettled, type Bucket } from './bucket';
import {
  addBalances,
  brokenMeasures,
  emptyBalance,
  isConserved,
  recount,
  replay,
} from './conservation';

const portions = fc.array(
  fc.record({
    itemId: fc.constantFrom('a', 'b', 'c', 'd'),
    bucket: fc.constantFrom(...BUCKETS),
    quantity: fc.integer({ min: 0, max: 1_000_000 }),
    money: fc.integer({ min: 0, max: 1_000_000_000 }),
  }),
);

describe('conservation', () => {
  it('holds for whatever portions are counted, and for sums of balances', () => {
    fc.assert(
      fc.property(portions, portions, (one, other) => {
        expect(isConserved(addBalances([recount(one), recount(other)]))).toBe(true);
      }),
    );
  });

  it('counts an item once, in the least settled bucket of its portions', () => {
    const parts: Bucket[] = ['accepted', 'disputed', 'closed'];
    const balance = recount(
      parts.map((bucket) => ({ itemId: 'a', bucket, quantity: 1000, money: 5 })),
    );
    expect(balance.rows).toEqual({
      declared: 1,
      outstanding: 0,
      disputed: 1,
      closed: 0,
      accepted: 0,
    });
    expect(balance.quantity).toEqual({
      declared: 3000,
      outstanding: 0,
      disputed: 1000,
      closed: 1000,
      accepted: 1000,
    });
    expect(leastSettled([])).toBeNull();
  });

  it('says in which measure a figure went astray', () => {
    const balance = emptyBalance();
    balance.money.accepted = 1;
    expect(brokenMeasures(balance)).toEqual(['money']);
    balance.quantity.closed = -1;
    balance.quantity.accepted = 1;
    expect(brokenMeasures(balance)).toEqual(['quantity', 'money']);
  });

  it('replays the past up to and including a moment', () => {
    const amounts = { fromQuantity: 2000, toQuantity: 2000, fromMoney: 7, toMoney: 7 };
    const movements = [
      {
        ...amounts,
        at: '2025-06-01',
        fromBucket: null,
        toBucket: 'outstanding',
        itemFrom: null,
        itemTo: 'outstanding',
      },
      {
        ...amounts,
        at: '2025-06-02',
        fromBucket: 'outstanding',
        toBucket: 'accepted',
        itemFrom: 'outstanding',
        itemTo: 'accepted',
      },
    ] as const;
    expect(replay(movements, '2025-05-31')).toEqual(emptyBalance());
    expect(replay(movements, '2025-06-01').quantity).toMatchObject({
      declared: 2000,
      outstanding: 2000,
    });
    expect(replay(movements).rows).toMatchObject({ declared: 1, outstanding: 0, accepted: 1 });
  });
});
