import { type ActOf, province, round } from './acting';

export const testsActs: Record<string, ActOf> = {
  'POST rounds/:roundId/test-submissions': (scene) => ({
    ...{ talk: province(scene), address: round('test-submissions')(scene) },
    body: () => ({
      enteredBy: 'api',
      submissions: [
        {
          ...{ unitCode: '06724', procedureCode: '2.000206', dossierCode: 'THU-9' },
          ...{ channel: 'portal', testAccount: 'thu-01', virtual: true, failedStep: null },
          ...{ submittedAt: '2025-06-20T02:00:00.000Z', payment: 'none', synced: 'unknown' },
          steps: { received: null, appraised: null, approved: null, signed: null, returned: null },
          note: null,
        },
      ],
    }),
  }),
  'POST test-submissions/:id/purge': ({ anybody: talk, testId }) => ({
    ...{ talk, address: `test-submissions/${testId}/purge` },
    body: () => ({ purgedOn: '2025-06-20', systems: 'Cổng quốc gia', proof: 'Biên bản 01' }),
    headers: { 'if-match': '"1"' },
  }),
};
