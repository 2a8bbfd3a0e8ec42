import {
  getDriftSummary,
  getHeatMap,
  getVerificationHistory,
  listDrift,
} from '../../../api/sdk.gen';
import type { ListDriftData } from '../../../api/types.gen';
import { dataOf } from '../../../components/server';

export type {
  DriftRow,
  VerificationHeatMap,
  VerificationHistoryLine,
} from '../../../api/types.gen';

export const DRIFTS = ['worse', 'better', 'other'] as const;

export const overviewsApi = {
  heatMap: (id: string) => dataOf(getHeatMap({ path: { id } })),
  history: (roundId: string) => dataOf(getVerificationHistory({ path: { roundId } })),
  drift: (id: string, query: NonNullable<ListDriftData['query']>) =>
    dataOf(listDrift({ path: { id }, query })),
  driftSummary: (id: string, from: string) =>
    dataOf(getDriftSummary({ path: { id }, query: { from } })),
};
