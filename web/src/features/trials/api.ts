import {
  adoptChecklist,
  appointEvaluator,
  compareTrialUnits,
  evaluateTrial,
  getTrial,
  getTrialScores,
  listEvaluatorCandidates,
  listTrialEvaluators,
  listTrials,
  planTrial,
  replanTrial,
  signTrial,
  startTrial,
  stopTrial,
  withdrawEvaluators,
} from '../../api/sdk.gen';
import type {
  AppointEvaluator,
  PlanTrial,
  ReplanTrial,
  SignTrial,
  Trial,
} from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  PlanTrial,
  ReplanTrial,
  Trial,
  TrialEvaluators,
  TrialList,
  TrialRow,
  TrialScores,
  TrialWall,
  UnitComparison,
  WallUnit,
} from '../../api/types.gen';

export const TRIALS_KEY = ['trials'];

/** A round as the person saw it. */
type Seen = Pick<Trial, 'id' | 'version'>;
const of = ({ id, version }: Seen) => ({ path: { id }, headers: ifMatch(version) });

export const trialsApi = {
  list: (roundId: string) => dataOf(listTrials({ path: { roundId } })),
  one: (id: string) => dataOf(getTrial({ path: { id } })),
  scores: (id: string) => dataOf(getTrialScores({ path: { id } })),
  plan: (roundId: string, body: PlanTrial) => dataOf(planTrial({ path: { roundId }, body })),
  replan: (seen: Seen, body: ReplanTrial) => dataOf(replanTrial({ ...of(seen), body })),
  start: (seen: Seen) => dataOf(startTrial({ ...of(seen), body: {} })),
  stop: (seen: Seen) => dataOf(stopTrial({ ...of(seen), body: {} })),
  evaluate: (seen: Seen, conclusion: string) =>
    dataOf(evaluateTrial({ ...of(seen), body: { conclusion } })),
  sign: (seen: Seen, body: SignTrial) => dataOf(signTrial({ ...of(seen), body })),
  adopt: (seen: Seen, templateId: string) =>
    dataOf(adoptChecklist({ ...of(seen), body: { templateId } })),
  comparison: (id: string, units: readonly string[]) =>
    dataOf(compareTrialUnits({ path: { id }, query: { units: units.join(',') } })),
  evaluators: (id: string) => dataOf(listTrialEvaluators({ path: { id } })),
  candidates: (id: string) => dataOf(listEvaluatorCandidates({ path: { id } })),
  appoint: (seen: Seen, body: AppointEvaluator) => dataOf(appointEvaluator({ ...of(seen), body })),
  withdraw: (seen: Seen, ids: string[]) =>
    dataOf(withdrawEvaluators({ ...of(seen), body: { ids } })),
  /** Where the live view comes from; the browser asks again by itself when it ends. */
  liveAddress: (id: string) => `/api/trials/${id}/live`,
};

/** The workbook of units side by side; of all that the person sees where none is named. */
export const comparisonAddress = (id: string, units: readonly string[]): string =>
  `/api/trials/${id}/comparison.xlsx${units.length > 0 ? `?units=${units.join(',')}` : ''}`;
