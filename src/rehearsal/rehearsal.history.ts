import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HistorySources } from '../platform/audit/history-sources';
import { Scopes } from '../units/scopes';
import { inScope } from './rehearsal.policy';
import { RehearsalsRepository } from './rehearsals.repository';

/** The history of trial operations, for whoever may see them. */
@Injectable()
export class RehearsalHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly rehearsals: RehearsalsRepository,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.sources.add('rehearsal', async (manager, actor, id) => {
      const rehearsal = await this.rehearsals.find(manager, id);
      if (!rehearsal) return undefined;
      const { roundId, unitId } = rehearsal;
      const scope = await this.scopes.unitsOf(manager, actor, 'rehearsal.read', roundId);
      if (!inScope(scope, unitId)) return undefined;
      // Several trials are started by one act on the round: of it only this one is shown.
      const own = `object.object_id = :rehearsalId OR (object.object_type = 'rehearsal_result'
        AND object.object_id IN (SELECT result.id FROM rehearsal_result result WHERE result.rehearsal_id = :rehearsalId))`;
      return {
        entries: `((entry.subjectType = 'rehearsal' AND entry.subjectId = :rehearsalId) OR entry.seq IN
          (SELECT object.entry_seq FROM audit_object object WHERE object.object_id = :rehearsalId))`,
        objects: `(${own})`,
        parameters: { rehearsalId: id },
      };
    });
  }
}
