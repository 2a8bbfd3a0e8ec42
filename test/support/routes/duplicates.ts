import { OPEN, OWN, type RouteExpectation, act, get, round } from './expectation';

export const duplicatesRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/duplicates.xlsx': get(OPEN, round('/duplicates.xlsx')),
  'GET rounds/:roundId/duplicates': get(OPEN, round('/duplicates')),
  'POST rounds/:roundId/duplicates/search': {
    expected: '401 403 403 403 202',
    request: (scene) => ({ address: round('/duplicates/search')(scene) }),
  },
  'GET duplicates/:id': get(OWN, ({ duplicateId }) => `duplicates/${duplicateId}`),
  'POST duplicates/:id/settle': act(
    ({ duplicateId }) => `duplicates/${duplicateId}/settle`,
    () => ({ verdict: 'different', reason: 'Hai tài sản khác nhau, ghi trùng mã.' }),
  ),
};
