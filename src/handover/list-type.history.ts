import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HistorySources } from '../platform/audit/history-sources';
import { permitsEverywhere } from '../platform/http/grants';

/** Versions of a kind of list, what rounds ask for of it, and whether names are kept: one history. */
const OF_KIND = `(
  (entry.subjectType = 'list_type' AND entry.subjectId IN
    (SELECT made.id FROM list_type_version made WHERE made.code = :listType))
  OR (entry.subjectType = 'round_list_type' AND entry.subjectId IN
    (SELECT asked.id FROM round_list_type asked WHERE asked.list_type = :listType))
  OR entry.seq IN (SELECT object.entry_seq FROM audit_object object
    WHERE object.object_type = 'name_permission' AND object.object_id IN
      (SELECT names.id FROM name_permission names WHERE names.list_type = :listType))
)`;

/** The history of a kind of list by its code, for who may change it. */
@Injectable()
export class ListTypeHistory implements OnModuleInit {
  constructor(private readonly sources: HistorySources) {}

  onModuleInit(): void {
    this.sources.add('list_type', async (_, actor, code) => {
      if (!permitsEverywhere(actor, 'handover.types')) return undefined;
      return { entries: OF_KIND, parameters: { listType: code } };
    });
  }
}
