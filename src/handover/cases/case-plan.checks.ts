/** How far a case has come, by the plan of who answers for it. */
export const CASE_STATES = [
  'not_started',
  'in_progress',
  'waiting',
  'blocked',
  'finished',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Conditions that the database holds, for entity and migration alike. */
export const CASE_PLAN_CHECKS = {
  state: `state IN (${CASE_STATES.map((state) => `'${state}'`).join(', ')})`,
  finished: `(state = 'finished') = (finished_on IS NOT NULL)`,
} as const;
