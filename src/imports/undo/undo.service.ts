import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { BatchAccess, subjectOf } from '../batch-access';
import { ImportBatch } from '../import-batch.entity';
import { notUndoable } from '../imports.errors';
import type { PlannedRow } from '../planned-row';
import { stagedLots } from '../staged-rows';

/** Takes applied imports back: all rows of one in one unit of work, or none. */
@Injectable()
export class UndoService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly access: BatchAccess,
  ) {}

  /**
   * Undoes an import while nothing of it was changed since. Asked once more it changes nothing.
   * @param version of the import as the person saw it.
   * @throws notFound, noRight, notUndoable, StaleVersion, and the target's sentence naming the rows
   *   that changed since.
   */
  undo(id: string, version: number, reason: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const batch = await this.access.handled(manager, actor, id);
      if (batch.undoneAt !== null) return;
      const target = this.access.target(batch.listType, batch.typeVersion);
      if (batch.state !== 'applied' || batch.actId === null || !target.undo) throw notUndoable();
      const corrected: PlannedRow[] = [];
      for await (const lot of stagedLots(manager, id, 'changed')) corrected.push(...lot);
      if (corrected.length !== batch.changedRows) throw notUndoable();
      const at = this.clock.moment();
      await updateVersioned(
        manager,
        ImportBatch,
        { id, version },
        {
          ...{ undoneAt: at, undoneBy: actor.accountId, undoneByName: actor.name },
          undoReason: reason,
        },
      );
      const { actId, createdRows: rows } = batch;
      const subject = { ...subjectOf(batch), actId, createdRows: rows };
      const { created, changed } = await target.undo(manager, subject, corrected, actor, reason);
      if (created !== batch.createdRows || changed !== batch.changedRows) {
        const { createdRows, changedRows } = batch;
        throw new Error(
          `Import ${id} wrote ${createdRows}+${changedRows} rows, ${created}+${changed} were found`,
        );
      }
      await this.audit.record(manager, {
        actor,
        action: 'imports.undone',
        subject: { type: 'import_batch', id, name: batch.fileName },
        roundId: batch.roundId,
        organisationId: batch.giverOrganisationId,
        reason,
        summary: { listType: batch.listType, created, changed, sha256: batch.sha256 },
        objects: [{ type: 'import_batch', id, before: { undone: null }, after: { undone: at } }],
      });
    });
  }
}
