import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { DuplicateViews } from './duplicate-views.service';

/** The history of a group, for whoever may see it. */
@Injectable()
export class DuplicateHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly views: DuplicateViews,
  ) {}

  onModuleInit(): void {
    this.sources.add('duplicate_group', async (manager, actor, id) => {
      await this.views.visible(manager, actor, id);
      return historyOfSubject('duplicate_group', id);
    });
  }
}
