import { OPEN, type RouteExpectation, get, round, send } from './expectation';

/** Indicators after the first day; the new target is more than the whole. */
export const indicatorsRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/indicators': get(OPEN, round('/indicators?kind=week&periods=4')),
  'GET rounds/:roundId/indicator-units': get(OPEN, round('/indicator-units')),
  'GET rounds/:roundId/indicator-report/:format': get(OPEN, round('/indicator-report/xlsx')),
  'POST rounds/:roundId/indicator-targets': send(
    '401 403 403 403 422',
    round('/indicator-targets'),
    () => ({ indicator: 'in-time', year: 2025, value: 101, weight: 30, seen: null }),
  ),
};
