import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../platform/audit/history-sources';
import { BatchAccess } from './batch-access';

/** The history of imports, for whoever may see them. */
@Injectable()
export class ImportsHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly access: BatchAccess,
  ) {}

  onModuleInit(): void {
    this.sources.add('import_batch', async (manager, actor, id) => {
      await this.access.seen(manager, actor, id);
      return historyOfSubject('import_batch', id);
    });
  }
}
