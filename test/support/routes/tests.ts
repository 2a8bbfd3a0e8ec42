import type { Scene } from '../scene';
import { OPEN, type RouteExpectation, STALE, act, get, round, send } from './expectation';

const testSubmission =
  (rest = '') =>
  ({ testId }: Scene) =>
    `test-submissions/${testId}${rest}`;

const CHANGED_TEST = {
  ...{ channel: 'portal', testAccount: 'thu-01', virtual: true, failedStep: null, note: null },
  ...{ submittedAt: '2025-06-20T02:00:00.000Z', payment: 'none', synced: 'unknown' },
  steps: { received: null, appraised: null, approved: null, signed: null, returned: null },
};

const PURGED = { purgedOn: '2025-06-25', systems: 'Cổng quốc gia', proof: 'Biên bản 01' };

/** Taken by nobody, because no round has the unit: whoever may ask is told so. */
const TEST_OF_NOWHERE = {
  ...{ ...CHANGED_TEST, unitCode: '99999', procedureCode: '1.001193', dossierCode: 'THU-1' },
};

export const testsRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/test-matrix': get(OPEN, round('/test-matrix')),
  'GET rounds/:roundId/test-matrix/procedures': get(OPEN, round('/test-matrix/procedures')),
  'GET rounds/:roundId/test-submissions': get(OPEN, round('/test-submissions')),
  'GET rounds/:roundId/test-submissions.xlsx': get(OPEN, round('/test-submissions.xlsx')),
  'POST rounds/:roundId/test-submissions': {
    ...send('401 403 200 200 200', round('/test-submissions'), () => ({
      ...{ enteredBy: 'api', submissions: [TEST_OF_NOWHERE] },
    })),
  },
  'POST rounds/:roundId/test-submissions/plan': {
    expected: '401 403 422 422 422',
    request: (scene) => ({ address: round('/test-submissions/plan')(scene), form: {} }),
  },
  'POST rounds/:roundId/test-submissions/purge': send(
    STALE,
    round('/test-submissions/purge'),
    ({ testId }) => ({ tests: [{ id: testId, version: 999 }], ...PURGED }),
  ),
  'GET rounds/:roundId/test-accounts': get(OPEN, round('/test-accounts')),
  'POST rounds/:roundId/test-accounts': send(
    '401 403 403 403 422',
    round('/test-accounts'),
    // Declared by nobody, because it is the number of a person: whoever may ask is told so.
    () => ({ accounts: [{ name: '022085001234', purpose: null }] }),
  ),
  'POST test-accounts/:id/withdraw': {
    ...act(
      ({ testAccountId }) => `test-accounts/${testAccountId}/withdraw`,
      () => undefined,
    ),
    expected: '401 403 403 403 409',
  },
  'PUT test-submissions/:id': act(testSubmission(), () => CHANGED_TEST),
  'POST test-submissions/:id/purge': act(testSubmission('/purge'), () => PURGED),
};
