import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TasksReadModel } from '../../tasks/tasks.read-model';
import type { Matter, ReminderSource } from '../matter';

/** Tasks past their day, whatever they come from. */
@Injectable()
export class LateTasks implements ReminderSource {
  constructor(private readonly tasks: TasksReadModel) {}

  async overdue(manager: EntityManager, roundId: string, today: string): Promise<Matter[]> {
    const open = await this.tasks.openOf(manager, roundId);
    return open
      .filter(({ dueOn }) => dueOn < today)
      .map(({ ownerOrganisationId, unitId, dueOn }) => ({
        ...{ kind: 'tasks-late', roundId, subjectId: roundId, subjectName: '', unitId },
        ...{ organisationId: ownerOrganisationId, permission: 'task.work', dueAt: dueOn },
      }));
  }
}
