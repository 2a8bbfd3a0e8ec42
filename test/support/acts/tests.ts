import { type ActOf, province, round } from './acting';

const STEPS = { received: null, appraised: null, approved: null, signed: null, returned: null };
const TEST = {
  ...{ unitCode: '06724', procedureCode: '2.000206', dossierCode: 'THU-9' },
  ...{ channel: 'portal', testAccount: 'thu-01', virtual: true, failedStep: null },
  ...{ submittedAt: '2025-06-20T02:00:00.000Z', payment: 'none', synced: 'unknown' },
  ...{ steps: STEPS, note: null },
};
const PURGED = { purgedOn: '2025-06-20', systems: 'Cổng quốc gia', proof: 'Biên bản 01' };

export const testsActs: Record<string, ActOf> = {
  'POST rounds/:roundId/test-submissions': (scene) => ({
    ...{ talk: province(scene), address: round('test-submissions')(scene) },
    body: () => ({ enteredBy: 'api', submissions: [TEST] }),
  }),
  'POST rounds/:roundId/test-submissions/purge': (scene) => ({
    ...{ talk: scene.anybody, address: round('test-submissions/purge')(scene) },
    body: () => ({ tests: [{ id: scene.otherTestId, version: 1 }], ...PURGED }),
  }),
  'POST test-submissions/:id/purge': ({ anybody: talk, testId }) => ({
    ...{ talk, address: `test-submissions/${testId}/purge` },
    body: () => PURGED,
    headers: { 'if-match': '"1"' },
  }),
  'POST rounds/:roundId/test-accounts': (scene) => ({
    ...{ talk: province(scene), address: round('test-accounts')(scene) },
    body: () => ({ accounts: [{ name: 'thu-02', purpose: 'Tổ thử nghiệm của tỉnh' }] }),
  }),
  'POST test-accounts/:id/withdraw': (scene) => ({
    ...{ talk: province(scene), address: `test-accounts/${scene.testAccountId}/withdraw` },
    headers: { 'if-match': '"1"' },
  }),
};
