import { counterProperty, FIGURES, MEASURES, type AmountMeasure, type Bucket } from './bucket';
import { emptyBalance, type Balance } from './conservation';
import type { HandoverList } from './handover-list.entity';

/** Property of every counter; worked out once, for it is asked for by thousands of lists. */
const COUNTERS = MEASURES.flatMap((measure) =>
  FIGURES.map((figure) => [measure, figure, counterProperty(measure, figure)] as const),
);

/** The balance of a list as its counters hold it. */
export function balanceOfList(list: HandoverList): Balance {
  const balance = emptyBalance();
  const counters = list as unknown as Record<string, number>;
  for (const [measure, figure, property] of COUNTERS)
    balance[measure][figure] = counters[property]!;
  return balance;
}

/** Counted portions of one bucket. */
export interface BucketSum extends Record<AmountMeasure, number> {
  bucket: Bucket;
  portions: number;
}

/** A balance made of sums by bucket; its `rows` are portions. `sign` -1 takes them out again. */
export function addSum(balance: Balance, sum: BucketSum, sign: 1 | -1 = 1): void {
  for (const measure of MEASURES) {
    const amount = measure === 'rows' ? sum.portions : sum[measure];
    balance[measure][sum.bucket] += sign * amount;
    balance[measure].declared += sign * amount;
  }
}
