/** How one value stands after an exported list came back. */
export type Merged<Value> =
  | { outcome: 'same' | 'later' | 'edited'; value: Value }
  | { outcome: 'conflict'; value: Value };

/** What was known when the list was taken out; `unknown` where that is not kept. */
export type Base<Value> = { known: true; value: Value } | { known: false };

/**
 * The three-way law for one value: whoever alone changed it is right; where both did, and differently, nobody is
 * taken for right. Without a base two different values contradict each other.
 * @param file what came back.
 * @param current what is stored now; kept while there is a conflict.
 * @param same whether two values say the same.
 */
export function mergeValue<Value>(
  file: Value,
  current: Value,
  base: Base<Value>,
  same: (a: Value, b: Value) => boolean,
): Merged<Value> {
  if (same(file, current)) return { outcome: 'same', value: current };
  if (!base.known) return { outcome: 'conflict', value: current };
  if (same(file, base.value)) return { outcome: 'later', value: current };
  if (same(current, base.value)) return { outcome: 'edited', value: file };
  return { outcome: 'conflict', value: current };
}
