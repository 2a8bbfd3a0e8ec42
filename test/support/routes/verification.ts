import type { Scene } from '../scene';
import { OPEN, type RouteExpectation, get, round, send } from './expectation';

const verificationRun =
  (rest: string) =>
  ({ runId }: Scene) =>
    `verification-runs/${runId}${rest}`;

export const verificationRoutes: Record<string, RouteExpectation> = {
  'POST rounds/:roundId/verification-runs': send(
    '401 403 403 403 202',
    round('/verification-runs'),
    () => ({}),
  ),
  'GET rounds/:roundId/verification-runs': get(OPEN, round('/verification-runs')),
  'POST verification-runs': send(
    '401 403 403 403 202',
    () => 'verification-runs',
    () => ({}),
  ),
  'POST verification-runs/:id/pause': send(
    '401 403 403 403 200',
    ({ runId }) => `verification-runs/${runId}/pause`,
    () => ({}),
  ),
  'POST verification-runs/:id/resume': send(
    '401 403 403 403 200',
    ({ runId }) => `verification-runs/${runId}/resume`,
    () => ({}),
  ),
  'POST verification-runs/:id/cancel': send(
    '401 403 403 403 200',
    ({ runId }) => `verification-runs/${runId}/cancel`,
    () => ({}),
  ),
  'GET rounds/:roundId/verification-fields': get(OPEN, round('/verification-fields')),
  'GET rounds/:roundId/verification-schedules': get(OPEN, round('/verification-schedules')),
  'POST rounds/:roundId/verification-schedules': send(
    '401 403 403 403 201',
    round('/verification-schedules'),
    () => ({ scope: { scope: 'round' }, atTime: '01:30', weekdays: [1] }),
  ),
  'DELETE verification-schedules/:id': {
    expected: '401 403 403 403 404',
    unseen: true,
    request: ({ roundId }) => ({ address: `verification-schedules/${roundId}` }),
  },
  'GET verification-runs/:id': get(OPEN, ({ runId }) => `verification-runs/${runId}`),
  'GET verification-runs/:id/results': get(
    OPEN,
    ({ runId }) => `verification-runs/${runId}/results`,
  ),
  // All pairs would make a large workbook for each asker.
  'GET verification-runs/:id/results.xlsx': get(
    OPEN,
    verificationRun('/results.xlsx?outcome=failed'),
  ),
  'GET verification-runs/:id/heat-map': get(OPEN, verificationRun('/heat-map')),
  'GET verification-runs/:id/heat-map.xlsx': get(OPEN, verificationRun('/heat-map.xlsx')),
  'GET verification-runs/:id/drift': get(OPEN, (scene) =>
    verificationRun(`/drift?from=${scene.runId}`)(scene),
  ),
  'GET verification-runs/:id/drift.xlsx': get(OPEN, (scene) =>
    verificationRun(`/drift.xlsx?from=${scene.runId}`)(scene),
  ),
  'GET verification-runs/:id/drift-summary': get(OPEN, (scene) =>
    verificationRun(`/drift-summary?from=${scene.runId}`)(scene),
  ),
  'GET rounds/:roundId/verification-history': get(OPEN, round('/verification-history')),
  'GET rounds/:roundId/verification-history.xlsx': get(OPEN, round('/verification-history.xlsx')),
};
