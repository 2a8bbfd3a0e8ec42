import fc from 'fast-check';
import { AMOUNT_MEASURES } from './bucket';
import { partAmounts, shareMoney, splitFault } from './split';

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

  const amount = fc.integer({ min: 0, max: 2 ** 45 });
  const held = fc.record({
    money: amount,
    money2: amount,
    money3: amount,
    money4: amount,
    money5: amount,
  });

  it('loses no thousandth and no đồng of any measure, each following the quantity', () => {
    fc.assert(
      fc.property(
        held,
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 6 }),
        (money, quantities) => {
          const whole = { quantity: quantities.reduce((sum, each) => sum + each, 0), ...money };
          const parts = partAmounts(
            whole,
            quantities.map((quantity) => ({ quantity })),
          );
          expect(splitFault(whole, parts)).toBeNull();
          for (const measure of AMOUNT_MEASURES) {
            expect(parts.reduce((sum, part) => sum + part[measure]!, 0)).toBe(whole[measure]);
            parts.forEach((part) => {
              const exact = (whole[measure] * part.quantity) / whole.quantity;
              expect(Math.abs(part[measure]! - exact)).toBeLessThanOrEqual(1);
            });
          }
        },
      ),
    );
  });

  it('loses nothing where there is no quantity, whatever money was said', () => {
    fc.assert(
      fc.property(held, amount, (money, said) => {
        const first = Math.min(said, money.money);
        const whole = { quantity: 0, ...money };
        const parts = partAmounts(whole, [
          { quantity: 0, money: first },
          { quantity: 0, money: money.money - first },
        ]);
        for (const measure of AMOUNT_MEASURES)
          expect(parts.reduce((sum, part) => sum + part[measure]!, 0)).toBe(whole[measure]);
      }),
    );
  });

  it('divides ten chairs six to four, and both their values', () => {
    const chairs = { quantity: 10_000, money: 12_345_678, money2: 4_000_001 };
    expect(partAmounts(chairs, [{ quantity: 6000 }, { quantity: 4000 }])).toMatchObject([
      { quantity: 6000, money: 7_407_407, money2: 2_400_001 },
      { quantity: 4000, money: 4_938_271, money2: 1_600_000 },
    ]);
  });

  it('cannot share by nothing', () => {
    expect(() => shareMoney(5, [0, 0])).toThrow(RangeError);
  });
});
