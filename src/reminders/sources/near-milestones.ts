import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TasksReadModel } from '../../tasks/tasks.read-model';
import { daysUntil, milestoneDay } from '../../units/milestone-day';
import { UnitsReadModel } from '../../units/units.read-model';
import type { Matter, ReminderSource } from '../matter';

/** Open tasks of milestones that are near: before their day; what is past it is told as overdue. */
@Injectable()
export class NearMilestones implements ReminderSource {
  constructor(
    private readonly tasks: TasksReadModel,
    private readonly units: UnitsReadModel,
  ) {}

  async overdue(manager: EntityManager, roundId: string, today: string): Promise<Matter[]> {
    const round = await this.units.round(manager, roundId);
    if (!round) return [];
    const near = (await this.units.milestones(manager, roundId)).filter(
      ({ offsetDays, remindBefore }) => {
        const left = daysUntil(milestoneDay(round.effectiveDate, offsetDays), today);
        return remindBefore !== null && left >= 0 && left <= remindBefore;
      },
    );
    if (near.length === 0) return [];
    const codes = new Set(near.map(({ code }) => code));
    const open = await this.tasks.openOf(manager, roundId);
    return open
      .filter(
        ({ milestoneCode, dueOn }) =>
          milestoneCode !== null && codes.has(milestoneCode) && dueOn >= today,
      )
      .map(({ ownerOrganisationId, unitId, dueOn }) => ({
        ...{ kind: 'milestone-near', roundId, subjectId: roundId, subjectName: '', unitId },
        ...{ organisationId: ownerOrganisationId, permission: 'task.work', dueAt: dueOn },
      }));
  }
}
