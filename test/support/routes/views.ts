import { OPEN, type RouteExpectation, get, send } from './expectation';

export const viewsRoutes: Record<string, RouteExpectation> = {
  'GET account/views': get(OPEN, () => 'account/views?listType=B3'),
  'POST account/views': send(
    OPEN,
    () => 'account/views',
    () => ({ listType: 'B3', name: 'Đang chênh lệch', address: 'tinh-trang=disputed' }),
  ),
  'DELETE account/views/:id': get('401 404 404 404 404', ({ listId }) => `account/views/${listId}`),
};
