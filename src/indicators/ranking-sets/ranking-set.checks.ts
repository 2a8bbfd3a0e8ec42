import { PERIOD_KINDS } from '../periods';

/** Who sees a published set: every unit all lines of it, or each unit only its own. */
export const VISIBILITIES = ['all', 'own'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** Conditions that the database holds, for entity and migration alike. */
export const RANKING_SET_CHECKS = {
  kind: `period_kind IN (${listed(PERIOD_KINDS)})`,
  visibility: `visibility IN (${listed(VISIBILITIES)})`,
  published: `(published_at IS NULL) = (published_by_name IS NULL)`,
  digest: `length(digest) = 64`,
} as const;
