/** What a person found a group of rows to be. */
export const VERDICTS = ['same', 'different'] as const;
export type DuplicateVerdict = (typeof VERDICTS)[number];

/** What is to become of the rows that do not stay. */
export const WAYS = ['close', 'correct'] as const;
export type DuplicateWay = (typeof WAYS)[number];

/** Conditions that the database holds, for entity and migration alike. */
export const DUPLICATE_CHECKS = {
  state: `state IN ('open', 'settled', 'gone')`,
  settled: `(state = 'settled') = (verdict IS NOT NULL AND reason IS NOT NULL AND settled IS NOT NULL AND settled_at IS NOT NULL AND settled_by_name IS NOT NULL)`,
  verdict: `verdict IS NULL OR verdict IN ('same', 'different')`,
  kept: `(COALESCE(verdict, '') = 'same') = (kept_item_id IS NOT NULL AND way IS NOT NULL)`,
} as const;
