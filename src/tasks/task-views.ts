import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { offsetOf } from '../platform/http/paging';
import { vietnamDay } from '../platform/vietnam-time';
import { daysUntil, milestoneDay } from '../units/milestone-day';
import { UnitsReadModel } from '../units/units.read-model';
import { reachesTask, TaskAccess, taskCondition, type TaskScopes } from './task-access';
import { Task } from './task.entity';
import { sharesOf } from './task-shares';
import { isOpen } from './task-state';
import type {
  BoardQuery,
  BoardTask,
  DaysQuery,
  TaskDays,
  TaskFilters,
  TaskPage,
  UnitShares,
} from './tasks.schema';

/** Tasks as a person may see them: those of the own units, and those given to the own body. */
@Injectable()
export class TaskBoard {
  constructor(
    private readonly reader: Reader,
    private readonly access: TaskAccess,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  /** A page of tasks, open ones first, those due first on top. @throws notFound. */
  page(actor: Actor, roundId: string, query: BoardQuery): Promise<TaskPage> {
    const today = vietnamDay(this.clock.now());
    return this.reader.snapshot(async (manager) => {
      const { scopes } = await this.access.of(manager, actor, roundId);
      const found = this.filtered(manager, roundId, scopes, { ...query, today })
        .skip(offsetOf(query))
        .take(query.pageSize);
      const [tasks, total] = await found.getManyAndCount();
      const rows = await this.viewsOf(manager, tasks, scopes, today);
      return { rows, total, page: query.page, pageSize: query.pageSize };
    });
  }

  /** All that the filters leave, in the same order, for a workbook. @throws notFound. */
  all(
    actor: Actor,
    roundId: string,
    filters: TaskFilters,
  ): Promise<{ round: string; tasks: BoardTask[] }> {
    const today = vietnamDay(this.clock.now());
    return this.reader.snapshot(async (manager) => {
      const { round, scopes } = await this.access.of(manager, actor, roundId);
      const found = await this.filtered(manager, roundId, scopes, { ...filters, today }).getMany();
      return { round: round.name, tasks: await this.viewsOf(manager, found, scopes, today) };
    });
  }

  /** Open ones first, those due first on top. */
  private filtered(
    manager: EntityManager,
    roundId: string,
    scopes: TaskScopes,
    { today, unitId, ownerId, state, kit, due, dueOn }: TaskFilters & { today: string },
  ) {
    const found = this.within(manager, roundId, scopes)
      .orderBy(`CASE WHEN t.state IN ('done', 'dropped') THEN 1 ELSE 0 END`)
      .addOrderBy('t.dueOn')
      .addOrderBy('t.kitItem')
      .addOrderBy('t.id');
    if (unitId) found.andWhere('t.unitId = :unitId', { unitId });
    if (ownerId) found.andWhere('t.ownerOrganisationId = :ownerId', { ownerId });
    if (kit) found.andWhere('t.kitCode = :kit', { kit });
    if (state === 'open' || (due && due !== 'in-time'))
      found.andWhere(`t.state NOT IN ('done', 'dropped')`);
    if (state && state !== 'open') found.andWhere('t.state = :state', { state });
    if (dueOn) found.andWhere('t.dueOn = :dueOn', { dueOn });
    if (due === 'overdue') found.andWhere('t.dueOn < :today', { today });
    if (due === 'in-time') found.andWhere(`t.state = 'done' AND t.doneOn <= t.dueOn`);
    if (due === 'today') found.andWhere('t.dueOn = :today', { today });
    if (due === 'week')
      found.andWhere('t.dueOn BETWEEN :today AND :later', {
        ...{ today, later: milestoneDay(today, 7) },
      });
    return found;
  }

  /** How many tasks are due on each day of a month. @throws notFound. */
  days(actor: Actor, roundId: string, { month, unitId }: DaysQuery): Promise<TaskDays> {
    return this.reader.snapshot(async (manager) => {
      const { scopes } = await this.access.of(manager, actor, roundId);
      const found = this.within(manager, roundId, scopes)
        .select('t.dueOn', 'day')
        .addSelect(`SUM(CASE WHEN t.state = 'done' THEN 1 ELSE 0 END)`, 'done')
        .addSelect('COUNT(*)', 'all_count')
        .andWhere(`t.state <> 'dropped' AND t.dueOn BETWEEN :from AND :to`, {
          ...{ from: `${month}-01`, to: `${month}-31` },
        })
        .groupBy('t.dueOn')
        .orderBy('t.dueOn');
      if (unitId) found.andWhere('t.unitId = :unitId', { unitId });
      const rows = await found.getRawMany<{ day: string; done: number; all_count: number }>();
      return {
        today: vietnamDay(this.clock.now()),
        days: rows.map(({ day, done, all_count: all }) => ({
          ...{ day, done: Number(done), open: Number(all) - Number(done) },
        })),
      };
    });
  }

  /** How far each unit is, those with most overdue first, and each body that has something to do. @throws notFound. */
  byUnit(actor: Actor, roundId: string): Promise<UnitShares> {
    const today = vietnamDay(this.clock.now());
    return this.reader.snapshot(async (manager) => {
      const { scopes } = await this.access.of(manager, actor, roundId);
      const tasks = await this.within(manager, roundId, scopes)
        .select(['t.id', 't.unitId', 't.ownerOrganisationId', 't.state', 't.dueOn', 't.doneOn'])
        .getMany();
      const byUnit = Map.groupBy(tasks, ({ unitId }) => unitId);
      const units = await this.units.units(manager, [...byUnit.keys()]);
      const rows = [...byUnit].map(([id, own]) => ({
        unit: { id, name: units.get(id)!.name },
        ...{ shares: sharesOf(own, today), order: units.get(id)!.sortKey },
      }));
      rows.sort((a, b) => b.shares.overdue - a.shares.overdue || (a.order < b.order ? -1 : 1));
      return {
        ...{ today, all: sharesOf(tasks, today) },
        units: rows.map(({ unit, shares }) => ({ unit, shares })),
        bodies: await this.byBody(manager, tasks, today),
      };
    });
  }

  private async byBody(
    manager: EntityManager,
    tasks: readonly Task[],
    today: string,
  ): Promise<UnitShares['bodies']> {
    const own = Map.groupBy(tasks, ({ ownerOrganisationId }) => ownerOrganisationId);
    const bodies = await this.units.organisations(manager, [...own.keys()]);
    return [...own]
      .map(([id, theirs]) => ({
        body: { id, name: bodies.get(id)!.name },
        shares: sharesOf(theirs, today),
      }))
      .toSorted((a, b) => a.body.name.localeCompare(b.body.name, 'vi'));
  }

  /** @throws notFound outside the person's duties. */
  one(actor: Actor, id: string): Promise<BoardTask> {
    const today = vietnamDay(this.clock.now());
    return this.reader.snapshot(async (manager) => {
      const { task, scopes } = await this.access.visible(manager, actor, id);
      const [view] = await this.viewsOf(manager, [task], scopes, today);
      return view!;
    });
  }

  private within(manager: EntityManager, roundId: string, scopes: TaskScopes) {
    const { sql, parameters } = taskCondition(scopes.read);
    return manager
      .createQueryBuilder(Task, 't')
      .where('t.roundId = :roundId', { roundId })
      .andWhere(sql, parameters);
  }

  /** The milestones that tasks hang on, by round and code. */
  private async milestonesOf(manager: EntityManager, tasks: readonly Task[]) {
    const hanging = tasks.filter(({ milestoneCode }) => milestoneCode !== null);
    const found = new Map<string, BoardTask['milestone']>();
    for (const roundId of new Set(hanging.map((each) => each.roundId)))
      for (const { code, nameVi: vi, nameEn: en } of await this.units.milestones(manager, roundId))
        found.set(`${roundId} ${code}`, { code, name: { vi, en } });
    return found;
  }

  private async viewsOf(
    manager: EntityManager,
    tasks: readonly Task[],
    scopes: TaskScopes,
    today: string,
  ): Promise<BoardTask[]> {
    const owners = await this.units.organisations(
      manager,
      tasks.map(({ ownerOrganisationId }) => ownerOrganisationId),
    );
    const units = await this.units.units(
      manager,
      tasks.map(({ unitId }) => unitId),
    );
    const milestones = await this.milestonesOf(manager, tasks);
    const earlier = await openAmong(
      manager,
      tasks.flatMap(({ after }) => after),
    );
    return tasks.map((task): BoardTask => {
      const { state, doneOn, dueOn, kitBase } = task;
      return {
        ...{ id: task.id, basis: task.basis, what: task.what, guidance: task.guidance },
        ...{ category: task.category, sourceWords: task.sourceWords ?? kitBase?.source ?? null },
        unit: { id: task.unitId, name: units.get(task.unitId)!.name },
        owner: {
          ...{ id: task.ownerOrganisationId, name: owners.get(task.ownerOrganisationId)!.name },
        },
        ...{ ownerPerson: task.ownerPerson, dueOn, state, stateNote: task.stateNote },
        milestone: milestones.get(`${task.roundId} ${task.milestoneCode}`) ?? null,
        overdueDays: isOpen(state) ? Math.max(0, daysUntil(today, dueOn)) : 0,
        kit: kitBase && {
          ...{ code: task.kitCode!, item: task.kitItem!, offsetDays: kitBase.offsetDays },
        },
        waitsFor: isOpen(state)
          ? task.after.flatMap((id) => {
              const what = earlier.get(id);
              return what === undefined ? [] : [{ id, what }];
            })
          : [],
        done:
          doneOn === null
            ? null
            : {
                ...{ on: doneOn, by: task.doneByName!, note: task.doneNote },
                inTime: doneOn <= dueOn,
              },
        ...{ madeBy: task.madeByName, version: task.version },
        mayWork: reachesTask(scopes.work, task),
        mayPlan: reachesTask(scopes.plan, task),
      };
    });
  }
}

/** What those of the tasks are called that are still open, by id. */
export async function openAmong(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await manager.find(Task, {
    where: { id: In([...new Set(ids)]) },
    select: { id: true, what: true, state: true },
  });
  return new Map(found.filter(({ state }) => isOpen(state)).map(({ id, what }) => [id, what]));
}
