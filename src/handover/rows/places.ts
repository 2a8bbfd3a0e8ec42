/** Which row a page begins beside: behind it, or before it. */
export interface Beside {
  after?: number;
  before?: number;
}

/** Whether a page lies before the row it is asked beside. */
export const isBack = ({ after, before }: Beside): boolean =>
  before !== undefined && after === undefined;

/** Places of rows as the database joins them. */
export const placesIn = (joined: string | null): Int32Array =>
  joined === null ? new Int32Array() : Int32Array.from(JSON.parse(`[${joined}]`) as number[]);

/**
 * The places of one page, in their order.
 * @param order places of all rows of a list, from the first to the last.
 * @param matching a 1 at each place that is looked for; left out: all are.
 * @param most so many at most.
 */
export function pageOf(
  order: Int32Array,
  matching: Uint8Array | undefined,
  beside: Beside,
  most: number,
): number[] {
  const back = isBack(beside);
  const step = back ? -1 : 1;
  const found: number[] = [];
  for (let at = beginOf(order, beside); at >= 0 && at < order.length; at += step) {
    if (found.length === most) break;
    const place = order[at]!;
    if (!matching || matching[place] === 1) found.push(place);
  }
  return back ? found.reverse() : found;
}

/** A row that is not there has everything before it and nothing behind it; 0 is before the first. */
function beginOf(order: Int32Array, beside: Beside): number {
  if (isBack(beside)) {
    const at = order.indexOf(beside.before!);
    return (at === -1 ? order.length : at) - 1;
  }
  if (!beside.after) return 0;
  const at = order.indexOf(beside.after);
  return at === -1 ? order.length : at + 1;
}

/** A 1 at each of these places. */
export function marked(places: Int32Array): Uint8Array {
  const marks = new Uint8Array(places.reduce((most, place) => Math.max(most, place), 0) + 1);
  for (const place of places) marks[place] = 1;
  return marks;
}
