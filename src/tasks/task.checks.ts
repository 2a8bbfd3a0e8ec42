/** Conditions that the database holds, for entity and migration alike. */
export const TASK_CHECKS = {
  basis: `basis IN ('obstacle', 'lesson', 'kit', 'conclusion', 'own')`,
  state: `state IN ('todo', 'doing', 'waiting', 'blocked', 'done', 'dropped')`,
  source: `(basis <> 'obstacle' OR obstacle_id IS NOT NULL) AND (basis <> 'lesson' OR lesson IS NOT NULL) AND (basis <> 'conclusion' OR source_id IS NOT NULL)`,
  kit: `(basis = 'kit') = (kit_code IS NOT NULL AND kit_item IS NOT NULL AND kit_edition IS NOT NULL)`,
  done: `(state = 'done') = (done_on IS NOT NULL AND done_by_name IS NOT NULL)`,
  said: `state NOT IN ('waiting', 'blocked', 'dropped') OR state_note IS NOT NULL`,
} as const;
