import {
  getOverview,
  getReadiness,
  getReadinessCriteria,
  getUnitReadiness,
  grantReadinessException,
  listReadinessExceptions,
  requestReadinessReport,
  setReadinessCriteria,
  stateReadinessFact,
  withdrawReadinessException,
} from '../../api/sdk.gen';
import type {
  GrantException,
  OverviewTile,
  ReadinessException,
  SetCriteria,
  StateFact,
} from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type {
  JudgedRule,
  CriterionSettings,
  GrantException,
  Overview,
  OverviewTile,
  ReadinessCriteria,
  ReadinessCriterion,
  ReadinessException,
  ReadinessRow,
  ReadinessSheet,
  ReadinessStatement,
  ReadinessTable,
  SetCriteria,
  StateFact,
} from '../../api/types.gen';

export type UnitVerdict = OverviewTile['verdict'];

export const readinessApi = {
  overview: (roundId: string) => dataOf(getOverview({ path: { roundId } })),
  table: (roundId: string) => dataOf(getReadiness({ path: { roundId } })),
  unit: (roundId: string, unitId: string) =>
    dataOf(getUnitReadiness({ path: { roundId, unitId } })),
  criteria: (roundId: string) => dataOf(getReadinessCriteria({ path: { roundId } })),
  setCriteria: (roundId: string, version: number, body: SetCriteria) =>
    dataOf(setReadinessCriteria({ path: { roundId }, headers: ifMatch(version), body })),
  state: (roundId: string, unitId: string, body: StateFact) =>
    dataOf(stateReadinessFact({ path: { roundId, unitId }, body })),
  exceptions: (roundId: string, unitId: string) =>
    dataOf(listReadinessExceptions({ path: { roundId, unitId } })),
  grant: (roundId: string, unitId: string, body: GrantException) =>
    dataOf(grantReadinessException({ path: { roundId, unitId }, body })),
  withdraw: ({ id, version }: ReadinessException, reason: string) =>
    dataOf(
      withdrawReadinessException({ path: { id }, headers: ifMatch(version), body: { reason } }),
    ),
  report: (roundId: string) => dataOf(requestReadinessReport({ path: { roundId } })),
};
