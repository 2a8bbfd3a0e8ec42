import { TEST_PASSWORD } from '../application';
import { OPEN, type RouteExpectation, get, send } from './expectation';

export const accountsRoutes: Record<string, RouteExpectation> = {
  'GET session': get(OPEN, () => 'session'),
  'POST session': send(
    '204 204 204 204 204',
    () => 'session',
    () => ({ login: 'xem', password: TEST_PASSWORD }),
  ),
  'DELETE session': { ...get('401 204 204 204 204', () => 'session'), endsSession: true },
  'GET setup': get('200 200 200 200 200', () => 'setup'),
  'POST setup': send(
    '403 403 403 403 403',
    () => 'setup',
    () => ({ token: 'đoán', login: 'ai-do', name: 'Ai đó', password: TEST_PASSWORD }),
  ),
  'GET account': get(OPEN, () => 'account'),
  'POST account/password': send(
    '401 422 422 422 422',
    () => 'account/password',
    () => ({ current: 'không phải mật khẩu này', chosen: 'Rừng thông 47 mùa' }),
  ),
  'POST account/identity': send(
    '401 204 204 204 204',
    () => 'account/identity',
    () => ({ password: TEST_PASSWORD }),
  ),
  'POST account/second-factor': { ...get(OPEN, () => 'account/second-factor') },
  'POST account/second-factor/confirmation': send(
    '401 422 422 422 422',
    () => 'account/second-factor/confirmation',
    () => ({ code: 'không số' }),
  ),
  'DELETE account/second-factor': get('401 409 409 409 409', () => 'account/second-factor'),
  'POST account/recovery-codes': get('401 409 409 409 409', () => 'account/recovery-codes'),
  'GET account/system-keys': {
    ...get('401 403 200 200 200', () => 'account/system-keys'),
    ...{ anyPlace: true, holder: 200 },
  },
  'POST account/system-keys': {
    ...send(
      '401 403 422 422 422',
      () => 'account/system-keys',
      () => ({ name: 'Hệ thống của tỉnh', lastDay: '2000-01-01' }),
    ),
    ...{ anyPlace: true, holder: 422 },
  },
  'DELETE account/system-keys/:id': {
    ...get('401 403 404 404 404', ({ listId }) => `account/system-keys/${listId}`),
    ...{ anyPlace: true, holder: 404 },
  },
  'GET account/sessions': get(OPEN, () => 'account/sessions'),
  'DELETE account/sessions': get(OPEN, () => 'account/sessions'),
  'DELETE account/sessions/:id': get(
    '401 404 404 404 404',
    ({ listId }) => `account/sessions/${listId}`,
  ),
};
