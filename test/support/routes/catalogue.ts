import type { Scene } from '../scene';
import { OPEN, type RouteExpectation, act, get, round, send } from './expectation';

const catalogueVersion =
  (rest = '') =>
  ({ catalogueVersionId }: Scene) =>
    `catalogue-versions/${catalogueVersionId}${rest}`;

export const catalogueRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/procedures': get(OPEN, round('/procedures')),
  'GET rounds/:roundId/procedures.xlsx': get(OPEN, round('/procedures.xlsx')),
  'GET rounds/:roundId/procedure-fields': get(OPEN, round('/procedure-fields')),
  'GET rounds/:roundId/procedure-codes': get(OPEN, round('/procedure-codes')),
  'PUT rounds/:roundId/procedures/assignment': send(
    '401 403 403 403 409',
    round('/procedures/assignment'),
    ({ procedureId }) => ({
      ...{ procedures: [{ id: procedureId, version: 999_999 }], rule: 'all', unitIds: [] },
    }),
  ),
  'GET rounds/:roundId/unit-agencies': get(OPEN, round('/unit-agencies')),
  'GET rounds/:roundId/unit-agencies.xlsx': get(OPEN, round('/unit-agencies.xlsx')),
  'POST rounds/:roundId/unit-agencies/plan': {
    expected: '401 403 403 403 422',
    request: (scene) => ({ address: round('/unit-agencies/plan')(scene), form: {} }),
  },
  'PUT rounds/:roundId/unit-agencies': send(
    '401 403 403 403 200',
    round('/unit-agencies'),
    // Taken by nobody, because no round has the unit: whoever may ask is told so.
    () => ({
      source: 'hand',
      agencies: [{ unitCode: '99999', agencyCode: 'H49.1', version: 0 }],
    }),
  ),
  'GET rounds/:roundId/catalogue-versions': get(OPEN, round('/catalogue-versions')),
  'POST rounds/:roundId/catalogue-versions': {
    expected: '401 403 403 403 422',
    request: (scene) => ({
      address: round('/catalogue-versions')(scene),
      form: { extent: 'changes' },
    }),
  },
  'GET rounds/:roundId/catalogue-differences': get(
    OPEN,
    round('/catalogue-differences?from=0&to=1'),
  ),
  'GET catalogue-versions/:id': get(OPEN, catalogueVersion()),
  'GET catalogue-versions/:id/changes': get(OPEN, catalogueVersion('/changes')),
  'POST catalogue-versions/:id/apply': {
    ...act(catalogueVersion('/apply'), () => ({})),
    expected: '401 403 403 403 409',
  },
  'POST catalogue-versions/:id/discard': {
    ...act(catalogueVersion('/discard'), () => ({})),
    expected: '401 403 403 403 409',
  },
};
