/** What the evaluator saw: đạt · đạt một phần · không đạt · không áp dụng. */
export const resultValues = ['met', 'partly_met', 'not_met', 'not_applicable'] as const;
export type ResultValue = (typeof resultValues)[number];

/** Counts of one set of items; `notEvaluated` are items nobody has looked at yet. */
export interface ResultCounts {
  total: number;
  met: number;
  partlyMet: number;
  notMet: number;
  notApplicable: number;
  notEvaluated: number;
}

export interface Score {
  all: ResultCounts;
  mandatory: ResultCounts;
  /** Share of the reachable points, 0–100 with one decimal; null where no item applies. */
  percent: number | null;
  mandatoryPassed: boolean;
}

/** Twice the points of a result, so that half a point stays a whole number. Source: template rule, domain 4.2. */
const doublePoints: Record<ResultValue, number | null> = {
  met: 2,
  partly_met: 1,
  not_met: 0,
  not_applicable: null,
};

const countKeys = {
  met: 'met',
  partly_met: 'partlyMet',
  not_met: 'notMet',
  not_applicable: 'notApplicable',
} as const satisfies Record<ResultValue, keyof ResultCounts>;

/**
 * Scores one trial operation: đạt 1 · đạt một phần 0,5 · không đạt 0 · không áp dụng left out.
 * An item nobody evaluated applies and earns nothing: what was not looked at is never "đạt".
 *
 * @param items the checklist; codes are unique
 * @param results the result of each evaluated item, by code; codes outside the checklist do not count
 */
export function scoreOf(
  items: readonly { code: string; mandatory: boolean }[],
  results: ReadonlyMap<string, ResultValue>,
): Score {
  const all = emptyCounts();
  const mandatory = emptyCounts();
  let earned = 0;
  let reachable = 0;
  for (const item of items) {
    const result = results.get(item.code);
    count(all, result);
    if (item.mandatory) count(mandatory, result);
    const points = result === undefined ? 0 : doublePoints[result];
    if (points === null) continue;
    earned += points;
    reachable += doublePoints.met!;
  }
  return {
    all,
    mandatory,
    percent: reachable === 0 ? null : Math.round((earned * 1000) / reachable) / 10,
    mandatoryPassed: passed(mandatory),
  };
}

/**
 * Whether the mandatory items are passed: each is met or does not apply, and at least one is met,
 * so that a sheet with "không áp dụng" throughout passes nothing.
 */
export function passed(mandatory: ResultCounts): boolean {
  return mandatory.met > 0 && mandatory.met + mandatory.notApplicable === mandatory.total;
}

export function emptyCounts(): ResultCounts {
  return { total: 0, met: 0, partlyMet: 0, notMet: 0, notApplicable: 0, notEvaluated: 0 };
}

/** The score of nothing. */
export const emptyScore = (): Score => scoreOf([], new Map());

function count(counts: ResultCounts, result: ResultValue | undefined): void {
  counts.total += 1;
  counts[result === undefined ? 'notEvaluated' : countKeys[result]] += 1;
}
