import { FURTHER_MONEY } from './bucket';
import type { Amounts } from './conservation';

export type SplitFault =
  | 'too-few-parts'
  | 'empty-part'
  | 'negative-part'
  | 'quantity-differs'
  | 'money-differs';

const MONEY = ['money', ...FURTHER_MONEY] as const;

/**
 * Checks that parts make up a portion exactly: nothing is lost or won by splitting.
 * @returns the first fault, or null.
 */
export function splitFault(whole: Amounts, parts: readonly Amounts[]): SplitFault | null {
  if (parts.length < 2) return 'too-few-parts';
  const below = (part: Amounts) => [part.quantity, ...MONEY.map((each) => part[each] ?? 0)];
  if (parts.some((part) => below(part).some((amount) => amount < 0))) return 'negative-part';
  if (parts.some(({ quantity, money }) => quantity === 0 && money === 0)) return 'empty-part';
  if (parts.reduce((sum, part) => sum + part.quantity, 0) !== whole.quantity)
    return 'quantity-differs';
  const differs = MONEY.some(
    (each) => parts.reduce((sum, part) => sum + (part[each] ?? 0), 0) !== (whole[each] ?? 0),
  );
  return differs ? 'money-differs' : null;
}

/**
 * What each part of a portion holds: quantities as given, money in proportion to them. Where the
 * portion has no quantity, further money follows the money that was given.
 * @param given thousandths of each part, and its money where it was said.
 */
export function partAmounts(
  whole: Amounts,
  given: readonly { quantity: number; money?: number }[],
): Amounts[] {
  const quantities = given.map(({ quantity }) => quantity);
  const inProportion = (amount: number, weights: readonly number[]) =>
    weights.some((weight) => weight > 0)
      ? shareMoney(amount, weights)
      : weights.map((_, at) => (at === 0 ? amount : 0));
  const complete = quantities.reduce((sum, each) => sum + each, 0) === whole.quantity;
  const sound = complete && quantities.every((quantity) => quantity >= 0);
  const shared = sound && whole.quantity > 0 && given.every(({ money }) => money === undefined);
  const money = shared ? shareMoney(whole.money, quantities) : given.map((part) => part.money ?? 0);
  const weights = whole.quantity > 0 ? quantities : money.map((each) => Math.max(each, 0));
  const further = FURTHER_MONEY.map(
    (each) => [each, sound ? inProportion(whole[each] ?? 0, weights) : []] as const,
  );
  return quantities.map((quantity, at) => ({
    ...{ quantity, money: money[at]! },
    ...Object.fromEntries(further.map(([each, shares]) => [each, shares[at] ?? 0])),
  }));
}

/**
 * Divides money over parts in proportion to their quantities, to the đồng: what rounding leaves
 * over goes, a đồng each, to the parts that lost most by it, earlier parts first.
 * @param money whole đồng of the portion.
 * @param quantities thousandths of each part; their sum is above zero.
 */
export function shareMoney(money: number, quantities: readonly number[]): number[] {
  const total = quantities.reduce((sum, quantity) => sum + BigInt(quantity), 0n);
  if (total <= 0n)
    throw new RangeError('Quantities to share money by must add up to more than zero.');
  const exact = quantities.map((quantity, at) => {
    const product = BigInt(money) * BigInt(quantity);
    return { at, share: Number(product / total), lost: product % total };
  });
  let left = money - exact.reduce((sum, { share }) => sum + share, 0);
  const shares = exact.map(({ share }) => share);
  for (const { at } of [...exact].sort((a, b) =>
    a.lost < b.lost ? 1 : a.lost > b.lost ? -1 : a.at - b.at,
  )) {
    if (left === 0) break;
    shares[at]! += 1;
    left -= 1;
  }
  return shares;
}
