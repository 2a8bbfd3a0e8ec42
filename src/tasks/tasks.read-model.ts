import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Task } from './task.entity';

/** What other rooms may ask of tasks. */
@Injectable()
export class TasksReadModel {
  /** A task of an obstacle or a lesson, or null. */
  ofObstacle(manager: EntityManager, id: string): Promise<Task | null> {
    return manager.findOneBy(Task, { id, basis: In(['obstacle', 'lesson']) });
  }

  /** Tasks that a higher room made of one thing of its own, in the order in which they are due. */
  ofSource(manager: EntityManager, sourceId: string): Promise<Task[]> {
    return manager.find(Task, { where: { sourceId }, order: { dueOn: 'ASC', id: 'ASC' } });
  }

  /** Tasks of a round that still have to be done, those due first on top. */
  openOf(manager: EntityManager, roundId: string): Promise<Task[]> {
    return manager
      .createQueryBuilder(Task, 't')
      .where(`t.roundId = :roundId AND t.state NOT IN ('done', 'dropped')`, { roundId })
      .orderBy('t.dueOn')
      .addOrderBy('t.id')
      .getMany();
  }

  /**
   * Tasks of obstacles and lessons that are still asked for, open ones first, those due first on top.
   * @param within further conditions over `t`.
   */
  ofObstacles(
    manager: EntityManager,
    roundId: string,
    within: readonly { sql: string; parameters: Record<string, unknown> }[],
  ): Promise<Task[]> {
    const found = manager
      .createQueryBuilder(Task, 't')
      .where('t.roundId = :roundId', { roundId })
      .andWhere(`t.basis IN ('obstacle', 'lesson') AND t.state <> 'dropped'`);
    for (const { sql, parameters } of within) found.andWhere(sql, parameters);
    return found
      .orderBy('CASE WHEN t.doneOn IS NULL THEN 0 ELSE 1 END')
      .addOrderBy('t.dueOn')
      .addOrderBy('t.id')
      .getMany();
  }
}
