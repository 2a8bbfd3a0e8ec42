/** Conditions that the database holds, for entity and migration alike. */
export const UNIT_CLOSING_CHECKS = {
  sequence: 'sequence >= 1',
  facts: 'length(facts_sha256) = 64',
  reopened: `(reopened_at IS NULL) = (live_key IS NOT NULL) AND (reopened_at IS NULL) = (reopen_reason IS NULL) AND (reopened_at IS NULL) = (reopened_by_name IS NULL)`,
} as const;
