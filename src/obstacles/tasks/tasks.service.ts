import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { TaskBook } from '../../tasks/task-book';
import type { Task } from '../../tasks/task.entity';
import { TasksReadModel } from '../../tasks/tasks.read-model';
import { UnitsReadModel } from '../../units/units.read-model';
import { ObstacleAccess, reaches, type ObstacleScopes } from '../obstacle-access';
import { day } from '../obstacle-text';
import { basisMissing, doneInFuture, wrongTaskOwner } from './tasks.errors';
import type { NewTask, TaskDone } from './tasks.schema';

/** Tasks of obstacles and of lessons: who may give them, to whom; they stand with all others in `src/tasks`. */
@Injectable()
export class ObstacleTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ObstacleAccess,
    private readonly units: UnitsReadModel,
    private readonly book: TaskBook,
    private readonly tasks: TasksReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the new task.
   * @throws notFound, noRight, basisMissing, wrongTaskOwner.
   */
  make(actor: Actor, roundId: string, body: NewTask): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const scopes = await this.access.of(manager, actor, roundId);
      const owner = await this.units.organisation(manager, body.ownerOrganisationId);
      const province = await this.units.provinceBodies(manager, roundId);
      const unitId = await this.unitOf(manager, actor, scopes, roundId, body, owner?.unitId);
      if (!owner || (owner.unitId !== unitId && owner.unitId !== province?.unit.id))
        throw wrongTaskOwner();
      return this.book.make(manager, actor, {
        ...{ ...body, roundId, unitId, basis: body.obstacleId ? 'obstacle' : 'lesson' },
      });
    });
  }

  /**
   * Says that a task is done, or that it is not after all.
   * @throws notFound, noRight, doneInFuture, StaleVersion.
   */
  done(actor: Actor, id: string, version: number, { doneOn, note }: TaskDone): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const task = await this.tasks.ofObstacle(manager, id);
      if (!task) throw notFound();
      const scopes = await this.access.of(manager, actor, task.roundId);
      if (!reaches(scopes.read, task)) throw notFound();
      if (!mayDo(scopes, task)) throw noRight();
      if (task.version !== version) throw new StaleVersion('task', id, version);
      if (doneOn !== null && doneOn > vietnamDay(this.clock.now()))
        throw doneInFuture({ day: day(doneOn) });
      await this.book.end(manager, actor, task, doneOn, note);
      return task.roundId;
    });
  }

  /** The unit a task belongs to. @throws notFound, noRight, basisMissing, wrongTaskOwner. */
  private async unitOf(
    manager: EntityManager,
    actor: Actor,
    scopes: ObstacleScopes,
    roundId: string,
    { obstacleId, lesson }: NewTask,
    ownerUnitId: string | undefined,
  ): Promise<string> {
    if (obstacleId) {
      const { obstacle, rights } = await this.access.visible(manager, actor, obstacleId);
      if (obstacle.roundId !== roundId) throw notFound();
      if (!rights.report && !rights.handle) throw noRight();
      return obstacle.unitId;
    }
    if (lesson === null) throw basisMissing();
    if (!ownerUnitId) throw wrongTaskOwner();
    const may = scopes.report.coversUnit(ownerUnitId) || scopes.handle.coversUnit(ownerUnitId);
    if (!may) throw noRight();
    return ownerUnitId;
  }
}

/** Whether a person says that a task is done: for the unit concerned, or for the body in charge. */
export const mayDo = (
  scopes: ObstacleScopes,
  task: Pick<Task, 'unitId' | 'ownerOrganisationId'>,
): boolean => scopes.report.coversUnit(task.unitId) || reaches(scopes.handle, task);
