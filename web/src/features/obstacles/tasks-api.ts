import { endObstacleTask, listObstacleTasks, makeObstacleTask } from '../../api/sdk.gen';
import type { ListObstacleTasksData, NewObstacleTask, ObstacleTask } from '../../api/types.gen';
import { dataOf, ifMatch } from '../../components/server';

export type { NewObstacleTask, ObstacleTask, ObstacleTasks } from '../../api/types.gen';

type Query = NonNullable<ListObstacleTasksData['query']>;

export const tasksApi = {
  list: (roundId: string, query: Query = {}) =>
    dataOf(listObstacleTasks({ path: { roundId }, query })),
  make: (roundId: string, body: NewObstacleTask) =>
    dataOf(makeObstacleTask({ path: { roundId }, body })),
  done: ({ id, version }: ObstacleTask, doneOn: string | null, note: string | null) =>
    dataOf(endObstacleTask({ path: { id }, headers: ifMatch(version), body: { doneOn, note } })),
};
