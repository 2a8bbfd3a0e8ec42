/** Conditions of the table of layouts, for the entity and its migration. */
export const LAYOUT_CHECKS = {
  withdrawn: `(live_name IS NULL) = (withdrawn_at IS NOT NULL AND withdrawn_by_name IS NOT NULL)`,
} as const;
