/** Conditions that the database holds, for entity and migration alike. */
export const REQUEST_CHECKS = {
  state: `state IN ('draft', 'sent', 'closed')`,
  repeats: `repeats IN ('none', 'daily', 'weekly')`,
  sent: `(state = 'draft') = (sent_at IS NULL)`,
  merged: `(merged_file_id IS NULL) = (merged_at IS NULL)`,
} as const;
export const REQUEST_UNIT_CHECKS = {
  returned: `(return_reason IS NULL) OR (answer_id IS NULL)`,
} as const;
export const REQUEST_ANSWER_CHECKS = {
  state: `state IN ('held', 'current', 'superseded', 'returned')`,
  source: `source IN ('upload', 'screen')`,
  decided: `state <> 'returned' OR decision_reason IS NOT NULL`,
} as const;
