import { OPEN, OWN, type RouteExpectation, STALE, act, get, round, send } from './expectation';

export const rehearsalsRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/rehearsals': get(OPEN, round('/rehearsals')),
  'POST rounds/:roundId/rehearsals': send(STALE, round('/rehearsals'), ({ newUnitId }) => ({
    unitId: newUnitId,
  })),
  'GET rehearsals/:id': get(OWN, ({ rehearsalId }) => `rehearsals/${rehearsalId}`),
  'PUT rehearsals/:id/results/:itemCode': {
    ...act(
      ({ rehearsalId }) => `rehearsals/${rehearsalId}/results/A1`,
      () => ({ result: 'met' }),
    ),
    ...{ expected: '401 403 403 403 409', holder: 409 },
  },
  'PUT rehearsals/:id/assessments/:itemCode': act(
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/assessments/A1`,
    () => ({ result: 'met' }),
  ),
  'GET rehearsals/:id/results.xlsx': get(
    OWN,
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/results.xlsx`,
  ),
  'GET rehearsals/:id/assessments.xlsx': get(
    OWN,
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/assessments.xlsx`,
  ),
  'POST rehearsals/:id/results/plan': {
    request: ({ rehearsalId }) => ({
      ...{ address: `rehearsals/${rehearsalId}/results/plan`, form: {} },
    }),
    ...{ expected: '401 403 403 403 422', holder: 422 },
  },
  'POST rehearsals/:id/assessments/plan': {
    request: ({ rehearsalId }) => ({
      ...{ address: `rehearsals/${rehearsalId}/assessments/plan`, form: {} },
    }),
    expected: '401 403 422 404 422',
  },
  // Versions nobody has seen, so that nothing is recorded.
  'POST rehearsals/:id/results': {
    ...send(
      '401 403 403 403 409',
      ({ rehearsalId }) => `rehearsals/${rehearsalId}/results`,
      () => ({ rows: [{ itemCode: 'A1', version: 9, result: 'met' }] }),
    ),
    holder: 409,
  },
  'POST rehearsals/:id/assessments': send(
    STALE,
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/assessments`,
    () => ({ rows: [{ itemCode: 'A1', version: 9, result: 'met' }] }),
  ),
  'GET rehearsals/:id/dossiers': get(
    OWN,
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/dossiers`,
  ),
  // Of a trial outside any round, so that nothing is made.
  'POST rehearsals/:id/dossiers': send(
    '401 403 409 404 409',
    ({ rehearsalId }) => `rehearsals/${rehearsalId}/dossiers`,
    () => ({ scenarioCode: '5B-TT', number: 'TEST-1' }),
  ),
};
