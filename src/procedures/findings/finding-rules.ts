import { lookedAt, type Aspect } from '../verification/aspects';
import type { FindingKind } from './finding-kinds';

/** What a run says about one possible finding: there, not there, or nothing can be said. */
export const SIGHTS = ['present', 'absent', 'unknown'] as const;
export type Sight = (typeof SIGHTS)[number];

/** How a finding stands after the latest run that could say something about it. */
export const STANDINGS = ['new', 'persisting', 'reopened', 'fixed'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * What becomes of a finding by a run. What could not be read neither opens nor closes anything.
 * @param before how it stood; null where there was none.
 * @returns how it stands; null where there still is none.
 */
export function advance(before: Standing | null, sight: Sight): Standing | null {
  if (sight === 'unknown') return before;
  if (sight === 'absent') return before === null ? null : 'fixed';
  if (before === null) return 'new';
  return before === 'fixed' ? 'reopened' : 'persisting';
}

export const isOpen = (standing: Standing): boolean => standing !== 'fixed';

/** What a run holds about a pair of unit and procedure. */
export interface PairSeen {
  outcome: 'passed' | 'failed' | 'unverifiable' | 'pending';
  reason: string | null;
  /** Letters of what the source told of, see `aspects.ts`. */
  checked: string | null;
  /** The kinds of all that is wrong. */
  kinds: readonly FindingKind[];
}

/** What is looked at to see a finding; a kind without one is seen to be gone by a pair that passes. */
const ASPECT_OF: Partial<Record<FindingKind, Aspect>> = {
  ...{ 'not-published': 'published', 'not-active': 'state', 'ceased-unit': 'ceased' },
  ...{ 'agency-differs': 'agency', 'not-online': 'online', 'level-differs': 'level' },
  ...{ 'fee-differs': 'fee', 'name-differs': 'name', 'field-differs': 'field' },
  'decision-differs': 'decision',
};

/**
 * Whether a run saw a finding of a kind at a pair.
 * @param pair null where the run does not hold the pair.
 * @param covered whether the run asked about everything of the unit: then a pair it does not hold is not expected of
 *   the unit any more.
 */
export function sightOf(kind: FindingKind, pair: PairSeen | null, covered: boolean): Sight {
  if (pair === null) return covered ? 'absent' : 'unknown';
  if (pair.outcome === 'unverifiable' || pair.outcome === 'pending') return 'unknown';
  if (pair.kinds.includes(kind)) return 'present';
  const aspect = ASPECT_OF[kind];
  // What the source tells nothing of was not seen to be right.
  const seen = aspect ? lookedAt(aspect, pair.checked, pair) : pair.outcome === 'passed';
  return seen ? 'absent' : 'unknown';
}

export const SEVERITIES = ['red', 'yellow'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Working days from its decision within which a procedure must be in the national database. */
export const PUBLISH_WITHIN = 5;
const HINDERS: ReadonlySet<FindingKind> = new Set([
  ...(['not-active', 'ceased-unit', 'agency-differs', 'not-online'] as const),
]);

/**
 * How bad a finding is. One that is not published is red once 5 working days have passed since its decision (Decree
 * 63/2010/NĐ-CP and what amends it, domain 5.1); where the day of the decision is not known, nobody can say that it is
 * still within them.
 * @param lastDay counts working days on from a day. @param today YYYY-MM-DD.
 */
export function severityOf(
  kind: FindingKind,
  decisionDate: string | null,
  today: string,
  lastDay: (day: string, count: number) => string,
): Severity {
  if (kind !== 'not-published') return HINDERS.has(kind) ? 'red' : 'yellow';
  if (decisionDate === null) return 'red';
  return today > lastDay(decisionDate, PUBLISH_WITHIN) ? 'red' : 'yellow';
}
