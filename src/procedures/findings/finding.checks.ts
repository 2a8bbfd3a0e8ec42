/** Conditions of the tables of findings, the same in migrations and entities. */
export const CAUSE_CHECKS = {
  state: `state IN ('open', 'waiting', 'closed')`,
  closed: `(state = 'closed') = (open_units = 0) AND (state = 'closed') = (closed_at IS NOT NULL)`,
  units: `open_units >= 0`,
  waiting: `state <> 'waiting' OR guidance IS NOT NULL`,
} as const;
export const FINDING_CHECKS = {
  standing: `standing IN ('new', 'persisting', 'reopened', 'fixed')`,
  fixed: `(standing = 'fixed') = (fixed_at IS NOT NULL) AND (standing = 'fixed') = (fixed_by IS NOT NULL)`,
  fixed_by: `fixed_by IS NULL OR fixed_by IN ('seen-right', 'not-expected')`,
} as const;
export const TAKEN_CHECKS = { open: `open_after >= 0` } as const;
