import type { Scene } from '../scene';
import { OPEN, OWN, type RouteExpectation, act, get, ofSettlers, round, send } from './expectation';

const obstacle =
  (rest = '') =>
  ({ obstacleId }: Scene) =>
    `obstacles/${obstacleId}${rest}`;

export const obstaclesRoutes: Record<string, RouteExpectation> = {
  'GET obstacle-catalogue': get(OPEN, () => 'obstacle-catalogue'),
  'GET rounds/:roundId/obstacles': get(OPEN, round('/obstacles')),
  'GET rounds/:roundId/obstacles/ageing': get(OPEN, round('/obstacles/ageing')),
  'GET rounds/:roundId/obstacles.xlsx': get(OPEN, round('/obstacles.xlsx')),
  // Right in its form; of a group that is not recorded, so that nothing is made.
  'POST rounds/:roundId/obstacles': send(
    '401 403 422 404 422',
    round('/obstacles'),
    ({ newUnitId }) => ({
      ...{ unitId: newUnitId, source: 'hotline', category: 'security', severity: 'serious' },
      ...{ title: 'Tình hình', description: 'Tình hình' },
    }),
  ),
  'GET obstacles/:id': get(OWN, obstacle()),
  'GET obstacles/:id/owners': get(OWN, obstacle('/owners')),
  'PUT obstacles/:id': act(obstacle(), ({ giverOrganisationId }) => ({
    ...{ category: 'land', severity: 'ordinary', dueStage: 'after', dueOn: '2099-01-01' },
    ...{ title: 'Khác', description: 'Khác', cause: null, ownerPerson: null },
    ownerOrganisationId: giverOrganisationId,
  })),
  'POST obstacles/:id/move': act(obstacle('/move'), () => ({ to: 'in_progress' })),
  'POST obstacles/:id/reopen': act(obstacle('/reopen'), () => ({ reason: 'Còn vướng.' })),
  'POST obstacles/:id/escalate': act(obstacle('/escalate'), ({ giverOrganisationId }) => ({
    ...{ level: 'department', ownerOrganisationId: giverOrganisationId, reason: 'Vượt cấp.' },
  })),
  'POST obstacles/:id/group': ofSettlers(obstacle('/group'), () => ({ groupId: null })),
  'GET rounds/:roundId/obstacle-groups': get(OPEN, round('/obstacle-groups')),
  'POST rounds/:roundId/obstacle-groups': send(
    '401 403 403 403 422',
    round('/obstacle-groups'),
    ({ looseObstacleId: id }) => ({
      ...{ category: 'security', title: 'Tình hình', obstacles: [{ id, version: 1 }] },
    }),
  ),
  'GET rounds/:roundId/obstacle-tasks': get(OPEN, round('/obstacle-tasks')),
  // Of no obstacle and no lesson, so that nothing is made.
  'POST rounds/:roundId/obstacle-tasks': {
    ...send('401 403 422 422 422', round('/obstacle-tasks'), ({ receiverOrganisationId }) => ({
      ...{ what: 'Việc', ownerOrganisationId: receiverOrganisationId, dueOn: '2099-01-01' },
    })),
    ...{ anyPlace: true, holder: 422 },
  },
  'POST obstacle-tasks/:id/done': act(
    ({ obstacleTaskId: id }) => `obstacle-tasks/${id}/done`,
    () => ({ doneOn: '2025-06-24' }),
  ),
  'GET obstacle-groups/:id': get(OWN, ({ obstacleGroupId: id }) => `obstacle-groups/${id}`),
  'POST obstacle-groups/:id/close': ofSettlers(
    ({ obstacleGroupId: id }) => `obstacle-groups/${id}/close`,
    () => ({ resolution: 'Đã có hướng dẫn.' }),
  ),
  'POST obstacle-groups/:id/answer': ofSettlers(
    ({ obstacleGroupId: id }) => `obstacle-groups/${id}/answer`,
    ({ knownAnswerId: answerId }) => ({ answerId }),
  ),
  'GET rounds/:roundId/known-answers': get(OPEN, round('/known-answers')),
  'POST rounds/:roundId/known-answers': send(
    '401 403 403 403 422',
    round('/known-answers'),
    () => ({ category: 'security', question: 'Hỏi', answer: 'Đáp' }),
  ),
  'POST known-answers/:id/withdraw': ofSettlers(
    ({ knownAnswerId: id }) => `known-answers/${id}/withdraw`,
    () => ({ reason: 'Đã thay.' }),
  ),
};
