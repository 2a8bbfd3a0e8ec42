import {
  BUCKETS,
  FIGURES,
  leastSettled,
  MEASURES,
  type Bucket,
  type Figure,
  type Measure,
} from './bucket';

/** The figures of a list (or of many lists together) in rows, quantity and money. */
export type Balance = Record<Measure, Record<Figure, number>>;

/** A portion as it stands: the part of an item that goes one way. */
export interface PortionState {
  itemId: string;
  bucket: Bucket;
  /** Thousandths of the unit of measure. */
  quantity: number;
  /** Whole đồng. */
  money: number;
}

/** One line of the ledger: what a portion, and with it its item, was before and is after an act. */
export interface Movement {
  at: string;
  fromBucket: Bucket | null;
  toBucket: Bucket;
  fromQuantity: number;
  toQuantity: number;
  fromMoney: number;
  toMoney: number;
  itemFrom: Bucket | null;
  itemTo: Bucket;
}

export function emptyBalance(): Balance {
  const figures = () => Object.fromEntries(FIGURES.map((figure) => [figure, 0]));
  return Object.fromEntries(MEASURES.map((measure) => [measure, figures()])) as Balance;
}

/** The sum of balances: of lists to a unit, of units to the province. */
export function addBalances(balances: Iterable<Balance>): Balance {
  const sum = emptyBalance();
  for (const balance of balances) {
    for (const measure of MEASURES) {
      for (const figure of FIGURES) sum[measure][figure] += balance[measure][figure];
    }
  }
  return sum;
}

/**
 * The law of conservation: declared = outstanding + in dispute + closed + accepted, in each measure.
 * @returns the measures in which it does not hold, or in which a figure is below zero.
 */
export function brokenMeasures(balance: Balance): Measure[] {
  return MEASURES.filter((measure) => {
    const figures = balance[measure];
    const sum = BUCKETS.reduce((total, bucket) => total + figures[bucket], 0);
    return sum !== figures.declared || FIGURES.some((figure) => figures[figure] < 0);
  });
}

/** True when every measure of the balance is conserved. */
export function isConserved(balance: Balance): boolean {
  return brokenMeasures(balance).length === 0;
}

/** Counts portions afresh: quantity and money by portion, rows once in their least settled bucket. */
export function recount(portions: Iterable<PortionState>): Balance {
  const balance = emptyBalance();
  const items = new Map<string, Bucket[]>();
  for (const { itemId, bucket, quantity, money } of portions) {
    enter(balance.quantity, bucket, quantity);
    enter(balance.money, bucket, money);
    items.set(itemId, [...(items.get(itemId) ?? []), bucket]);
  }
  for (const buckets of items.values()) enter(balance.rows, leastSettled(buckets)!, 1);
  return balance;
}

/**
 * The balance at a moment: the sum of the movements up to and including it.
 * @param moment `2025-06-30T09:00:00.000Z`; without it, of all movements.
 */
export function replay(movements: Iterable<Movement>, moment?: string): Balance {
  const balance = emptyBalance();
  for (const movement of movements) {
    if (moment !== undefined && movement.at > moment) continue;
    const { fromBucket, toBucket, itemFrom, itemTo } = movement;
    if (fromBucket) enter(balance.quantity, fromBucket, -movement.fromQuantity);
    if (fromBucket) enter(balance.money, fromBucket, -movement.fromMoney);
    if (itemFrom) enter(balance.rows, itemFrom, -1);
    enter(balance.quantity, toBucket, movement.toQuantity);
    enter(balance.money, toBucket, movement.toMoney);
    enter(balance.rows, itemTo, 1);
  }
  return balance;
}

function enter(figures: Record<Figure, number>, bucket: Bucket, amount: number): void {
  figures[bucket] += amount;
  figures.declared += amount;
}
