import { COUNTED } from './counted-criteria';
import { CRITERION_GROUPS, type CriterionSettings, type ShippedCriterion } from './criterion';
import { STATED } from './stated-criteria';

/** Every criterion the program ships with, in the order of the work; its order decides which is named first. */
export const SHIPPED: readonly ShippedCriterion[] = CRITERION_GROUPS.flatMap((group) =>
  [...COUNTED, ...STATED].filter((each) => each.group === group),
);

/**
 * Those whose facts a made-up round has: it holds no papers about seals or headquarters, and nothing is made
 * green that nobody knows.
 */
export const OF_DEMONSTRATION: readonly string[] = [
  'handover-complete',
  'lists-filed',
  'rehearsal-mandatory-passed',
  'procedures-verified',
  'no-blocking-finding',
];

/** Settings of a round that nobody changed: everything is asked for, in a made-up round what it has facts for. */
export const shippedSettings = (demonstration: boolean): CriterionSettings[] =>
  SHIPPED.map(({ code, weight, blocking, limits, owner, workaround, dueOffset }) => ({
    ...{ code, weight, blocking, limits, owner, workaround, dueOffset },
    on: !demonstration || OF_DEMONSTRATION.includes(code),
  }));
