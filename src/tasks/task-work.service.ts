import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { noRight } from '../platform/http/app-error';
import { vietnamDay } from '../platform/vietnam-time';
import { milestoneDay } from '../units/milestone-day';
import { UnitsReadModel } from '../units/units.read-model';
import { unknownMilestone } from './milestones/milestone-plans.errors';
import { reachesTask, TaskAccess } from './task-access';
import { TaskBook } from './task-book';
import { openAmong } from './task-views';
import {
  doneInFuture,
  dueIsOfProvince,
  mayNotDrop,
  noteMissing,
  unknownEarlier,
  waitsForOthers,
  wrongTaskPlace,
} from './tasks.errors';
import type { ChangeTask, MoveTask, NewTaskBody } from './tasks.schema';
import { Task } from './task.entity';

/** What people do with tasks: give one, move it on, say who does it by when. */
@Injectable()
export class TaskWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: TaskAccess,
    private readonly book: TaskBook,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives a task to the committee of a unit.
   * @returns its id.
   * @throws notFound, noRight, wrongTaskPlace, unknownEarlier.
   */
  make(actor: Actor, roundId: string, body: NewTaskBody): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const { scopes } = await this.access.of(manager, actor, roundId);
      const { unitId, after, milestone: milestoneCode, dueOn: asked, ...rest } = body;
      if (!scopes.work.coversUnit(unitId) && !scopes.plan.coversUnit(unitId)) throw noRight();
      const owner = (await this.units.peoplesCommittees(manager, [unitId])).get(unitId);
      if (!owner || !(await this.units.hasPart(manager, roundId, owner.id))) throw wrongTaskPlace();
      const found = await manager.countBy(Task, { id: In(after), roundId, unitId });
      if (found !== new Set(after).size) throw unknownEarlier();
      const dueOn = asked ?? (await this.dayOf(manager, roundId, milestoneCode!));
      return this.book.make(manager, actor, {
        ...{ ...rest, dueOn, milestoneCode, roundId, basis: 'own', unitId, after },
        ownerOrganisationId: owner.id,
      });
    });
  }

  /** @throws unknownMilestone. */
  private async dayOf(manager: EntityManager, roundId: string, code: string): Promise<string> {
    const found = (await this.units.milestones(manager, roundId)).find(
      (each) => each.code === code,
    );
    const round = await this.units.round(manager, roundId);
    if (!found || !round) throw unknownMilestone();
    return milestoneDay(round.effectiveDate, found.offsetDays);
  }

  /**
   * Says who does a task and by when. The day of what others gave is theirs to change.
   * @throws notFound, noRight, dueIsOfProvince, StaleVersion.
   */
  change(actor: Actor, id: string, version: number, body: ChangeTask): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { task, scopes } = await this.seen(manager, actor, id, version);
      const plans = reachesTask(scopes.plan, task);
      if (body.dueOn !== task.dueOn && !plans && task.basis !== 'own') throw dueIsOfProvince();
      // A day of its own: the milestone's day is not its day any more.
      const free = body.dueOn === task.dueOn ? {} : { milestoneCode: null };
      await updateVersioned(manager, Task, { id, version }, { ...body, ...free });
      await this.book.record(
        ...([manager, actor, task, 'tasks.changed', null] as const),
        { answerBy: body.dueOn, responsiblePerson: body.ownerPerson },
        { answerBy: task.dueOn, responsiblePerson: task.ownerPerson },
      );
    });
  }

  /**
   * Moves a task to another state.
   * @throws notFound, noRight, noteMissing, mayNotDrop, doneInFuture, waitsForOthers, StaleVersion.
   */
  move(actor: Actor, id: string, version: number, body: MoveTask): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const { task, scopes } = await this.seen(manager, actor, id, version);
      const { state, note } = body;
      if (['waiting', 'blocked', 'dropped'].includes(state) && note === null) throw noteMissing();
      const given = task.basis !== 'own' && !reachesTask(scopes.plan, task);
      if ((state === 'dropped' || task.state === 'dropped') && given) throw mayNotDrop();
      if (state === 'done') return this.end(manager, actor, task, body);
      if (task.state === 'done' && state === 'todo')
        return this.book.end(manager, actor, task, null, note);
      await updateVersioned(
        manager,
        Task,
        { id, version },
        {
          ...{ state, stateNote: note, doneOn: null, doneNote: null, doneByName: null },
        },
      );
      await this.book.record(
        ...([manager, actor, task, 'tasks.moved', note] as const),
        { state: `task_${state}` },
        { state: `task_${task.state}` },
      );
    });
  }

  private async end(manager: EntityManager, actor: Actor, task: Task, body: MoveTask) {
    const today = vietnamDay(this.clock.now());
    const doneOn = body.doneOn ?? today;
    if (doneOn > today) throw doneInFuture({ day: doneOn.split('-').reverse().join('/') });
    const earlier = [...(await openAmong(manager, task.after)).values()];
    if (earlier.length > 0)
      throw waitsForOthers({ earlier: earlier.map((what) => `“${what}”`).join(', ') });
    await this.book.end(manager, actor, task, doneOn, body.note);
  }

  private async seen(manager: EntityManager, actor: Actor, id: string, version: number) {
    const { task, scopes } = await this.access.visible(manager, actor, id);
    if (!reachesTask(scopes.work, task) && !reachesTask(scopes.plan, task)) throw noRight();
    if (task.version !== version) throw new StaleVersion('task', id, version);
    return { task, scopes };
  }
}
