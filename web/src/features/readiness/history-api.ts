import {
  compareReadiness,
  concludeReadiness,
  getPastReadiness,
  getPastUnitReadiness,
  getReadinessTrend,
  keepReadiness,
  listReadinessConclusions,
} from '../../api/sdk.gen';
import type { ConcludeReadinessData } from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type {
  PastReadiness,
  PastSheet,
  ReadinessChange,
  ReadinessComparison,
  ReadinessConclusions,
  ReadinessTrend,
} from '../../api/types.gen';

export const historyApi = {
  at: (roundId: string, at: string) =>
    dataOf(getPastReadiness({ path: { roundId }, query: { at } })),
  unitAt: (roundId: string, unitId: string, at: string) =>
    dataOf(getPastUnitReadiness({ path: { roundId, unitId }, query: { at } })),
  trend: (roundId: string, unitId?: string) =>
    dataOf(getReadinessTrend({ path: { roundId }, query: unitId ? { unitId } : {} })),
  compare: (roundId: string, from: string, to?: string) =>
    dataOf(compareReadiness({ path: { roundId }, query: { from, ...(to && { to }) } })),
  keep: (roundId: string) => dataOf(keepReadiness({ path: { roundId } })),
  conclusions: (roundId: string, unitId: string) =>
    dataOf(listReadinessConclusions({ path: { roundId, unitId } })),
  conclude: (path: ConcludeReadinessData['path'], body: ConcludeReadinessData['body']) =>
    dataOf(concludeReadiness({ path, body })),
  notice: (id: string) => `/api/readiness-conclusions/${id}/file`,
};
