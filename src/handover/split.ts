/** What a portion holds: thousandths of the unit of measure, whole đồng. */
export interface Amounts {
  quantity: number;
  money: number;
}

export type SplitFault =
  'too-few-parts' | 'empty-part' | 'negative-part' | 'quantity-differs' | 'money-differs';

/**
 * Checks that parts make up a portion exactly: nothing is lost or won by splitting.
 * @returns the first fault, or null.
 */
export function splitFault(whole: Amounts, parts: readonly Amounts[]): SplitFault | null {
  if (parts.length < 2) return 'too-few-parts';
  if (parts.some(({ quantity, money }) => quantity < 0 || money < 0)) return 'negative-part';
  if (parts.some(({ quantity, money }) => quantity === 0 && money === 0)) return 'empty-part';
  if (parts.reduce((sum, part) => sum + part.quantity, 0) !== whole.quantity)
    return 'quantity-differs';
  if (parts.reduce((sum, part) => sum + part.money, 0) !== whole.money) return 'money-differs';
  return null;
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
