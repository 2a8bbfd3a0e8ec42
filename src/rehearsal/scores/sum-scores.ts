import { emptyCounts, passed, type ResultCounts, type Score } from '../score';

const KEYS = ['total', 'met', 'partlyMet', 'notMet', 'notApplicable', 'notEvaluated'] as const;

const sumCounts = (all: readonly ResultCounts[]): ResultCounts =>
  all.reduce((sum, each) => {
    for (const key of KEYS) sum[key] += each[key];
    return sum;
  }, emptyCounts());

/**
 * Several scores as one: counts are added up, and the share is that of the points of all items together, never a mean of
 * shares. The mandatory items are passed where those of every part are.
 */
export function sumScores(scores: readonly Score[]): Score {
  const all = sumCounts(scores.map((score) => score.all));
  const reachable = all.total - all.notApplicable;
  const points = 2 * all.met + all.partlyMet;
  const mandatory = sumCounts(scores.map((score) => score.mandatory));
  const wanting = scores.filter((score) => score.mandatory.total > 0);
  return {
    ...{ all, mandatory },
    percent: reachable === 0 ? null : Math.round((points * 1000) / (2 * reachable)) / 10,
    mandatoryPassed: wanting.length > 0 && wanting.every((score) => passed(score.mandatory)),
  };
}
