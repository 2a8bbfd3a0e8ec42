import { OPEN, type RouteExpectation, get, ofPlanner, round, send } from './expectation';

const rankingSet =
  (rest = '') =>
  ({ rankingSetId }: { rankingSetId: string }) =>
    `ranking-sets/${rankingSetId}${rest}`;
/** Published for all. */
const SET_SEEN = OPEN;

/** Indicators after the first day; the new target is more than the whole. */
export const indicatorsRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/indicators': get(OPEN, round('/indicators?kind=week&periods=4')),
  'GET rounds/:roundId/indicator-units': get(OPEN, round('/indicator-units')),
  'GET rounds/:roundId/indicator-report/:format': get(OPEN, round('/indicator-report/xlsx')),
  'GET rounds/:roundId/ranking-sets': get(OPEN, round('/ranking-sets')),
  // Nothing is confirmed of a year to come.
  'POST rounds/:roundId/ranking-sets': send('401 403 403 403 422', round('/ranking-sets'), () => ({
    kind: 'year',
    start: '2099-01-01',
    title: 'Kết quả',
    visibility: 'all',
  })),
  'GET ranking-sets/:id': get(SET_SEEN, rankingSet()),
  'GET ranking-sets/:id/paper/:format': get(SET_SEEN, rankingSet('/paper/xlsx')),
  'POST ranking-sets/:id/publish': ofPlanner(rankingSet('/publish'), () => ({ visibility: 'own' })),
  'POST ranking-sets/:id/withdraw': ofPlanner(rankingSet('/withdraw'), () => ({ reason: 'Sai' })),
  // No month begins on its second day.
  'POST rounds/:roundId/indicator-period-targets': send(
    '401 403 403 403 422',
    round('/indicator-period-targets'),
    () => ({ indicator: 'in-time', kind: 'month', start: '2025-07-02', value: 90, seen: null }),
  ),
  'POST rounds/:roundId/indicator-targets': send(
    '401 403 403 403 422',
    round('/indicator-targets'),
    () => ({ indicator: 'in-time', year: 2025, value: 101, weight: 30, seen: null }),
  ),
};
