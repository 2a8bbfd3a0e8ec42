/** What the database itself holds of control figures and of the reasons given for differences. */
export const FIGURE_CHECKS = {
  state: `state IN ('in_force', 'withdrawn')`,
  says: `row_count IS NOT NULL OR quantity IS NOT NULL OR money IS NOT NULL`,
  amounts: `COALESCE(row_count, 0) >= 0 AND COALESCE(quantity, 0) >= 0 AND COALESCE(money, 0) >= 0`,
  named: `source <> 'other' OR source_name <> ''`,
  reason: `version = 1 OR change_reason IS NOT NULL`,
};

export const EXPLANATION_CHECKS = {
  state: `state IN ('open', 'accepted', 'refused')`,
  answer: `(state = 'open') = (answered_at IS NULL)`,
  refusal: `state <> 'refused' OR answer IS NOT NULL`,
};
