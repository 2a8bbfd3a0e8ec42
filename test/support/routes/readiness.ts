import { shippedSettings } from '../../../src/readiness/criteria/shipped-criteria';
import {
  OPEN,
  OWN,
  type RouteExpectation,
  STALE,
  act,
  forAuditors,
  get,
  round,
  send,
} from './expectation';

export const readinessRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/overview': get(OPEN, round('/overview')),
  'GET rounds/:roundId/readiness': get(OPEN, round('/readiness')),
  'GET rounds/:roundId/readiness/:unitId': get(OWN, (scene) =>
    round(`/readiness/${scene.newUnitId}`)(scene),
  ),
  'GET rounds/:roundId/readiness-report': get(OPEN, round('/readiness-report')),
  // The report of the whole province.
  'GET rounds/:roundId/readiness-paper.docx': {
    ...get('401 403 403 403 200', round('/readiness-paper.docx?kind=province')),
    ...{ everyList: 403 as const, elsewhere: 403 },
  },
  'GET rounds/:roundId/readiness-paper.pdf': {
    ...get('401 403 403 403 200', round('/readiness-paper.pdf?kind=committee')),
    ...{ everyList: 403 as const, elsewhere: 403 },
  },
  'GET rounds/:roundId/readiness-paper.xlsx': {
    ...get('401 403 403 403 200', round('/readiness-paper.xlsx?kind=province')),
    ...{ everyList: 403 as const, elsewhere: 403 },
  },
  'GET rounds/:roundId/readiness-facts/template.xlsx': get(
    '401 403 200 200 200',
    round('/readiness-facts/template.xlsx'),
  ),
  'POST rounds/:roundId/readiness-facts/plan': {
    expected: '401 403 422 422 422',
    request: (scene) => ({ address: round('/readiness-facts/plan')(scene), form: {} }),
  },
  // Of a statement that nobody made: somebody else was quicker.
  'POST rounds/:roundId/readiness-facts': send(STALE, round('/readiness-facts'), (scene) => ({
    rows: [
      {
        ...{ unitId: scene.newUnitId, criterion: 'headquarters', done: 1, total: 1, seen: 99 },
        ...{ factDay: '2025-06-20', evidence: 'Biên bản số 1/BB', note: null },
      },
    ],
  })),
  'GET rounds/:roundId/readiness-forecast': get(
    '401 403 200 200 200',
    round('/readiness-forecast'),
  ),
  'GET rounds/:roundId/readiness-asks': get(OPEN, round('/readiness-asks')),
  // About a matter that there is not.
  'PUT rounds/:roundId/readiness-asks/:matterId': {
    ...send(
      '401 403 403 403 404',
      ({ roundId, newUnitId }) => `rounds/${roundId}/readiness-asks/${newUnitId}`,
      () => ({ proposal: 'Đề nghị cho mượn trụ sở.', seen: 0 }),
    ),
    // It asks about what is not there: also whoever may propose is told so.
    unseen: true,
  },
  'GET rounds/:roundId/readiness-criteria': get(OPEN, round('/readiness-criteria')),
  'PUT rounds/:roundId/readiness-criteria': {
    ...forAuditors(
      act(round('/readiness-criteria'), () => ({
        ...{ settings: shippedSettings(false), reason: 'Theo kế hoạch mới' },
      })),
      409,
    ),
    elsewhere: 403,
  },
  'GET rounds/:roundId/readiness/:unitId/facts': get(OWN, (scene) =>
    round(`/readiness/${scene.newUnitId}/facts`)(scene),
  ),
  // Of a statement that nobody made: somebody else was quicker.
  'POST rounds/:roundId/readiness/:unitId/facts': send(
    STALE,
    (scene) => round(`/readiness/${scene.newUnitId}/facts`)(scene),
    () => ({
      ...{ criterion: 'headquarters', done: 1, total: 1, factDay: '2025-06-20' },
      ...{ evidence: 'Biên bản số 1/BB', note: null, seen: 99 },
    }),
  ),
  'GET rounds/:roundId/readiness/:unitId/exceptions': get(OWN, (scene) =>
    round(`/readiness/${scene.newUnitId}/exceptions`)(scene),
  ),
  // Over before it begins, so that nothing is granted.
  'POST rounds/:roundId/readiness/:unitId/exceptions': send(
    '401 403 403 403 422',
    (scene) => round(`/readiness/${scene.newUnitId}/exceptions`)(scene),
    () => ({
      ...{ criterion: 'headquarters', documentNumber: '5/TB-BCĐ', documentDay: '2025-06-20' },
      ...{ grantedBy: 'Ban Chỉ đạo tỉnh', plan: 'Dùng trụ sở cũ.', endsOn: '2025-06-01' },
    }),
  ),
  'POST readiness-exceptions/:id/withdraw': {
    ...act(
      ({ readinessExceptionId }) => `readiness-exceptions/${readinessExceptionId}/withdraw`,
      () => ({ reason: 'Đã có trụ sở.' }),
    ),
    expected: '401 403 403 403 409',
  },
  // Nothing is kept yet.
  'GET rounds/:roundId/readiness-history': get(
    '401 422 422 422 422',
    round(`/readiness-history?at=2025-06-24T00:00:00.000Z`),
  ),
  'GET rounds/:roundId/readiness-history/units/:unitId': {
    ...get('401 422 422 404 422', (scene) =>
      round(`/readiness-history/units/${scene.newUnitId}?at=2025-06-24T00:00:00.000Z`)(scene),
    ),
    ...{ everyList: 404 as const, unseen: true },
  },
  'GET rounds/:roundId/readiness-history/comparison': get(
    '401 422 422 422 422',
    round(`/readiness-history/comparison?from=2025-06-24T00:00:00.000Z`),
  ),
  'GET rounds/:roundId/readiness-history/trend': get(OPEN, round('/readiness-history/trend')),
  'POST rounds/:roundId/readiness-history/snapshots': {
    expected: '401 403 403 403 200',
    elsewhere: 403,
    request: (scene) => ({ address: round('/readiness-history/snapshots')(scene) }),
  },
  'GET rounds/:roundId/readiness/:unitId/conclusions': {
    ...get(OWN, (scene) => round(`/readiness/${scene.newUnitId}/conclusions`)(scene)),
    ...{ everyList: 404 as const, unseen: true },
  },
  'POST rounds/:roundId/readiness/:unitId/conclusions': {
    expected: '401 403 403 403 422',
    anyPlace: true,
    request: (scene) => ({
      address: round(`/readiness/${scene.newUnitId}/conclusions`)(scene),
      form: {},
    }),
  },
  'GET readiness-conclusions/:id/file': {
    ...get(
      OWN,
      ({ readinessConclusionId }) => `readiness-conclusions/${readinessConclusionId}/file`,
    ),
    ...{ everyList: 404 as const, unseen: true },
  },
  'POST rounds/:roundId/readiness/report': {
    expected: '401 403 202 202 202',
    request: (scene) => ({ address: round('/readiness/report')(scene) }),
  },
};
