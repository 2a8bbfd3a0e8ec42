/** A row that may be found again by its key; null where it has none. */
export interface Keyed {
  id: string;
  key: string | null;
}

export interface Matched {
  /** Rows of the source with the row of the list that is the same thing. */
  pairs: { sourceId: string; itemId: string; byHand: boolean }[];
  onlySource: string[];
  onlyList: string[];
}

/**
 * Finds the rows of a source again in a list. Every row stands in exactly one place; where a key stands
 * several times, as many are paired as there are on both sides. A row without a key is never paired
 * by itself.
 * @param byHand pairs that a person made of rows whose keys differ; they come first.
 */
export function matchRows(
  source: readonly Keyed[],
  list: readonly Keyed[],
  byHand: readonly { sourceId: string; itemId: string }[] = [],
): Matched {
  const sourceIds = new Set(source.map(({ id }) => id));
  const itemIds = new Set(list.map(({ id }) => id));
  const made = byHand.filter(
    ({ sourceId, itemId }) => sourceIds.delete(sourceId) && itemIds.delete(itemId),
  );
  const taken = new Set(made.flatMap(({ sourceId, itemId }) => [sourceId, itemId]));
  const waiting = new Map<string, string[]>();
  for (const { id, key } of list) {
    if (key === null || taken.has(id)) continue;
    waiting.set(key, [...(waiting.get(key) ?? []), id]);
  }
  const pairs = made.map((pair) => ({ ...pair, byHand: true }));
  const onlySource: string[] = [];
  for (const { id, key } of source) {
    if (taken.has(id)) continue;
    const itemId = key === null ? undefined : waiting.get(key)?.shift();
    if (itemId === undefined) onlySource.push(id);
    else pairs.push({ sourceId: id, itemId, byHand: false });
  }
  const paired = new Set(pairs.map(({ itemId }) => itemId));
  const onlyList = list.flatMap(({ id }) => (paired.has(id) ? [] : id));
  return { pairs, onlySource, onlyList };
}

/** Columns whose marks between signs say nothing: `14A-123.45` is `14A 12345`. */
const WITHOUT_MARKS = new Set(['plate']);

/**
 * What of a value decides whether two rows are about the same thing: case, spaces and the kind of dash
 * do not matter, signs do.
 * @returns null where nothing is left.
 */
export function matchKeyOf(column: string, text: string): string | null {
  const plain = text
    .normalize('NFC')
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—−]/g, '-');
  const key = WITHOUT_MARKS.has(column) ? plain.replace(/[^\p{L}\p{N}]/gu, '') : plain;
  return key === '' ? null : key.slice(0, 120);
}
