import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfObjects, HistorySources } from '../platform/audit/history-sources';
import { TaskAccess } from './task-access';

/** The history of a task, for whoever may see it. */
@Injectable()
export class TaskHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly access: TaskAccess,
  ) {}

  onModuleInit(): void {
    this.sources.add('task', async (manager, actor, id) => {
      await this.access.visible(manager, actor, id);
      return historyOfObjects(`object.object_type = 'task' AND object.object_id = :id`, { id });
    });
  }
}
