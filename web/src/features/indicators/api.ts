import { setIndicatorTarget, showIndicators, showIndicatorUnits } from '../../api/sdk.gen';
import type { IndicatorDashboard, IndicatorTargetBody } from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type {
  Indicator,
  IndicatorDashboard,
  IndicatorUnits,
  IndicatorValue,
} from '../../api/types.gen';

export type PeriodKind = IndicatorDashboard['kind'];
export const PERIOD_KINDS: readonly PeriodKind[] = ['week', 'month', 'quarter', 'year'];

export const indicatorsApi = {
  dashboard: (roundId: string, kind: PeriodKind, unitId: string) =>
    dataOf(showIndicators({ path: { roundId }, query: { kind, ...(unitId && { unitId }) } })),
  units: (roundId: string, kind: PeriodKind) =>
    dataOf(showIndicatorUnits({ path: { roundId }, query: { kind } })),
  setTarget: (roundId: string, body: IndicatorTargetBody) =>
    dataOf(setIndicatorTarget({ path: { roundId }, body })),
  reportUrl: (roundId: string, kind: PeriodKind, format: 'xlsx' | 'docx' | 'pdf') =>
    `/api/rounds/${roundId}/indicator-report/${format}?kind=${kind}`,
};

/** Beginning of the keys of everything read about indicators. */
export const INDICATORS_KEY = 'indicators';
