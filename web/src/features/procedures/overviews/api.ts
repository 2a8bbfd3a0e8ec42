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
  SurplusChange,
  VerificationHeatMap,
  VerificationHistoryLine,
} from '../../../api/types.gen';

export const DRIFTS = ['worse', 'better', 'other'] as const;

export const overviewsApi = {
  heatMap: (id: string) => dataOf(getHeatMap({ path: { id } })),
  history: (roundId: string) => dataOf(getVerificationHistory({ path: { roundId } })),
  drift: (id: string, query: NonNullable<ListDriftData['query']>) =>
    dataOf(listDrift({ path: { id }, query })),
  /** Address of the workbook of what a filter leaves. */
  driftSheet: (id: string, { from, drift, unitId }: NonNullable<ListDriftData['query']>) => {
    const asked = new URLSearchParams({ from });
    if (drift) asked.set('drift', drift);
    if (unitId) asked.set('unitId', unitId);
    return `/api/verification-runs/${id}/drift.xlsx?${asked}`;
  },
  driftSummary: (id: string, from: string) =>
    dataOf(getDriftSummary({ path: { id }, query: { from } })),
};
