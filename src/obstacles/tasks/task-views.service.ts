import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { daysUntil } from '../../units/milestone-day';
import type { Task } from '../../tasks/task.entity';
import { TasksReadModel } from '../../tasks/tasks.read-model';
import type { Organisation } from '../../units/organisation.entity';
import { UnitsReadModel } from '../../units/units.read-model';
import { obstacleNumber } from '../numbering';
import { ObstacleAccess, reaches, scopeCondition, type ObstacleScopes } from '../obstacle-access';
import { Obstacle } from '../obstacle.entity';
import { mayDo } from './tasks.service';
import type { TasksQuery, TasksView, TaskView } from './tasks.schema';

/** Tasks as a person may see them: those of the own units, and those given to the own body. */
@Injectable()
export class TaskViews {
  constructor(
    private readonly reader: Reader,
    private readonly access: ObstacleAccess,
    private readonly tasks: TasksReadModel,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  /** Open ones first, those due first on top. @throws notFound. */
  ofRound(actor: Actor, roundId: string, query: TasksQuery): Promise<TasksView> {
    return this.reader.snapshot(async (manager) => {
      const scopes = await this.access.of(manager, actor, roundId);
      const within = [scopeCondition(scopes.read, 't')];
      const { obstacleId, trialNumber, done } = query;
      if (obstacleId)
        within.push({ sql: 't.obstacleId = :obstacleId', parameters: { obstacleId } });
      if (trialNumber)
        within.push({ sql: 't.trialNumber = :trialNumber', parameters: { trialNumber } });
      if (done)
        within.push({
          sql: `t.doneOn IS ${done === 'true' ? 'NOT NULL' : 'NULL'}`,
          parameters: {},
        });
      const found = await this.tasks.ofObstacles(manager, roundId, within);
      const tasks = await this.viewsOf(manager, found, scopes);
      const open = tasks.filter(({ done }) => done === null);
      return {
        ...{ tasks, open: open.length },
        overdue: open.filter(({ overdueDays }) => overdueDays > 0).length,
        owners: await this.owners(manager, roundId, scopes),
      };
    });
  }

  /** @throws notFound outside the person's duties. */
  one(actor: Actor, id: string): Promise<TaskView> {
    return this.reader.snapshot(async (manager) => {
      const task = await this.tasks.ofObstacle(manager, id);
      if (!task) throw notFound();
      const scopes = await this.access.of(manager, actor, task.roundId);
      if (!reaches(scopes.read, task)) throw notFound();
      const [view] = await this.viewsOf(manager, [task], scopes);
      return view!;
    });
  }

  /** Bodies of the province for who settles obstacles; of the own units for who reports. */
  private async owners(manager: EntityManager, roundId: string, scopes: ObstacleScopes) {
    const named = (all: readonly Organisation[]) => all.map(({ id, name }) => ({ id, name }));
    const province = await this.units.provinceBodies(manager, roundId);
    const own = scopes.report.organisationIds();
    const bodies = await this.units.organisations(manager, own);
    const mine = named([...bodies.values()].filter(({ unitId }) => unitId !== province?.unit.id));
    if (!province || !scopes.handle.coversUnit(province.unit.id)) return mine;
    return [...named(province.organisations), ...mine];
  }

  private async viewsOf(
    manager: EntityManager,
    tasks: readonly Task[],
    scopes: ObstacleScopes,
  ): Promise<TaskView[]> {
    const today = vietnamDay(this.clock.now());
    const owners = await this.units.organisations(
      manager,
      tasks.map(({ ownerOrganisationId }) => ownerOrganisationId),
    );
    const units = await this.units.units(
      manager,
      tasks.map(({ unitId }) => unitId),
    );
    const ids = [...new Set(tasks.flatMap(({ obstacleId }) => obstacleId ?? []))];
    const found = ids.length === 0 ? [] : await manager.findBy(Obstacle, { id: In(ids) });
    const obstacles = new Map(
      found.filter((each) => reaches(scopes.read, each)).map((each) => [each.id, each]),
    );
    return tasks.map((task): TaskView => {
      const obstacle = obstacles.get(task.obstacleId ?? '');
      const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
      return {
        ...{ id: task.id, what: task.what, lesson: task.lesson, trialNumber: task.trialNumber },
        obstacle: obstacle
          ? { id: obstacle.id, number: obstacleNumber(obstacle), title: obstacle.title }
          : null,
        unit: named(units.get(task.unitId)!),
        owner: named(owners.get(task.ownerOrganisationId)!),
        ...{ ownerPerson: task.ownerPerson, dueOn: task.dueOn },
        overdueDays: task.doneOn === null ? Math.max(0, daysUntil(today, task.dueOn)) : 0,
        done:
          task.doneOn === null
            ? null
            : { on: task.doneOn, by: task.doneByName!, note: task.doneNote },
        ...{ madeBy: task.madeByName, madeAt: task.madeAt, version: task.version },
        mayDo: mayDo(scopes, task),
      };
    });
  }
}
