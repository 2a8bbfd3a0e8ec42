import { newId } from '../../../src/platform/database/ids';
import { OWN, type RouteExpectation, act, get, list, send } from './expectation';

/** Of a row that is in no list: taken by the route and stored nowhere. */
const NOT_EXPECTED = {
  ...{ key: newId(), itemId: newId(), surplusKey: null, seen: 0, result: 'found' },
  ...{ quantity: 1000, condition: null, place: null, name: null, note: null },
};

export const countingRoutes: Record<string, RouteExpectation> = {
  'GET handover/lists/:id/countings': get(OWN, list('/countings')),
  'POST handover/lists/:id/countings': send(
    '401 403 409 404 409',
    list('/countings'),
    ({ receiverOrganisationId }) => ({
      ...{ side: 'receiver', receiverOrganisationId, place: 'Không có kho này' },
      ...{ countedOn: '2025-06-24', countedBy: 'Tổ kiểm kê' },
    }),
  ),
  'GET countings/:id': get(OWN, ({ countingId }) => `countings/${countingId}`),
  'GET countings/:id/rows': get(OWN, ({ countingId }) => `countings/${countingId}/rows`),
  'POST countings/:id/entries': send(
    '401 403 200 404 200',
    ({ countingId }) => `countings/${countingId}/entries`,
    () => ({ entries: [NOT_EXPECTED] }),
  ),
  'POST countings/:id/close': act(
    ({ countingId }) => `countings/${countingId}/close`,
    () => ({ note: null }),
  ),
  'GET countings/:id/surplus': get(OWN, ({ countingId }) => `countings/${countingId}/surplus`),
  // The count of the scene is still open.
  'POST countings/:id/surplus': send(
    '401 403 409 404 409',
    ({ countingId }) => `countings/${countingId}/surplus`,
    () => ({ rows: [{ lineId: newId(), values: {} }] }),
  ),
};
