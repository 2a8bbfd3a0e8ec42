import type { RuleResult, UnitVerdict } from './rule';

/** Shares of the score from which a unit may be green, and from which yellow (domain 6.2). */
export const SCORE_GREEN = 90;
export const SCORE_YELLOW = 70;

/** What a criterion gives that is not counted and not yet green: half of it where only lesser things are open. */
const HALF = 50;

/**
 * Points of a criterion, 0–100: all of them only when it is green; else what was counted as done, which is
 * nothing while nobody knows anything.
 * @param result of its rule.
 */
export function pointsOf({ verdict, share }: Pick<RuleResult, 'verdict' | 'share'>): number {
  if (verdict === 'green') return 100;
  if (share && share.total > 0) return Math.min(99, Math.floor((100 * share.done) / share.total));
  return verdict === 'yellow' ? HALF : 0;
}

/**
 * Weighted mean of the points, in tenths rounded down: what is not quite 90 is not 90.
 * @returns null where nothing has weight.
 */
export function scoreOf(parts: readonly { weight: number; points: number }[]): number | null {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  const earned = parts.reduce((sum, { weight, points }) => sum + weight * points, 0);
  return Math.floor((earned * 10) / whole) / 10;
}

/** What a score allows at best; without one nothing is known. */
export function scoreVerdict(score: number | null): UnitVerdict {
  if (score === null) return 'yellow';
  if (score >= SCORE_GREEN) return 'green';
  return score >= SCORE_YELLOW ? 'yellow' : 'red';
}
