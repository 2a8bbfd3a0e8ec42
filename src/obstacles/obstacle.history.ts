import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfObjects, HistorySources } from '../platform/audit/history-sources';
import { ObstacleAccess } from './obstacle-access';

/** The history of an obstacle, for whoever may see it; acts on a problem it is part of included. */
@Injectable()
export class ObstacleHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly access: ObstacleAccess,
  ) {}

  onModuleInit(): void {
    this.sources.add('obstacle', async (manager, actor, id) => {
      await this.access.visible(manager, actor, id);
      return historyOfObjects(`object.object_type = 'obstacle' AND object.object_id = :id`, { id });
    });
  }
}
