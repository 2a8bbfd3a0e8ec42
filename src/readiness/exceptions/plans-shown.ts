import { SHIPPED } from '../criteria/shipped-criteria';
import type { AcceptedPlans } from '../verdict';

const ABOUT_LISTS = new Set(
  SHIPPED.filter(({ group }) => group === 'handover').map(({ code }) => code),
);

/** Whether an exception to a criterion is about lists: it tells of them what not everybody may know. */
export const aboutLists = (criterion: string): boolean => ABOUT_LISTS.has(criterion);

/**
 * The plans that count for who reads. Whoever looks after some kinds of lists only is told of no plan about
 * lists: it may be about those of others, and the verdict they read is of their part (0022).
 * @param part whether the reader sees some kinds of lists only.
 */
export function plansShown(plans: AcceptedPlans | undefined, part: boolean): AcceptedPlans {
  const all = [...(plans ?? [])];
  return new Map(part ? all.filter(([criterion]) => !aboutLists(criterion)) : all);
}
