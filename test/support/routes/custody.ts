import { OWN, type RouteExpectation, act, get, list, send } from './expectation';

export const custodyRoutes: Record<string, RouteExpectation> = {
  'GET handover/lists/:id/custody': get(OWN, list('/custody')),
  // Kept from a day to come: refused, once the right is there.
  'POST handover/lists/:id/custody': send(
    '401 403 422 404 422',
    list('/custody'),
    ({ itemId }) => ({
      ...{ itemIds: [itemId], custodianOrganisationId: null, custodian: 'Kho tạm', until: null },
      ...{ since: '2099-01-01', paperNumber: '3/BB', paperDay: '2025-06-01', note: null },
    }),
  ),
  'POST custodies/:id/end': act(
    ({ custodyId }) => `custodies/${custodyId}/end`,
    () => ({ endedOn: '2025-06-20', reason: 'Chuyển kho khác' }),
  ),
};
