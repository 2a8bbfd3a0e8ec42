import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfObjects, HistorySources } from '../../platform/audit/history-sources';
import { DiscrepancyViews } from './discrepancy-views.service';

/** The history of a discrepancy, for whoever may see it; the dispute that opened it included. */
@Injectable()
export class DiscrepancyHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly views: DiscrepancyViews,
  ) {}

  onModuleInit(): void {
    this.sources.add('discrepancy', async (manager, actor, id) => {
      await this.views.visible(manager, actor, id);
      return historyOfObjects(`object.object_type = 'discrepancy' AND object.object_id = :id`, {
        id,
      });
    });
  }
}
