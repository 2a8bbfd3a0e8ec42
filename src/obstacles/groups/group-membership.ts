import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ObstacleGroup } from './obstacle-group.entity';

/** What befalls a shared problem by acts on one of its obstacles. */
@Injectable()
export class GroupMembership {
  /** A problem that was settled is open again once one of its obstacles is. */
  async openAgain(manager: EntityManager, groupId: string): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(ObstacleGroup)
      .set({
        ...{ state: 'open', resolution: null, closedAt: null, closedBy: null, closedByName: null },
        version: () => 'version + 1',
      })
      .where(`id = :id AND state = 'closed'`, { id: groupId })
      .execute();
  }
}
