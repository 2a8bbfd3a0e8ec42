import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { SetsQuery } from './sets.query';

/** The history of an import of many files, for whoever sees it; each of its imports has its own. */
@Injectable()
export class SetHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly sets: SetsQuery,
  ) {}

  onModuleInit(): void {
    this.sources.add('import_set', async (manager, actor, id) => {
      await this.sets.seen(manager, actor, id);
      return historyOfSubject('import_set', id);
    });
  }
}
