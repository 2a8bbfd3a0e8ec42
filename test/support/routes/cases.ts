import { OPEN, OWN, type RouteExpectation, act, get, round, send } from './expectation';

export const casesRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/cases': get(OPEN, round('/cases')),
  'GET rounds/:roundId/cases.xlsx': get(OPEN, round('/cases.xlsx')),
  'GET rounds/:roundId/cases/continuity': get(OPEN, round('/cases/continuity')),
  'GET cases/:itemId': get(OWN, ({ caseItemId }) => `cases/${caseItemId}`),
  'PUT cases/:itemId/plan': act(
    ({ caseItemId }) => `cases/${caseItemId}/plan`,
    () => ({ person: 'Lê Thị Sáu', state: 'in_progress' }),
  ),
  'POST cases/:itemId/notes': send(
    '401 403 200 404 200',
    ({ caseItemId }) => `cases/${caseItemId}/notes`,
    () => ({ text: 'Đã mời công dân lên làm việc.' }),
  ),
};
