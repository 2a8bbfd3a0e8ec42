import { OPEN, type RouteExpectation, get, round } from './expectation';

export const unitsRoutes: Record<string, RouteExpectation> = {
  'GET rounds': get(OPEN, () => 'rounds'),
  'GET rounds/:roundId': get(OPEN, round()),
  'GET rounds/:roundId/milestones': get(OPEN, round('/milestones')),
  'GET rounds/:roundId/units': get(OPEN, round('/units')),
  'GET rounds/:roundId/units/:unitId': get(OPEN, (scene) =>
    round(`/units/${scene.oldUnitId}`)(scene),
  ),
  'GET rounds/:roundId/organisations': get(OPEN, round('/organisations')),
};
