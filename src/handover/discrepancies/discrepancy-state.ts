/** Where a discrepancy stands; `closed` is final: what comes up again is another discrepancy. */
export const DISCREPANCY_STATES = ['open', 'in_progress', 'waiting', 'closed'] as const;
export type DiscrepancyState = (typeof DISCREPANCY_STATES)[number];

/** Those in which somebody still has to act. */
export const UNSETTLED = ['open', 'in_progress', 'waiting'] as const;

/** From where to where a person may move it; closing takes a decision. */
const NEXT: Record<DiscrepancyState, readonly DiscrepancyState[]> = {
  open: ['in_progress', 'waiting', 'closed'],
  in_progress: ['waiting', 'closed'],
  waiting: ['in_progress', 'closed'],
  closed: [],
};

/** Whether a discrepancy may go from one state to another; staying is no move. */
export const mayMove = (from: DiscrepancyState, to: DiscrepancyState): boolean =>
  NEXT[from].includes(to);

/** A difference as it was found, in a direction that its kind allows; null: not known. */
export function fitsDirection(direction: 'below' | 'above' | 'any', difference: number | null) {
  if (difference === null || direction === 'any') return true;
  return direction === 'below' ? difference < 0 : difference > 0;
}

/** What of a dispute-born discrepancy tells whether it is settled by an act on portions. */
export interface DisputeBorn {
  id: string;
  itemId: string | null;
  portionId: string | null;
}

/**
 * Which discrepancies of disputes are settled once an act has moved portions on. A portion that was
 * split off while in dispute has no discrepancy of its own: the one of its item stays with it.
 * @param open unsettled discrepancies of the items concerned, born of disputes.
 * @param disputed portions of these items that are in dispute after the act.
 */
export function settledBy(
  open: readonly DisputeBorn[],
  disputed: readonly { id: string; itemId: string }[],
): string[] {
  const own = new Set(open.map(({ portionId }) => portionId));
  const strays = new Set(disputed.filter(({ id }) => !own.has(id)).map(({ itemId }) => itemId));
  const still = new Set(disputed.map(({ id }) => id));
  return open
    .filter(({ portionId, itemId }) => !still.has(portionId!) && !strays.has(itemId!))
    .map(({ id }) => id);
}
