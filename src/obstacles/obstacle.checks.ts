import {
  DUE_STAGES,
  LEVELS,
  OBSTACLE_STATES,
  OUTCOMES,
  SEVERITIES,
  SOURCES,
} from './obstacle-state';

const oneOf = (column: string, values: readonly string[]) =>
  `${column} IN (${values.map((value) => `'${value}'`).join(', ')})`;

/** Conditions that the database holds, for entity and migration alike. */
export const OBSTACLE_CHECKS = {
  source: oneOf('source', SOURCES),
  severity: oneOf('severity', SEVERITIES),
  stage: oneOf('due_stage', DUE_STAGES),
  level: oneOf('level', LEVELS),
  state: oneOf('state', OBSTACLE_STATES),
  ministry: `(level = 'ministry') = (ministry IS NOT NULL)`,
  waiting: `state <> 'waiting' OR waiting_for IS NOT NULL`,
  answered: `state <> 'answered' OR answer_id IS NOT NULL`,
  outcome: `outcome IS NULL OR ${oneOf('outcome', OUTCOMES)}`,
  closed: `(state = 'closed') = (closed_at IS NOT NULL AND closed_by_name IS NOT NULL AND outcome IS NOT NULL AND resolution IS NOT NULL)`,
} as const;

export const GROUP_CHECKS = {
  state: `state IN ('open', 'closed')`,
  closed: `(state = 'closed') = (closed_at IS NOT NULL AND closed_by_name IS NOT NULL AND resolution IS NOT NULL)`,
} as const;

export const ANSWER_CHECKS = {
  document: `(document_number IS NULL) = (document_day IS NULL)`,
  withdrawn: `(withdrawn_at IS NULL) = (withdrawn_by_name IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)`,
} as const;
