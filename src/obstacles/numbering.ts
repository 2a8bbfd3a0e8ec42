import type { EntityManager } from 'typeorm';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { ObstacleCounter } from './obstacle.entity';

/**
 * The next number of a round; others who want one wait until this unit of work ends.
 * @param of what is numbered.
 */
export async function nextNumber(
  manager: EntityManager,
  roundId: string,
  of: 'lastObstacle' | 'lastGroup',
): Promise<number> {
  const column = of === 'lastObstacle' ? 'last_obstacle' : 'last_group';
  const raised = await manager
    .createQueryBuilder()
    .update(ObstacleCounter)
    .set({ [of]: () => `${column} + 1` })
    .where('roundId = :roundId', { roundId })
    .execute();
  if (raised.affected === 1)
    return (await manager.findOneByOrFail(ObstacleCounter, { roundId }))[of];
  const first = { id: newId(), roundId, lastObstacle: 0, lastGroup: 0, [of]: 1 };
  await insertRows(manager, ObstacleCounter, [first]);
  return 1;
}

/** How people call an obstacle. */
export const obstacleNumber = ({ number }: { number: number }): string => `VM-${number}`;
/** How people call a problem that many units share. */
export const groupNumber = ({ number }: { number: number }): string => `NVM-${number}`;
