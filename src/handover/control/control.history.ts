import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { ControlAccess } from './control-access';

/** The history of a control figure, for whoever sees it. */
@Injectable()
export class ControlHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly access: ControlAccess,
  ) {}

  onModuleInit(): void {
    this.sources.add('control_figure', async (manager, actor, id) => {
      await this.access.visible(manager, actor, id);
      return historyOfSubject('control_figure', id);
    });
  }
}
