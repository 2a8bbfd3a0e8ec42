import { OPEN, OWN, type RouteExpectation, forAuditors, get, send } from './expectation';

export const jobsRoutes: Record<string, RouteExpectation> = {
  'GET job-board': forAuditors(get('', () => 'job-board')),
  'GET job-board/summary': forAuditors(get('', () => 'job-board/summary')),
  'POST job-board/:id/retry': forAuditors(
    send(
      '',
      ({ jobId }) => `job-board/${jobId}/retry`,
      () => ({}),
    ),
    409,
  ),
  'POST job-board/:id/stop': forAuditors(
    send(
      '',
      ({ jobId }) => `job-board/${jobId}/stop`,
      () => ({}),
    ),
    409,
  ),
  'GET jobs': get(OPEN, () => 'jobs'),
  'GET jobs/:id': { ...get(OWN, ({ jobId }) => `jobs/${jobId}`), ofAccount: true },
  'GET jobs/:id/live': {
    ...get(OWN, ({ jobId }) => `jobs/${jobId}/live?seconds=0`),
    ofAccount: true,
  },
  'POST jobs/:id/cancel': {
    ...send(
      '401 404 409 404 404',
      ({ jobId }) => `jobs/${jobId}/cancel`,
      () => ({}),
    ),
    ofAccount: true,
  },
  'GET files/:id': { ...get(OWN, ({ fileId }) => `files/${fileId}`), ofAccount: true },
};
