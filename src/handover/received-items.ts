import { BUCKETS, type Bucket } from './bucket';

/** Items meant for one unit that stand alike. */
export interface ReceivedItems {
  unitId: string;
  listType: string;
  bucket: Bucket;
  /** Of a disputed item: whether something is missing, or the sides differ otherwise. */
  discrepancy: 'shortage' | 'other' | null;
  items: number;
}

/** So many of one kind of list for one unit; `settled` is the place of the bucket in `BUCKETS`. */
export interface ReceivedSum {
  unitId: string;
  listType: string;
  settled: number;
  /** 0: something is missing, 1: disputed otherwise, 2: not disputed. */
  discrepancy: number;
  count: number;
}

/** Open items of a giver's unit that have no receiver. */
export interface UnassignedItems {
  giverUnitId: string;
  listType: string;
  items: number;
}

/** What was read of items that were split into several portions. */
export interface SplitItems {
  /** Their portions, which are no items of their own. */
  portions: readonly ReceivedSum[];
  /** The items, each once for a unit. */
  items: readonly ReceivedSum[];
  loosePortions: readonly UnassignedItems[];
  looseItems: readonly UnassignedItems[];
}

const DISCREPANCIES = ['shortage', 'other', null] as const;
const DISPUTED = BUCKETS.indexOf('disputed');
const PLAIN = 2;

/**
 * Items by unit, kind, bucket and discrepancy: portions as the figures count them, those in dispute told apart by
 * their reason, portions of split items taken out and the items themselves put in.
 * @param figures portions by unit, kind and bucket.
 * @param disputes those in dispute, by reason.
 */
export function received(
  figures: readonly Omit<ReceivedSum, 'discrepancy'>[],
  disputes: readonly Omit<ReceivedSum, 'settled'>[],
  split: Pick<SplitItems, 'portions' | 'items'>,
): ReceivedItems[] {
  const sums = new Map<string, ReceivedSum>();
  const add = (each: ReceivedSum, sign: 1 | -1) => {
    const { unitId, listType, settled, discrepancy, count } = each;
    const key = `${unitId} ${listType} ${settled} ${discrepancy}`;
    const found = sums.get(key);
    if (found) found.count += sign * count;
    else sums.set(key, { ...each, count: sign * count });
  };
  for (const each of figures)
    if (each.settled !== DISPUTED) add({ ...each, discrepancy: PLAIN }, 1);
  for (const each of disputes) add({ ...each, settled: DISPUTED }, 1);
  for (const each of split.portions) add(each, -1);
  for (const each of split.items) add(each, 1);
  return [...sums.values()]
    .filter(({ count }) => count !== 0)
    .map(({ unitId, listType, settled, discrepancy, count }) => ({
      ...{ unitId, listType, bucket: BUCKETS[settled] as Bucket },
      ...{ discrepancy: DISCREPANCIES[discrepancy]!, items: count },
    }));
}

/** Open items without a receiver: portions as the figures count them, with split items as above. */
export function unassigned(
  figures: readonly UnassignedItems[],
  { loosePortions, looseItems }: Pick<SplitItems, 'loosePortions' | 'looseItems'>,
): UnassignedItems[] {
  const sums = new Map<string, UnassignedItems>();
  const add = (each: UnassignedItems, sign: 1 | -1) => {
    const key = `${each.giverUnitId} ${each.listType}`;
    const found = sums.get(key);
    if (found) found.items += sign * each.items;
    else sums.set(key, { ...each, items: sign * each.items });
  };
  for (const each of figures) add(each, 1);
  for (const each of loosePortions) add(each, -1);
  for (const each of looseItems) add(each, 1);
  return [...sums.values()].filter(({ items }) => items !== 0);
}
