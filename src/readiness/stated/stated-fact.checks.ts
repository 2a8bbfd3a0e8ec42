/** Conditions that the database holds, for entity and migration alike. */
export const STATED_FACT_CHECKS = {
  share: 'total >= 1 AND done >= 0 AND done <= total',
  source: `source IN ('hand', 'excel')`,
  number: 'number >= 1',
} as const;
