/** Conditions that the database holds, for entity and migration alike. */
export const CRITERIA_VERSION_CHECKS = { number: 'number >= 1' } as const;
