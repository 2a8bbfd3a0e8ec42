import { OPEN, type RouteExpectation, get, round, send } from './expectation';

const KIT_EDITION = {
  ...{ nameVi: 'Bộ việc', nameEn: 'Kit', side: 'new', source: 'Thử', note: 'Thử' },
  items: [{ code: 'A', what: 'Việc', category: 'other', offsetDays: 0, source: 'Thử' }],
};

export const taskKitsRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/task-kits': get(OPEN, round('/task-kits')),
  // Of an edition that there is not.
  'POST rounds/:roundId/task-kits/:code/copies': send(
    '401 403 403 403 409',
    round('/task-kits/new-commune-first-30/copies'),
    () => ({ edition: 99, unitIds: null }),
  ),
  'GET rounds/:roundId/task-kits/:code/changes': get(
    '401 403 403 403 200',
    round('/task-kits/new-commune-first-30/changes'),
  ),
  'POST rounds/:roundId/task-kits/:code/changes': send(
    '401 403 403 403 409',
    round('/task-kits/new-commune-first-30/changes'),
    () => ({ edition: 99, unitIds: null, items: null }),
  ),
  'POST rounds/:roundId/task-kits/:code/editions': send(
    '401 403 403 403 409',
    round('/task-kits/new-commune-first-30/editions'),
    () => ({ ...KIT_EDITION, edition: 99 }),
  ),
};
