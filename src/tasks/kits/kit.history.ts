import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfSubject, HistorySources } from '../../platform/audit/history-sources';
import { permitsEverywhere } from '../../platform/http/grants';
import { KitLibrary } from './kit-library';

/** The history of a kit of tasks by its code, for who plans tasks for the whole province. */
@Injectable()
export class KitHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly library: KitLibrary,
  ) {}

  onModuleInit(): void {
    this.sources.add('task_kit', async (manager, actor, code) => {
      if (!permitsEverywhere(actor, 'task.plan')) return undefined;
      await this.library.one(manager, code);
      return historyOfSubject('task_kit', code);
    });
  }
}
