/** Conditions that the database holds, for entity and migration alike. */
export const TASK_CHECKS = {
  basis: `obstacle_id IS NOT NULL OR lesson IS NOT NULL`,
  done: `(done_on IS NULL) = (done_by_name IS NULL)`,
} as const;
