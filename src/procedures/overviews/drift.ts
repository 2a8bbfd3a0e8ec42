import type { Outcome } from '../verification/verification.entity';
import type { Drift } from './overviews.schema';

/** How much an outcome says for people: shown right, could not be read, wrong. */
const WORTH: Readonly<Record<Outcome, number>> = {
  passed: 2,
  unverifiable: 1,
  pending: 1,
  failed: 0,
};

/** What lies between two results of one pair that are not the same. A pair only the later run holds is `other`. */
export function driftOf(before: Outcome | null, after: Outcome): Drift {
  if (before === null || WORTH[before] === WORTH[after]) return 'other';
  return WORTH[after] > WORTH[before] ? 'better' : 'worse';
}

/** `driftOf` as an SQL expression over two aliases of `verification_result`. */
export function driftExpression(before: string, after: string): string {
  const worth = (alias: string) =>
    `CASE ${alias}.outcome WHEN 'passed' THEN 2 WHEN 'failed' THEN 0 ELSE 1 END`;
  return `CASE WHEN ${before}.outcome IS NULL OR ${worth(before)} = ${worth(after)} THEN 'other'
    WHEN ${worth(after)} > ${worth(before)} THEN 'better' ELSE 'worse' END`;
}
