import fc from 'fast-check';
import { shareMoney, splitFault } from './split';

describe('split', () => {
  const whole = { quantity: 5000, money: 100 };

  it.each([
    ['too-few-parts', [whole]],
    ['empty-part', [whole, { quantity: 0, money: 0 }]],
    [
      'negative-part',
      [
        { quantity: 6000, money: 100 },
        { quantity: -1000, money: 0 },
      ],
    ],
    [
      'quantity-differs',
      [
        { quantity: 2000, money: 50 },
        { quantity: 2000, money: 50 },
      ],
    ],
    [
      'money-differs',
      [
        { quantity: 2000, money: 50 },
        { quantity: 3000, money: 51 },
      ],
    ],
  ] as const)('finds %s', (fault, parts) => {
    expect(splitFault(whole, parts)).toBe(fault);
  });

  it('takes parts that make up the whole', () => {
    expect(
      splitFault(whole, [
        { quantity: 2000, money: 40 },
        { quantity: 3000, money: 60 },
      ]),
    ).toBeNull();
  });

  it('shares money without losing a đồng, each part within one đồng of its exact share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 8 }),
        (money, quantities) => {
          const shares = shareMoney(money, quantities);
          const total = quantities.reduce((sum, each) => sum + BigInt(each), 0n);
          expect(shares.reduce((sum, each) => sum + BigInt(each), 0n)).toBe(BigInt(money));
          shares.forEach((share, at) => {
            const rest = BigInt(share) * total - BigInt(money) * BigInt(quantities[at]!);
            expect(rest > -total && rest < total).toBe(true);
          });
        },
      ),
    );
  });

  it('cannot share by nothing', () => {
    expect(() => shareMoney(5, [0, 0])).toThrow(RangeError);
  });
});
