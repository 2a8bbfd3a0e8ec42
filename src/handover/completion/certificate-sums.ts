import type { ClosingFacts } from './closing-facts';

const SUMMED = ['declared', 'accepted', 'closed', 'open', 'money'] as const;

/** What the lists of a unit come to. */
export function listSums(lists: ClosingFacts['lists']): Record<(typeof SUMMED)[number], number> {
  const sums = SUMMED.map((key) => [key, lists.reduce((sum, list) => sum + list[key], 0)] as const);
  return Object.fromEntries(sums) as Record<(typeof SUMMED)[number], number>;
}
