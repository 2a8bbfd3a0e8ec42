/** Whose count it is. */
export const COUNTED_SIDES = ['giver', 'receiver'] as const;
export type CountedSide = (typeof COUNTED_SIDES)[number];

/** What a count says of a row; `surplus` of a thing that stands in none. */
export const COUNT_RESULTS = ['found', 'missing', 'misplaced', 'surplus'] as const;
export type CountResult = (typeof COUNT_RESULTS)[number];

export const CONDITIONS = ['usable', 'damaged', 'to_dispose'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** What a device says of one row. */
export interface Entry {
  /** Given by the device, the same however often it sends the entry. */
  key: string;
  /** Version of the line that the device knew; 0 where it knew of none. */
  seen: number;
  result: CountResult;
  quantity: number;
  condition: Condition | null;
  place: string | null;
  name: string | null;
  note: string | null;
}

/** What is known of the row. */
export type KnownLine = Omit<Entry, 'key' | 'seen'> & { entryKey: string; version: number };

/** `same`: known already, nothing to do; `conflict`: somebody counted otherwise meanwhile. */
export type EntryAnswer = 'recorded' | 'same' | 'conflict';

const CONTENT = ['result', 'quantity', 'condition', 'place', 'name', 'note'] as const;

/**
 * What becomes of an entry: repeated it changes nothing, equal to what is known it changes nothing, and what another
 * device recorded meanwhile is never overwritten by somebody who has not seen it.
 */
export function takeEntry(known: KnownLine | undefined, entry: Entry): EntryAnswer {
  if (!known) return 'recorded';
  if (known.entryKey === entry.key) return 'same';
  if (CONTENT.every((key) => known[key] === entry[key])) return 'same';
  return known.version === entry.seen ? 'recorded' : 'conflict';
}

/** Rows of a session: expected = found + missing + misplaced + uncounted; surplus stands beside. */
export interface Coverage {
  expected: number;
  found: number;
  missing: number;
  misplaced: number;
  uncounted: number;
  surplus: number;
}

/**
 * How far a session is.
 * @param expected ids of the rows that are to be counted.
 * @param lines what was counted, at most one of a row; rows that are no longer expected do not count.
 */
export function coverageOf(
  expected: Iterable<string>,
  lines: readonly { itemId: string | null; result: CountResult }[],
): Coverage {
  const ids = new Set(expected);
  const of = (result: CountResult) =>
    lines.filter((line) => line.result === result && line.itemId !== null && ids.has(line.itemId))
      .length;
  const [found, missing, misplaced] = [of('found'), of('missing'), of('misplaced')];
  return {
    ...{ expected: ids.size, found, missing, misplaced },
    uncounted: ids.size - found - missing - misplaced,
    surplus: lines.filter(({ result }) => result === 'surplus').length,
  };
}

/** One side's count of a row. */
export interface SideCount {
  result: CountResult;
  quantity: number;
}

/** Whether books, giver's and receiver's count disagree; a side that has not counted disagrees with nobody. */
export function differs(book: number, counts: readonly (SideCount | null)[]): boolean {
  return counts.some((count) => count && (count.result !== 'found' || count.quantity !== book));
}
