import { OPEN, OWN, type RouteExpectation, act, get, round, send } from './expectation';

export const findingsRoutes: Record<string, RouteExpectation> = {
  'GET finding-kinds': get(OPEN, () => 'finding-kinds'),
  'GET rounds/:roundId/finding-causes': get(OPEN, round('/finding-causes')),
  'GET rounds/:roundId/finding-causes.xlsx': get(OPEN, round('/finding-causes.xlsx')),
  'GET rounds/:roundId/finding-owners': get(OPEN, round('/finding-owners')),
  'POST rounds/:roundId/finding-causes/assign': send(
    '401 403 403 403 409',
    round('/finding-causes/assign'),
    ({ causeId }) => ({
      causes: [{ id: causeId, version: 999 }],
      ...{ ownerOrganisationId: null, ownerPerson: null, dueOn: '2025-07-01' },
    }),
  ),
  'GET finding-causes/:id': get(OWN, ({ causeId }) => `finding-causes/${causeId}`),
  'PUT finding-causes/:id': {
    ...act(
      ({ causeId }) => `finding-causes/${causeId}`,
      () => ({
        ...{ state: 'open', ownerOrganisationId: null, ownerPerson: null, dueOn: '2025-07-01' },
        ...{ guidance: null, note: null },
      }),
    ),
    expected: '401 403 403 403 409',
  },
};
