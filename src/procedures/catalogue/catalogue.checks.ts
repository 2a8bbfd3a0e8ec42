/** Conditions of the catalogue's tables, the same in migrations and entities. */
export const VERSION_CHECKS = {
  state: `state IN ('planned', 'applied', 'discarded')`,
  kind: `kind IN ('initial', 'shipped', 'file')`,
  extent: `extent IN ('changes', 'complete')`,
  applied: `(state = 'applied') = (number IS NOT NULL AND applied_at IS NOT NULL)`,
} as const;
export const ENTRY_CHECKS = {
  change: `change IN ('added', 'amended', 'withdrawn', 'unchanged')`,
  sides: `(change = 'added') = (facts_before IS NULL) AND (change = 'withdrawn') = (facts_after IS NULL)`,
} as const;
export const CODE_CHECKS = { differ: `old_code <> new_code` } as const;
