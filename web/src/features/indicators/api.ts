import {
  setIndicatorPeriodTarget,
  setIndicatorTarget,
  showIndicators,
  showIndicatorUnits,
} from '../../api/sdk.gen';
import type {
  IndicatorDashboard,
  IndicatorPeriodTargetBody,
  IndicatorTargetBody,
  ShowIndicatorUnitsData,
} from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type {
  Indicator,
  IndicatorDashboard,
  IndicatorUnits,
  IndicatorValue,
} from '../../api/types.gen';

export type PeriodKind = IndicatorDashboard['kind'];
export type UnitsQuery = NonNullable<ShowIndicatorUnitsData['query']>;
export const UNIT_STATES = ['reported', 'missing', 'verified', 'unverified'] as const;
/** What the screen is about; empty where the latest period, or all units. */
export interface Shown {
  kind: PeriodKind;
  start: string;
  unitId: string;
}
export const PERIOD_KINDS: readonly PeriodKind[] = ['week', 'month', 'quarter', 'year'];

export const indicatorsApi = {
  dashboard: (roundId: string, { kind, start, unitId }: Shown) =>
    dataOf(
      showIndicators({
        path: { roundId },
        query: { kind, ...(start && { start }), ...(unitId && { unitId }) },
      }),
    ),
  units: (roundId: string, query: UnitsQuery) =>
    dataOf(showIndicatorUnits({ path: { roundId }, query })),
  setTarget: (roundId: string, body: IndicatorTargetBody) =>
    dataOf(setIndicatorTarget({ path: { roundId }, body })),
  setPeriodTarget: (roundId: string, body: IndicatorPeriodTargetBody) =>
    dataOf(setIndicatorPeriodTarget({ path: { roundId }, body })),
  reportUrl: (roundId: string, { kind, start }: Shown, format: 'xlsx' | 'docx' | 'pdf') =>
    `/api/rounds/${roundId}/indicator-report/${format}?kind=${kind}${start && `&start=${start}`}`,
};

/** Beginning of the keys of everything read about indicators. */
export const INDICATORS_KEY = 'indicators';
