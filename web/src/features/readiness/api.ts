import {
  getOverview,
  getReadiness,
  getUnitReadiness,
  requestReadinessReport,
} from '../../api/sdk.gen';
import type { OverviewTile } from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type {
  JudgedRule,
  Overview,
  OverviewTile,
  ReadinessRow,
  ReadinessStatement,
  ReadinessTable,
} from '../../api/types.gen';

export type UnitVerdict = OverviewTile['verdict'];

export const readinessApi = {
  overview: (roundId: string) => dataOf(getOverview({ path: { roundId } })),
  table: (roundId: string) => dataOf(getReadiness({ path: { roundId } })),
  unit: (roundId: string, unitId: string) =>
    dataOf(getUnitReadiness({ path: { roundId, unitId } })),
  report: (roundId: string) => dataOf(requestReadinessReport({ path: { roundId } })),
};
