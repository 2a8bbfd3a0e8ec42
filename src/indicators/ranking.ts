import { round3 } from './indicator-value';

/** One criterion of the ranking in one unit. */
export interface RankedCriterion {
  indicator: string;
  weight: number;
  /** Null where it is unknown: it then earns nothing. */
  value: number | null;
  target: number | null;
  better: 'higher' | 'lower';
}

/** A unit with what it reported; only what somebody of the province confirmed counts. */
export interface RankedUnit {
  unitId: string;
  verified: boolean;
  criteria: readonly RankedCriterion[];
}

export interface RankedLine {
  unitId: string;
  /** Null for units of which nothing confirmed is known: they are not ranked. */
  rank: number | null;
  /** Of 100. */
  score: number | null;
  points: { indicator: string; points: number | null }[];
}

/** What a criterion earns of its weight: in full from the target on, in proportion below it. */
export function pointsOf({ weight, value, target, better }: RankedCriterion): number | null {
  if (value === null || target === null) return null;
  if (better === 'higher') return target === 0 ? weight : weight * Math.min(1, value / target);
  return value <= target ? weight : weight * (target / value);
}

/**
 * The league table of units, from data alone: the same figures always give the same table. Equal scores share a
 * rank and stand in the order in which the units came; the rank after them is left out (1, 1, 3). Units of
 * which nothing was confirmed stand last, without a rank. Never about persons.
 */
export function rankUnits(units: readonly RankedUnit[]): RankedLine[] {
  const lines = units.map((unit, order) => ({ ...scored(unit), order }));
  lines.sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || a.order - b.order);
  let rank = 0;
  return lines.map(({ order: _, ...line }, at) => {
    if (line.score === null) return { ...line, rank: null };
    if (at === 0 || lines[at - 1]!.score !== line.score) rank = at + 1;
    return { ...line, rank };
  });
}

function scored({ unitId, verified, criteria }: RankedUnit): Omit<RankedLine, 'rank'> {
  const points = criteria.map((each) => ({
    indicator: each.indicator,
    points: verified ? rounded(pointsOf(each)) : null,
  }));
  const known = points.filter((each) => each.points !== null);
  // What nobody set a target for can earn nothing, so that it takes nothing off the 100 either.
  const weights = criteria.reduce(
    (sum, { weight, target }) => sum + (target === null ? 0 : weight),
    0,
  );
  if (known.length === 0 || weights === 0) return { unitId, score: null, points };
  // In thousandths, so that no order of adding makes a difference.
  const sum = known.reduce((all, { points: own }) => all + Math.round(own! * 1000), 0);
  return { unitId, score: round3(((sum / 1000) * 100) / weights), points };
}

const rounded = (points: number | null): number | null => (points === null ? null : round3(points));
