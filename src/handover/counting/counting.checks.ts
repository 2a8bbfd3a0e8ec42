/** Conditions that the database holds, for entities and migration alike. */
export const SESSION_CHECKS = {
  side: `side IN ('giver', 'receiver')`,
  state: `state IN ('open', 'closed')`,
  share: `side = 'giver' OR receiver_organisation_id IS NOT NULL`,
  closed: `(state = 'closed') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (expected_rows IS NULL)`,
  coverage: `expected_rows IS NULL OR expected_rows = found_rows + missing_rows + misplaced_rows + uncounted_rows`,
} as const;
export const LINE_CHECKS = {
  result: `result IN ('found', 'missing', 'misplaced', 'surplus')`,
  condition: `condition IS NULL OR condition IN ('usable', 'damaged', 'to_dispose')`,
  surplus: `(result = 'surplus') = (item_id IS NULL) AND (item_id IS NULL) = (surplus_key IS NOT NULL) AND (item_id IS NULL) = (book_quantity IS NULL)`,
  named: `item_id IS NOT NULL OR name IS NOT NULL`,
  quantity: `quantity >= 0 AND (result <> 'missing' OR quantity = 0)`,
  misplaced: `result <> 'misplaced' OR place IS NOT NULL`,
} as const;
