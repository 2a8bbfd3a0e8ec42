import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { UnitsReadModel } from '../units/units.read-model';
import { Task } from './task.entity';
import { standingOf, type TaskStanding } from './task-standing';

/** What other rooms may ask of tasks. */
@Injectable()
export class TasksReadModel {
  constructor(private readonly units: UnitsReadModel) {}

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

  /**
   * How far the tasks of a round are, all and by the body that has them to do; counted by the database.
   * @param today in Việt Nam.
   */
  async standing(manager: EntityManager, roundId: string, today: string): Promise<TaskStanding> {
    const count = (condition: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const rows = await manager
      .createQueryBuilder(Task, 't')
      .select('t.ownerOrganisationId', 'id')
      .addSelect('COUNT(*)', 'total')
      .addSelect(count(`t.state = 'done'`), 'done')
      .addSelect(count(`t.state = 'done' AND t.doneOn <= t.dueOn`), 'intime')
      .addSelect(count(`t.state <> 'done' AND t.dueOn < :today`), 'overdue')
      .where(`t.roundId = :roundId AND t.state <> 'dropped'`, { roundId, today })
      .groupBy('t.ownerOrganisationId')
      .getRawMany<Record<'id' | 'total' | 'done' | 'intime' | 'overdue', string>>();
    const bodies = await this.units.organisations(
      manager,
      rows.map(({ id }) => id),
    );
    return standingOf(
      rows.map((row) => {
        const [total, done] = [Number(row.total), Number(row.done)];
        const [doneInTime, overdue] = [Number(row.intime), Number(row.overdue)];
        const shares = {
          ...{ total, done, doneInTime, doneLate: done - doneInTime },
          ...{ open: total - done, overdue },
        };
        return { id: row.id, name: bodies.get(row.id)!.name, shares };
      }),
    );
  }
}
