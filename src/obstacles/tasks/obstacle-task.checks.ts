/** Conditions of the first table of tasks, which migration 0132 moved into that of `src/tasks`. */
export const TASK_CHECKS = {
  basis: `obstacle_id IS NOT NULL OR lesson IS NOT NULL`,
  done: `(done_on IS NULL) = (done_by_name IS NULL)`,
} as const;
