import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HistorySources } from '../platform/audit/history-sources';
import { RegisterAccess } from './register-access';

const OWN = `object.object_type = 'register_entry' AND object.object_id = :id`;

/** The history of an entry and of the files that prove it, for whoever may see it. */
@Injectable()
export class RegistersHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly access: RegisterAccess,
  ) {}

  onModuleInit(): void {
    this.sources.add('register_entry', async (manager, actor, id) => {
      await this.access.visible(manager, actor, id);
      return {
        entries: `(entry.subjectType = 'register_entry' AND entry.subjectId = :id)
          OR entry.seq IN (SELECT object.entry_seq FROM audit_object object WHERE ${OWN})`,
        objects: `(${OWN}) OR object.object_type = 'attachment'`,
        parameters: { id },
      };
    });
  }
}
