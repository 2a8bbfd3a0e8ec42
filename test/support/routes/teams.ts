import { OPEN, type RouteExpectation, act, get, round, send } from './expectation';

export const teamsRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/handover/teams': {
    ...get(OPEN, round('/handover/teams')),
    ...{ anyList: true, elsewhere: 200 },
  },
  // A team without a head: refused, once the right is there.
  'POST rounds/:roundId/handover/teams': send(
    '401 403 422 404 422',
    round('/handover/teams'),
    ({ giverOrganisationId }) => ({
      ...{ kind: 'giving', name: 'Tổ bàn giao', decisionNumber: '12/QĐ-UBND' },
      ...{ decisionDay: '2025-06-10', decidedBy: 'UBND tỉnh', listTypes: ['B3'] },
      ...{ organisationIds: [giverOrganisationId], validFrom: '2025-06-12', validTo: null },
      members: [{ name: 'Lê Thị Bình', position: 'Kế toán', role: 'member' }],
    }),
  ),
  'PUT teams/:id': act(
    ({ teamId }) => `teams/${teamId}`,
    () => ({
      ...{ name: 'Tổ bàn giao', decisionNumber: '12/QĐ-UBND', decisionDay: '2025-06-10' },
      ...{ decidedBy: 'UBND tỉnh', listTypes: ['B3'], validTo: null },
    }),
  ),
  'PUT teams/:id/members/:memberId': act(
    ({ teamId, teamMemberId }) => `teams/${teamId}/members/${teamMemberId}`,
    () => ({ name: 'Lê Thị Bình', position: 'Kế toán', role: 'head' }),
  ),
  'POST teams/:id/members': act(
    ({ teamId }) => `teams/${teamId}/members`,
    () => ({ name: 'Lê Thị Bình', position: 'Kế toán', role: 'member' }),
  ),
  'POST teams/:id/members/:memberId/leave': act(
    ({ teamId, teamMemberId }) => `teams/${teamId}/members/${teamMemberId}/leave`,
    () => ({}),
  ),
  'POST teams/:id/members/:memberId/account': {
    ...act(
      ({ teamId, teamMemberId }) => `teams/${teamId}/members/${teamMemberId}/account`,
      ({ accountId }) => ({ accountId }),
    ),
    ...{ expected: '401 403 403 403 403', holder: 409 },
  },
  'POST teams/:id/end': act(
    ({ teamId }) => `teams/${teamId}/end`,
    () => ({ validTo: '2025-08-01' }),
  ),
};
