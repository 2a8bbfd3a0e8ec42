/** Conditions that the database holds, for entity and migration alike. */
export const ENTRY_CHECKS = {
  verified: `(verified_at IS NULL) = (verified_by_name IS NULL)`,
  title: `length(title) > 0`,
} as const;
