/** Conditions of rounds of the trial operation, for the entity and its migration. */
export const TRIAL_ROUND_CHECKS = {
  state: `state IN ('planned', 'running', 'stopped', 'evaluated', 'signed')`,
  purpose: `purpose IN ('full', 'failed')`,
  followed: `(purpose = 'failed') = (follows_id IS NOT NULL)`,
  box: `box_minutes > 0`,
  started: `(state = 'planned') = (started_at IS NULL)`,
  stopped: `(state IN ('planned', 'running')) = (stopped_at IS NULL)`,
  evaluated: `(state IN ('evaluated', 'signed')) = (evaluated_at IS NOT NULL)`,
  forwards: `(stopped_at IS NULL OR stopped_at >= started_at) AND (evaluated_at IS NULL OR evaluated_at >= stopped_at)`,
  signed: `(state = 'signed') = (signed_at IS NOT NULL) AND (signed_at IS NULL) = (signer IS NULL)`,
} as const;
