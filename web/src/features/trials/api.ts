import {
  adoptChecklist,
  evaluateTrial,
  getTrial,
  getTrialScores,
  listTrials,
  planTrial,
  replanTrial,
  signTrial,
  startTrial,
  stopTrial,
} from '../../api/sdk.gen';
import type { PlanTrial, ReplanTrial, SignTrial, Trial } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  PlanTrial,
  ReplanTrial,
  Trial,
  TrialList,
  TrialRow,
  TrialScores,
  TrialWall,
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
  /** Where the live view comes from; the browser asks again by itself when it ends. */
  liveAddress: (id: string) => `/api/trials/${id}/live`,
};
