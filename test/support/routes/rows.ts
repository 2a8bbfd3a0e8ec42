import { EVIDENCE } from '../closing-evidence';
import { OWN, type RouteExpectation, act, get, list, send } from './expectation';

/** Every row, of which there is one. */
const MATCHING = { filter: {}, expected: 1 };

export const rowsRoutes: Record<string, RouteExpectation> = {
  'POST handover/lists/:id/search': send(OWN, list('/search'), () => ({ q: 'a' })),
  'POST handover/lists/:id/rows': send(OWN, list('/rows'), () => ({
    ...{ filter: { q: 'a' }, pageSize: 20 },
  })),
  'GET handover/lists/:id/rows/:itemId': get(
    '401 404 404 404 404',
    ({ listId, portionId }) => `handover/lists/${listId}/rows/${portionId}`,
  ),
  'POST handover/lists/:id/rows/summary': send(OWN, list('/rows/summary'), () => ({ filter: {} })),
  'POST handover/lists/:id/rows/accept': act(list('/rows/accept'), () => MATCHING),
  'POST handover/lists/:id/rows/dispute': act(list('/rows/dispute'), () => ({
    ...MATCHING,
    ...{ kind: 'shortage', note: 'Thiếu.' },
  })),
  'POST handover/lists/:id/rows/resolve': act(list('/rows/resolve'), () => MATCHING),
  'POST handover/lists/:id/rows/close': act(list('/rows/close'), () => ({
    ...MATCHING,
    ...{ reason: 'written_off', evidence: EVIDENCE },
  })),
  'POST handover/lists/:id/rows/assign': act(
    list('/rows/assign'),
    ({ receiverOrganisationId }) => ({ ...MATCHING, receiverOrganisationId }),
  ),
  'POST handover/lists/:id/rows/assign/preview': send(
    '401 403 200 404 200',
    list('/rows/assign/preview'),
    ({ receiverOrganisationId }) => ({ filter: {}, receiverOrganisationId }),
  ),
  'GET handover/lists/:id/rows/:itemId/custody': get(
    OWN,
    ({ listId, itemId }) => `handover/lists/${listId}/rows/${itemId}/custody`,
  ),
};
