/** Conditions that the database holds, for entity and migration alike. */
export const SNAPSHOT_CHECKS = {
  kind: `kind IN ('daily', 'asked', 'conclusion')`,
  counts: 'green >= 0 AND yellow >= 0 AND red >= 0',
} as const;
export const SNAPSHOT_UNIT_CHECKS = {
  verdict: `verdict IN ('green', 'yellow', 'red')`,
  sha256: 'length(sha256) = 64',
} as const;
