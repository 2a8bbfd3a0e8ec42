/** Conditions that the database holds, for entities and migration alike. */
export const JOINT_CHECKS = {
  state: `state IN ('open', 'done', 'cancelled', 'overtaken')`,
  open: `(state = 'open') = (open_key IS NOT NULL)`,
  sides: 'giver_organisation_id <> receiver_organisation_id',
  done: `(state = 'done') = (done_at IS NOT NULL)`,
  rows: `rows_outstanding = rows_accepted + rows_excepted`,
} as const;
export const CONFIRMATION_CHECKS = {
  side: `side IN ('giver', 'receiver', 'witness')`,
  method: `method IN ('sign_in', 'code')`,
  through: `(method = 'code') = (through_name IS NOT NULL)`,
} as const;
export const EXCEPTION_CHECKS = {
  kind: `kind IN ('shortage', 'surplus', 'damaged', 'wrong_data', 'papers_missing')`,
} as const;
