import type { Scene } from '../scene';
import { OPEN, OWN, type RouteExpectation, get, ofSettlers, round, send } from './expectation';

const dataRequest =
  (rest = '') =>
  ({ requestId }: Scene) =>
    `data-requests/${requestId}${rest}`;

const requestOfUnit =
  (rest = '') =>
  ({ requestId, newUnitId }: Scene) =>
    `data-requests/${requestId}/units/${newUnitId}${rest}`;

const FORM_LAYOUT = {
  ...{ sheet: 'Biểu 01', headerTop: 3, headerBottom: 3, first: 4, last: 5, listed: [] },
  columns: [
    {
      ...{ key: 'c3', column: 3, heading: 'Số hồ sơ', role: 'fill', type: 'number' },
      required: true,
    },
  ],
};

export const requestsRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/data-requests': get(OPEN, round('/data-requests')),
  'POST rounds/:roundId/data-requests': {
    ...{ expected: '401 403 403 403 422', elsewhere: 403 },
    request: (scene) => ({
      address: round('/data-requests')(scene),
      form: { title: 'Báo cáo', dueAt: '2099-01-01T00:00:00.000Z' },
    }),
  },
  'GET data-requests/:id': get(OWN, dataRequest()),
  'GET data-requests/:id/standing.xlsx': get(OWN, dataRequest('/standing.xlsx')),
  'PUT data-requests/:id/form': ofSettlers(dataRequest('/form'), () => FORM_LAYOUT),
  'POST data-requests/:id/sending': ofSettlers(dataRequest('/sending'), () => ({ unitIds: null })),
  'POST data-requests/:id/closing': ofSettlers(dataRequest('/closing'), () => ({})),
  'GET rounds/:roundId/reminders': get('401 403 403 403 200', round('/reminders')),
  'GET data-requests/:id/reminders': get('401 403 403 403 200', dataRequest('/reminders')),
  // Words taken for a chat group; whoever has answered is not named.
  'POST data-requests/:id/reminders': send(
    '401 403 403 403 409',
    dataRequest('/reminders'),
    () => ({ way: 'message' }),
  ),
  'GET data-requests/:id/reminder-letter': get(
    '401 403 403 403 409',
    dataRequest('/reminder-letter'),
  ),
  'POST data-requests/:id/merging': ofSettlers(dataRequest('/merging'), () => ({})),
  'GET data-requests/:id/merged': {
    ...get('401 403 403 403 404', dataRequest('/merged')),
    unseen: true,
  },
  'GET data-requests/:id/units/:unitId': get(OWN, requestOfUnit()),
  'GET data-requests/:id/units/:unitId/form': get(OWN, requestOfUnit('/form')),
  'POST data-requests/:id/units/:unitId/answers': {
    expected: '401 403 422 404 422',
    request: (scene) => ({ address: requestOfUnit('/answers')(scene), form: {} }),
  },
  'POST data-requests/:id/units/:unitId/rows': send(
    '401 403 422 404 422',
    requestOfUnit('/rows'),
    () => ({ rows: [{}] }),
  ),
  'POST request-answers/:id/decision': ofSettlers(
    ({ requestAnswerId: id }) => `request-answers/${id}/decision`,
    () => ({ accept: true }),
  ),
};
