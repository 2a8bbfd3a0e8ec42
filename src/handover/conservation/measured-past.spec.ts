import fc from 'fast-check';
import { partAmounts } from '../split';
import { measuredPast, type DividingLine } from './measured-past';

const line = (
  portionId: string,
  actId: string,
  over: Partial<DividingLine> = {},
): DividingLine => ({
  ...{ portionId, actId, fromBucket: 'outstanding', toQuantity: 0, toMoney: 0, ...over },
});
const entering = { fromBucket: null };

describe('the past of a measure that the ledger did not know', () => {
  it('enters with the item and stays with it', () => {
    expect(
      measuredPast(70, [line('a', '1', { ...entering, toQuantity: 2000 }), line('a', '2')]),
    ).toEqual([
      { from: 0, to: 70 },
      { from: 70, to: 70 },
    ]);
  });

  it('is divided where the item was split, as splitting divides', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 2, maxLength: 5 }),
        (amount, quantities) => {
          const whole = quantities.reduce((sum, each) => sum + each, 0);
          const steps = measuredPast(amount, [
            line('0', 'declared', { ...entering, toQuantity: whole }),
            ...quantities.map((toQuantity, at) =>
              line(String(at), 'split', { toQuantity, ...(at > 0 && entering) }),
            ),
          ]);
          const parts = partAmounts(
            { quantity: whole, money: 0, money2: amount },
            quantities.map((quantity) => ({ quantity })),
          );
          expect(steps.slice(1).map(({ to }) => to)).toEqual(parts.map(({ money2 }) => money2));
          expect(steps.slice(1).reduce((sum, { to, from }) => sum + to - from, 0)).toBe(0);
        },
      ),
    );
  });

  it('follows the money of portions without quantity, and is never lost where there is neither', () => {
    const split = (money: [number, number]) => [
      line('a', '1', { ...entering, toMoney: money[0] + money[1] }),
      line('a', '2', { toMoney: money[0] }),
      line('b', '2', { ...entering, toMoney: money[1] }),
    ];
    expect(measuredPast(10, split([1, 4])).map(({ to }) => to)).toEqual([10, 2, 8]);
    expect(measuredPast(10, split([0, 0])).map(({ to }) => to)).toEqual([10, 10, 0]);
  });
});
