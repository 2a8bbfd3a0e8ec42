import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { daysUntil, milestoneDay } from '../../units/milestone-day';
import { MilestonePlanBook } from '../../units/milestone-plan-book';
import type { PlanMilestone } from '../../units/shipped-milestones';
import { UnitsReadModel } from '../../units/units.read-model';
import { TaskAccess, taskCondition } from '../task-access';
import { sharesOf } from '../task-shares';
import { isOpen } from '../task-state';
import { Task } from '../task.entity';
import {
  milestoneHasTasks,
  milestoneNeeded,
  milestoneTwice,
  noMilestones,
} from './milestone-plans.errors';
import type { MilestonePlanView, SetMilestonePlan } from './milestone-plans.schema';
import { NEEDED, planChanges, planFault } from './plan-changes';

/** The milestones of a round as its plan: who sees them with their tasks, who changes them; every version stays. */
@Injectable()
export class MilestonePlans {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly access: TaskAccess,
    private readonly book: MilestonePlanBook,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** With the tasks of each milestone that the person sees. @throws notFound. */
  view(actor: Actor, roundId: string): Promise<MilestonePlanView> {
    const today = vietnamDay(this.clock.now());
    return this.reader.snapshot(async (manager) => {
      const { scopes, round } = await this.access.of(manager, actor, roundId);
      const { effectiveDate } = round;
      const { sql, parameters } = taskCondition(scopes.read);
      const tasks = await manager
        .createQueryBuilder(Task, 't')
        .select(['t.id', 't.milestoneCode', 't.state', 't.dueOn', 't.doneOn'])
        .where('t.roundId = :roundId AND t.milestoneCode IS NOT NULL', { roundId })
        .andWhere(sql, parameters)
        .getMany();
      const hanging = Map.groupBy(tasks, ({ milestoneCode }) => milestoneCode);
      const versions = await this.units.milestonePlans(manager, roundId);
      const first = await this.units.firstMilestones(manager, roundId);
      return {
        ...{ version: versions[0]?.number ?? 0, effectiveDate, today },
        mayChange: scopes.plan.coversProvince(),
        milestones: (versions[0]?.milestones ?? first).map((each) => {
          const day = milestoneDay(effectiveDate, each.offsetDays);
          return {
            ...{ ...each, day, daysLeft: daysUntil(day, today), needed: isNeeded(each.code) },
            tasks: sharesOf(hanging.get(each.code) ?? [], today),
          };
        }),
        versions: versions.map(({ number, changedByName, changedAt, reason, milestones }, at) => ({
          ...{ number, by: changedByName, at: changedAt, reason },
          changes: planChanges(versions[at + 1]?.milestones ?? first, milestones),
        })),
      };
    });
  }

  /**
   * Puts a new version in force; open tasks that hang on a milestone go with its day.
   * @param version number of the version the person saw.
   * @throws notFound, noRight, milestoneTwice, noMilestones, milestoneNeeded, milestoneHasTasks, StaleVersion.
   */
  async change(
    actor: Actor,
    roundId: string,
    version: number,
    { milestones: asked, reason }: SetMilestonePlan,
  ): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const { scopes, round } = await this.access.of(manager, actor, roundId);
      if (!scopes.plan.coversProvince()) throw noRight();
      const [last] = await this.units.milestonePlans(manager, roundId);
      if ((last?.number ?? 0) !== version)
        throw new StaleVersion('milestone_plan', roundId, version);
      const before = await this.units.milestones(manager, roundId);
      refuseFaults(before, asked);
      const milestones = inOrder(asked);
      const moved = await this.moveTasks(manager, round, { before, now: milestones });
      const number = version + 1;
      const id = await this.book.add(manager, actor, { roundId, number, milestones, reason });
      const changes = planChanges(before, milestones);
      const told = changes.map(({ code, field, from, to }) => `${code}.${field}: ${from} → ${to}`);
      await this.audit.record(manager, {
        ...{ actor, action: 'tasks.milestones-changed', roundId, reason },
        subject: { type: 'milestone_plan', id, name: `Phiên bản ${number}` },
        summary: { number, changes: changes.length, tasks: moved.length },
        objects: [
          {
            ...{ type: 'milestone_plan', id, before: { number: version } },
            after: { number, changes: told.join('; ') },
          },
          ...moved,
        ],
      });
    });
  }

  /** @returns what became of each task, for the trail. @throws milestoneHasTasks. */
  private async moveTasks(
    manager: EntityManager,
    round: { id: string; effectiveDate: string },
    { before, now }: { before: readonly PlanMilestone[]; now: readonly PlanMilestone[] },
  ) {
    const tasks = await manager
      .createQueryBuilder(Task, 't')
      .where('t.roundId = :roundId AND t.milestoneCode IS NOT NULL', { roundId: round.id })
      .orderBy('t.id')
      .getMany();
    const open = tasks.filter(({ state }) => isOpen(state));
    const offsets = new Map(now.map(({ code, offsetDays }) => [code, offsetDays]));
    for (const { code, nameVi } of before) {
      const hanging = open.filter(({ milestoneCode }) => milestoneCode === code).length;
      if (!offsets.has(code) && hanging > 0) throw milestoneHasTasks({ name: nameVi, n: hanging });
    }
    const moved = [];
    for (const { id, version, milestoneCode, dueOn } of open) {
      const offset = offsets.get(milestoneCode!);
      const day = offset === undefined ? dueOn : milestoneDay(round.effectiveDate, offset);
      if (day === dueOn) continue;
      await updateVersioned(manager, Task, { id, version }, { dueOn: day });
      moved.push({ type: 'task', id, before: { answerBy: dueOn }, after: { answerBy: day } });
    }
    return moved;
  }
}

const isNeeded = (code: string): boolean => (NEEDED as readonly string[]).includes(code);

function refuseFaults(before: readonly PlanMilestone[], now: readonly PlanMilestone[]): void {
  const fault = planFault(now);
  if (fault?.fault === 'nothing') throw noMilestones();
  if (fault) throw milestoneTwice({ name: fault.name });
  const gone = before.find(({ code }) => isNeeded(code) && now.every((each) => each.code !== code));
  if (gone) throw milestoneNeeded({ name: gone.nameVi });
}

const inOrder = (milestones: readonly PlanMilestone[]): PlanMilestone[] =>
  milestones.toSorted((a, b) => a.offsetDays - b.offsetDays || (a.code < b.code ? -1 : 1));
