import { DISCREPANCY_STATES } from './discrepancy-state';

/** Conditions that the database holds, for entity and migration alike. */
export const DISCREPANCY_CHECKS = {
  state: `state IN (${DISCREPANCY_STATES.map((state) => `'${state}'`).join(', ')})`,
  origin: `origin IN ('dispute', 'hand') AND (origin = 'hand' OR portion_id IS NOT NULL)`,
  item: `portion_id IS NULL OR item_id IS NOT NULL`,
  decision: `(decision_number IS NULL) = (decision_date IS NULL)`,
  closed: `(state = 'closed') = (decision_text IS NOT NULL AND closed_at IS NOT NULL AND closed_by_name IS NOT NULL)`,
} as const;
