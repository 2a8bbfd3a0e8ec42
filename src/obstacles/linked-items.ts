import type { EntityManager } from 'typeorm';
import { newId } from '../platform/database/ids';
import { ObstacleItem, type Obstacle } from './obstacle.entity';
import { unknownItem } from './obstacles.errors';
import type { ReportObstacle } from './obstacles.schema';
import type { TrialItems } from './trial-items.read-model';

/**
 * Items of trials that an obstacle was found at, each once, as rows with the name they have now.
 * @throws unknownItem for one that is of another unit, or of none.
 */
export async function linkedItems(
  manager: EntityManager,
  trials: TrialItems,
  obstacle: Pick<Obstacle, 'id' | 'roundId' | 'unitId'>,
  asked: ReportObstacle['items'],
): Promise<ObstacleItem[]> {
  const each = new Map(asked.map((item) => [`${item.rehearsalId} ${item.itemCode}`, item]));
  const items: ObstacleItem[] = [];
  for (const { rehearsalId, itemCode } of each.values()) {
    const itemName = await trials.nameOf(manager, obstacle, { rehearsalId, itemCode });
    if (itemName === null) throw unknownItem({ item: itemCode });
    items.push({ id: newId(), obstacleId: obstacle.id, rehearsalId, itemCode, itemName });
  }
  return items;
}
