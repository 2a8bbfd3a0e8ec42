/** Conditions that the database holds, for entity and migration alike. */
export const CONCLUSION_CHECKS = {
  kind: `kind IN ('ready', 'with-remedy', 'fallback')`,
  number: 'number >= 1',
  remedy: `kind = 'ready' OR length(remedy) >= 3`,
} as const;
