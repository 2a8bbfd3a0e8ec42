import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import type { JsonObject } from '../platform/audit/canonical';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { Task } from './task.entity';
import type { TaskBasis, TaskCategory } from './task-state';

/** A task as another room gives it; whether the person may, that room decides. */
export interface NewTask {
  roundId: string;
  basis: Exclude<TaskBasis, 'kit'>;
  unitId: string;
  ownerOrganisationId: string;
  ownerPerson?: string | null;
  what: string;
  guidance?: string | null;
  category?: TaskCategory;
  dueOn: string;
  /** The milestone whose day that is. */
  milestoneCode?: string | null;
  /** Of an obstacle. */
  obstacleId?: string | null;
  /** Of a lesson. */
  lesson?: string | null;
  trialNumber?: number | null;
  /** What a higher room made it of, and what that is called: `Thông báo kết luận số 9/TB-BCĐ`. */
  sourceId?: string | null;
  sourceWords?: string | null;
  /** Ids of tasks to be done first. */
  after?: string[];
}

/** The one way by which rooms write tasks, always within their own unit of work. */
@Injectable()
export class TaskBook {
  constructor(
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a task.
   * @param manager of the unit of work of its cause.
   * @returns its id.
   */
  async make(manager: EntityManager, actor: Actor, given: NewTask): Promise<string> {
    const task = this.rowOf(actor, given);
    await insertRows(manager, Task, [task]);
    await this.record(manager, actor, task, 'tasks.made', null, {
      ...{ task: task.what, responsibleOrganisationId: task.ownerOrganisationId },
      ...{ answerBy: task.dueOn, ...(task.lesson && { lesson: task.lesson }) },
    });
    return task.id;
  }

  /** The row of a new task that nobody has begun. */
  rowOf(actor: Actor, given: NewTask): Task {
    return {
      ...{ id: newId(), roundId: given.roundId, basis: given.basis },
      ...{ obstacleId: given.obstacleId ?? null, lesson: given.lesson ?? null },
      ...{ trialNumber: given.trialNumber ?? null, sourceId: given.sourceId ?? null },
      ...{ sourceWords: given.sourceWords ?? null, what: given.what },
      ...{ guidance: given.guidance ?? null, category: given.category ?? 'other' },
      ...{ unitId: given.unitId, ownerOrganisationId: given.ownerOrganisationId },
      ...{ ownerPerson: given.ownerPerson ?? null, dueOn: given.dueOn },
      milestoneCode: given.milestoneCode ?? null,
      ...{ kitCode: null, kitEdition: null, kitItem: null, kitBase: null },
      ...{ after: given.after ?? [], state: 'todo', stateNote: null },
      ...{ doneOn: null, doneNote: null, doneByName: null },
      ...{ madeAt: this.clock.moment(), madeBy: actor.accountId, madeByName: actor.name },
      version: 1,
    };
  }

  /**
   * Says that a task is done, or with null that it is not after all.
   * @param task as the person saw it.
   * @throws StaleVersion.
   */
  async end(
    manager: EntityManager,
    actor: Actor,
    task: Task,
    doneOn: string | null,
    note: string | null,
  ): Promise<void> {
    const done = doneOn !== null;
    await updateVersioned(manager, Task, task, {
      ...{ state: done ? 'done' : 'todo', stateNote: null, doneOn, doneNote: note },
      doneByName: done ? actor.name : null,
    });
    const action = done ? 'tasks.done' : 'tasks.reopened';
    await this.record(manager, actor, task, action, note, { finishedOn: doneOn });
  }

  /** Writes an act on one task into the trail. */
  record(
    manager: EntityManager,
    actor: Actor,
    task: Task,
    action: string,
    reason: string | null,
    after: JsonObject,
    before: JsonObject | null = null,
  ): Promise<void> {
    return this.audit.record(manager, {
      ...{ actor, action, roundId: task.roundId, reason },
      organisationId: task.ownerOrganisationId,
      subject: { type: 'task', id: task.id, name: task.what.slice(0, 200) },
      summary: { dueOn: task.dueOn },
      objects: [
        { type: 'task', id: task.id, before, after },
        ...(task.obstacleId ? [{ type: 'obstacle', id: task.obstacleId, after }] : []),
      ],
    });
  }
}
