/** Conditions that the database holds, for entity and migration alike. */
export const ASK_CHECKS = { proposal: 'length(proposal) >= 3' } as const;
