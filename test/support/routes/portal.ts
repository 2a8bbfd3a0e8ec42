import { type RouteExpectation, forAuditors, get, round, seenByHolder, send } from './expectation';

/** Right in its form; the address is one that is never asked, so that nothing is made. */
export const newPortalSource = () => ({
  ...{ interface: 'json-2026', address: 'https://10.0.0.1', contact: 'tin@tinh.example' },
  ...{ permissionNumber: '15/UBND-CNTT', permissionDay: '2025-06-20', replaces: null },
});

export const portalRoutes: Record<string, RouteExpectation> = {
  'POST rounds/:roundId/portal-exports': {
    expected: '401 403 403 403 422',
    request: (scene) => ({
      address: round('/portal-exports')(scene),
      form: { day: '2025-06-20', unitId: scene.newUnitId },
    }),
  },
  'GET portal-sources': forAuditors(get('', () => 'portal-sources')),
  'POST portal-sources': forAuditors(
    send('', () => 'portal-sources', newPortalSource),
    422,
  ),
  'POST portal-sources/:id/withdrawal': seenByHolder(
    send(
      '',
      ({ roundId }) => `portal-sources/${roundId}/withdrawal`,
      () => ({}),
    ),
    404,
  ),
  'POST portal-shapes/:id/acceptance': seenByHolder(
    send(
      '',
      ({ roundId }) => `portal-shapes/${roundId}/acceptance`,
      () => ({}),
    ),
    404,
  ),
};
