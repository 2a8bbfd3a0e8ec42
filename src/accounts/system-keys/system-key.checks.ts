/** Conditions of the table of keys of other systems, the same in migrations and entities. */
export const SYSTEM_KEY_CHECKS = {
  hash: `length(key_hash) = 64`,
  used: `(used_at IS NULL) = (used_from IS NULL)`,
} as const;
