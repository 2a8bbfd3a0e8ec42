import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ObstaclesReadModel } from '../../obstacles/obstacles.read-model';
import type { Matter, ReminderSource } from '../matter';

/** Obstacles that were not settled on their day, for who is in charge of them. */
@Injectable()
export class LateObstacles implements ReminderSource {
  constructor(private readonly obstacles: ObstaclesReadModel) {}

  async overdue(manager: EntityManager, roundId: string, today: string): Promise<Matter[]> {
    const byOwner = await this.obstacles.overdueByOwner(manager, roundId, today);
    return [...byOwner].flatMap(([organisationId, own]) =>
      own.map(({ unitId, dueOn }) => ({
        ...{ kind: 'obstacles-late' as const, roundId, subjectId: roundId, subjectName: '' },
        ...{ organisationId, permission: 'obstacle.follow', unitId, dueAt: dueOn },
      })),
    );
  }
}
