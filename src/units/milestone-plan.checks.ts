/** Conditions that the database holds, for entity and migration alike. */
export const MILESTONE_PLAN_CHECKS = { number: 'number >= 1' } as const;
