import { OWN, type RouteExpectation, act, get } from './expectation';

export const evidenceRoutes: Record<string, RouteExpectation> = {
  'GET evidence/:kind/:id': get(OWN, ({ listId }) => `evidence/list/${listId}`),
  'POST evidence/:kind/:id': {
    expected: '401 403 422 404 422',
    request: ({ listId }) => ({
      address: `evidence/list/${listId}`,
      form: { kind: 'other', title: 'Không phải tài liệu' },
    }),
  },
  // Of a result that is not there, so that nothing is kept.
  'POST rehearsal-results/:id/evidence': {
    ...{ expected: '401 403 403 403 404', holder: 404, unseen: true },
    request: ({ listId }) => ({
      address: `rehearsal-results/${listId}/evidence`,
      form: { kind: 'other', title: 'Không phải tài liệu' },
    }),
  },
  'GET attachments/:id/file': get(OWN, ({ attachmentId }) => `attachments/${attachmentId}/file`),
  'POST attachments/:id/withdraw': act(
    ({ attachmentId }) => `attachments/${attachmentId}/withdraw`,
    () => ({ reason: 'Tải nhầm tệp.' }),
  ),
};
