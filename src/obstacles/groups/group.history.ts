import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { GroupViews } from './group-views.service';

/** The history of a shared problem, for whoever sees one of its obstacles. */
@Injectable()
export class GroupHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly groups: GroupViews,
  ) {}

  onModuleInit(): void {
    this.sources.add('obstacle_group', async (manager, actor, id) => {
      await this.groups.visible(manager, actor, id);
      return historyOfSubject('obstacle_group', id);
    });
  }
}
