import { SHIPPED_MILESTONES } from '../../../src/units/shipped-milestones';
import { newId } from '../../../src/platform/database/ids';
import { OPEN, type RouteExpectation, act, get, round, send } from './expectation';

export const tasksRoutes: Record<string, RouteExpectation> = {
  'GET rounds/:roundId/milestone-plan': get(OPEN, round('/milestone-plan')),
  'PUT rounds/:roundId/milestone-plan': {
    ...act(round('/milestone-plan'), () => ({
      milestones: SHIPPED_MILESTONES,
      reason: 'Theo kế hoạch mới',
    })),
    ...{ expected: '401 403 403 403 409', elsewhere: 403 },
  },
  'GET rounds/:roundId/tasks': get(OPEN, round('/tasks')),
  'GET rounds/:roundId/tasks.xlsx': get(OPEN, round('/tasks.xlsx')),
  'GET rounds/:roundId/task-days': get(OPEN, round('/task-days?month=2025-07')),
  'GET rounds/:roundId/task-shares': get(OPEN, round('/task-shares')),
  // After a task that nobody has, so that nothing is made.
  'POST rounds/:roundId/tasks': {
    ...send('401 403 422 403 422', round('/tasks'), ({ newUnitId: unitId }) => ({
      ...{ unitId, what: 'Việc', dueOn: '2099-01-01', after: [newId()] },
    })),
    elsewhere: 403,
  },
  'PUT tasks/:id': act(
    ({ taskId }) => `tasks/${taskId}`,
    () => ({ ownerPerson: null, dueOn: '2099-01-01' }),
  ),
  'POST tasks/:id/state': act(
    ({ taskId }) => `tasks/${taskId}/state`,
    () => ({ state: 'doing' }),
  ),
};
