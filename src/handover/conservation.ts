import {
  AMOUNT_MEASURES,
  BUCKETS,
  FIGURES,
  leastSettled,
  MEASURES,
  type AmountMeasure,
  type Bucket,
  type Figure,
  type Measure,
} from './bucket';

/** What a portion holds; further money left out is zero. */
export type Amounts = Record<'quantity' | 'money', number> & Partial<Record<AmountMeasure, number>>;

/** The figures of a list (or of many lists together) in rows, quantity and each money column. */
export type Balance = Record<Measure, Record<Figure, number>>;

/** A portion as it stands: the part of an item that goes one way. */
export interface PortionState extends Amounts {
  itemId: string;
  bucket: Bucket;
}

/** One line of the ledger: what a portion, and with it its item, was before and is after an act. */
export interface Movement extends Partial<
  Record<`${'from' | 'to'}${Capitalize<AmountMeasure>}`, number>
> {
  at: string;
  fromBucket: Bucket | null;
  toBucket: Bucket;
  itemFrom: Bucket | null;
  itemTo: Bucket;
}

export function emptyBalance(): Balance {
  const balance = {} as Balance;
  for (const measure of MEASURES)
    balance[measure] = { declared: 0, outstanding: 0, disputed: 0, closed: 0, accepted: 0 };
  return balance;
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
  for (const portion of portions) {
    const { itemId, bucket } = portion;
    for (const measure of AMOUNT_MEASURES) enter(balance[measure], bucket, portion[measure] ?? 0);
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
    for (const measure of AMOUNT_MEASURES) {
      const { [lineProperty('from', measure)]: from, [lineProperty('to', measure)]: to } = movement;
      if (fromBucket) enter(balance[measure], fromBucket, -(from ?? 0));
      enter(balance[measure], toBucket, to ?? 0);
    }
    if (itemFrom) enter(balance.rows, itemFrom, -1);
    enter(balance.rows, itemTo, 1);
  }
  return balance;
}

/** Name of an amount of a line, as a property of the entity: `fromMoney2`. */
export function lineProperty<E extends 'from' | 'to', M extends AmountMeasure>(
  end: E,
  measure: M,
): `${E}${Capitalize<M>}` {
  return `${end}${measure[0]!.toUpperCase()}${measure.slice(1)}` as `${E}${Capitalize<M>}`;
}

function enter(figures: Record<Figure, number>, bucket: Bucket, amount: number): void {
  figures[bucket] += amount;
  figures.declared += amount;
}
