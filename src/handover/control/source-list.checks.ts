/** What the database itself holds of the rows of sources and what was said of them. */
export const SOURCE_LIST_CHECKS = { state: `state IN ('current', 'replaced')` };

export const SETTLEMENT_CHECKS = {
  kind: `kind IN ('same', 'accepted')`,
  sides: `(kind = 'same' AND source_row_id IS NOT NULL AND item_id IS NOT NULL) OR (kind = 'accepted' AND (source_row_id IS NULL) <> (item_id IS NULL))`,
};
