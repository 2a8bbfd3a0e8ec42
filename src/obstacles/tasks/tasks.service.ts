import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import type { JsonObject } from '../../platform/audit/canonical';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import { coversUnit, ObstacleAccess, reaches, type ObstacleScopes } from '../obstacle-access';
import { day } from '../obstacle-text';
import { ObstacleTask } from './obstacle-task.entity';
import { basisMissing, doneInFuture, wrongTaskOwner } from './tasks.errors';
import type { NewTask, TaskDone } from './tasks.schema';

/**
 * Tasks of obstacles and of lessons: what, who, by when, done. Kept thin on purpose: a room of tasks may
 * take their place.
 */
@Injectable()
export class Tasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ObstacleAccess,
    private readonly units: UnitsReadModel,
    private readonly audit: AuditTrail,
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
      const { obstacleId, lesson, trialNumber, what, ownerPerson, dueOn } = body;
      const task: ObstacleTask = {
        ...{ id: newId(), roundId, obstacleId, lesson, trialNumber, what, unitId, dueOn },
        ...{ ownerOrganisationId: owner.id, ownerPerson },
        ...{ doneOn: null, doneNote: null, doneByName: null },
        ...{ madeAt: this.clock.moment(), madeBy: actor.accountId, madeByName: actor.name },
        version: 1,
      };
      await insertRows(manager, ObstacleTask, [task]);
      await this.record(manager, actor, task, 'obstacles.task-made', null, {
        ...{ task: what, responsibleOrganisationId: owner.id, answerBy: dueOn },
        ...(lesson && { lesson }),
      });
      return task.id;
    });
  }

  /**
   * Says that a task is done, or that it is not after all.
   * @throws notFound, noRight, doneInFuture, StaleVersion.
   */
  done(actor: Actor, id: string, version: number, { doneOn, note }: TaskDone): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const task = await manager.findOneBy(ObstacleTask, { id });
      if (!task) throw notFound();
      const scopes = await this.access.of(manager, actor, task.roundId);
      if (!reaches(scopes.read, task)) throw notFound();
      if (!mayDo(scopes, task)) throw noRight();
      if (task.version !== version) throw new StaleVersion('obstacle_task', id, version);
      if (doneOn !== null && doneOn > vietnamDay(this.clock.now()))
        throw doneInFuture({ day: day(doneOn) });
      const doneByName = doneOn === null ? null : actor.name;
      await updateVersioned(
        ...([manager, ObstacleTask, { id, version }] as const),
        ...([{ doneOn, doneByName, doneNote: note }] as const),
      );
      const action = doneOn === null ? 'obstacles.task-reopened' : 'obstacles.task-done';
      await this.record(manager, actor, task, action, note, { finishedOn: doneOn });
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
    const may = coversUnit(scopes.report, ownerUnitId) || coversUnit(scopes.handle, ownerUnitId);
    if (!may) throw noRight();
    return ownerUnitId;
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    task: ObstacleTask,
    action: string,
    reason: string | null,
    after: JsonObject,
  ): Promise<void> {
    return this.audit.record(manager, {
      ...{ actor, action, roundId: task.roundId, reason },
      organisationId: task.ownerOrganisationId,
      subject: { type: 'obstacle_task', id: task.id, name: task.what.slice(0, 200) },
      summary: { dueOn: task.dueOn },
      objects: [
        { type: 'obstacle_task', id: task.id, after },
        ...(task.obstacleId ? [{ type: 'obstacle', id: task.obstacleId, after }] : []),
      ],
    });
  }
}

/** Whether a person says that a task is done: for the unit concerned, or for the body in charge. */
export const mayDo = (
  scopes: ObstacleScopes,
  task: Pick<ObstacleTask, 'unitId' | 'ownerOrganisationId'>,
): boolean => coversUnit(scopes.report, task.unitId) || reaches(scopes.handle, task);
