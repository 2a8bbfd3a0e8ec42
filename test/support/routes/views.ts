import { OPEN, type RouteExpectation, get, send } from './expectation';

export const viewsRoutes: Record<string, RouteExpectation> = {
  'GET account/reminders': get(OPEN, () => 'account/reminders'),
  'POST account/reminders/read': send(
    OPEN,
    () => 'account/reminders/read',
    () => ({ ids: null }),
  ),
  'GET account/reminder-settings': get(OPEN, () => 'account/reminder-settings'),
  'PUT account/reminder-settings': {
    expected: '401 409 409 409 409',
    request: () => ({
      ...{ address: 'account/reminder-settings', stale: true },
      body: {
        ...{ mail: 'none', address: null, digestAt: '07:00' },
        ...{ quietFrom: '21:00', quietTo: '06:30' },
      },
    }),
  },
  'GET account/views': get(OPEN, () => 'account/views?listType=B3'),
  'POST account/views': send(
    OPEN,
    () => 'account/views',
    () => ({ listType: 'B3', name: 'Đang chênh lệch', address: 'tinh-trang=disputed' }),
  ),
  'DELETE account/views/:id': get('401 404 404 404 404', ({ listId }) => `account/views/${listId}`),
};
