import { type ActOf, round } from './acting';

export const tasksActs: Record<string, ActOf> = {
  'POST rounds/:roundId/tasks': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: round('tasks')(scene) },
    body: () => ({ unitId: scene.newUnitId, what: 'Mượn máy in', dueOn: '2099-01-01' }),
  }),
  'POST tasks/:id/state': (scene) => ({
    ...{ talk: scene.talks['own unit'], address: `tasks/${scene.taskId}/state` },
    body: () => ({ state: 'doing' }),
    headers: { 'if-match': '"1"' },
  }),
};
