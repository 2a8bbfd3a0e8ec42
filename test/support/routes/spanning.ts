import { OWN, type RouteExpectation, act, get, list } from './expectation';

export const spanningRoutes: Record<string, RouteExpectation> = {
  'GET handover/lists/:id/spanning': get(OWN, list('/spanning')),
  'POST handover/lists/:id/spanning': act(list('/spanning'), ({ listId }) => ({
    itemIds: [listId],
    communes: 'Lục Hồn, Bình Liêu',
  })),
  'POST handover/lists/:id/spanning/release': act(list('/spanning/release'), ({ listId }) => ({
    itemIds: [listId],
  })),
  'POST handover/lists/:id/spanning/decide': act(list('/spanning/decide'), ({ listId }) => ({
    itemIds: [listId],
    number: '1234/QĐ-UBND',
    day: '2025-06-20',
  })),
};
