import { randomUUID } from 'node:crypto';
import { asked } from '../../../scripts/support/talk';
import { type ActOf, province, round } from './acting';

const STEPS = { received: null, appraised: null, approved: null, signed: null, returned: null };
const TEST = {
  ...{ unitCode: '06724', procedureCode: '2.000206', dossierCode: 'THU-9' },
  ...{ channel: 'portal', testAccount: 'thu-01', virtual: true, failedStep: null as string | null },
  ...{ submittedAt: '2025-06-20T02:00:00.000Z', payment: 'none', synced: 'unknown' },
  ...{ steps: STEPS, note: null },
};
const PURGED = { purgedOn: '2025-06-20', systems: 'Cổng quốc gia', proof: 'Biên bản 01' };

export const testsActs: Record<string, ActOf> = {
  'POST rounds/:roundId/test-submissions': (scene) => ({
    ...{ talk: province(scene), address: round('test-submissions')(scene) },
    body: () => ({ enteredBy: 'api', submissions: [TEST] }),
  }),
  'POST rounds/:roundId/test-submissions/purge': async (scene) => {
    const address = round('test-submissions')(scene);
    const dossierCode = `THU-XOA-${randomUUID()}`;
    const over = { ...TEST, dossierCode, failedStep: 'received' };
    const entered = { enteredBy: 'screen', submissions: [over] };
    expect(await asked(scene.anybody, 'POST', address, entered)).toMatchObject({ created: 1 });
    const page = await asked<{ rows: { id: string; dossierCode: string }[] }>(
      ...([scene.anybody, 'GET', `${address}?pageSize=200&purge=waiting`] as const),
    );
    const { id } = page.rows.find((row) => row.dossierCode === dossierCode)!;
    const body = { tests: [{ id, version: 1 }], ...PURGED };
    return { talk: scene.anybody, address: `${address}/purge`, body: () => body };
  },
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
