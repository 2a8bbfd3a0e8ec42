/** Conditions that the database holds, for entity and migration alike. */
export const EXCEPTION_CHECKS = {
  period: 'ends_on >= document_day',
  withdrawn: `(withdrawn_at IS NULL) = (withdrawn_by_name IS NULL) AND (withdrawn_at IS NULL) = (withdraw_reason IS NULL)`,
} as const;
