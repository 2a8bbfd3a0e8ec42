import { Injectable, type OnModuleInit } from '@nestjs/common';
import { historyOfObjects, HistorySources } from '../platform/audit/history-sources';
import { RegisterAccess } from './register-access';

/** The history of an entry, for whoever may see it. */
@Injectable()
export class RegistersHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly access: RegisterAccess,
  ) {}

  onModuleInit(): void {
    this.sources.add('register_entry', async (manager, actor, id) => {
      await this.access.visible(manager, actor, id);
      const where = `object.object_type = 'register_entry' AND object.object_id = :id`;
      return historyOfObjects(where, { id });
    });
  }
}
