import { OPEN, OWN, type RouteExpectation, get, round, send } from './expectation';

export const archiveRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/archive/:unitId': {
    ...get(OWN, (scene) => round(`/archive/${scene.oldUnitId}`)(scene)),
    anyList: true,
  },
  'POST rounds/:roundId/archive/:unitId/packages': {
    ...send(
      '401 202 202 404 202',
      (scene) => round(`/archive/${scene.oldUnitId}/packages`)(scene),
      () => undefined,
    ),
    everyList: 403,
  },
  'POST rounds/:roundId/archive/:unitId/full-packages': {
    ...send(
      '401 403 202 404 202',
      (scene) => round(`/archive/${scene.oldUnitId}/full-packages`)(scene),
      () => ({ reason: 'Nộp lưu trữ lịch sử' }),
    ),
    everyList: 403,
  },
  'POST rounds/:roundId/look-up': send(OPEN, round('/look-up'), () => ({ q: 'Đồng Tâm' })),
};
