import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { BatchAccess, subjectOf } from './batch-access';
import { ImportBatch } from './import-batch.entity';
import { countsOf } from './import-counts.columns';
import { notPlanned, nothingToImport, planOutdated } from './imports.errors';
import { ImportsRepository } from './imports.repository';
import { OutdatedRows } from './outdated-rows';
import { ageTest, newRowsAge } from './plan-age';
import type { PlannedRow } from './planned-row';
import { stagedLots } from './staged-rows';

/** Writes planned imports: all rows of one in one unit of work, or none. */
@Injectable()
export class ApplyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly access: BatchAccess,
    private readonly repository: ImportsRepository,
    private readonly reader: Reader,
  ) {}

  /**
   * Applies a planned import. Applied once more it changes nothing and gives the same answer.
   * @param version of the batch as the person saw it.
   * @throws notFound, notPlanned, nothingToImport, planOutdated, StaleVersion.
   */
  async apply(id: string, version: number, actor: Actor): Promise<ImportBatch> {
    const planned = await this.repository.batch(this.reader.manager, id);
    const rows = planned ? planned.createdRows + planned.changedRows : 0;
    return this.unitOfWork.runRows(rows, async (manager) => {
      const batch = await this.access.handled(manager, actor, id);
      if (batch.state === 'applied') return batch;
      if (batch.state !== 'planned') throw notPlanned({ state: batch.state });
      if (batch.createdRows + batch.changedRows === 0) throw nothingToImport();
      const winner = await this.begin(manager, id, version);
      if (winner) return winner;
      return this.write(manager, batch, actor);
    });
  }

  /** @returns the batch where somebody else applied it in this very moment. */
  private async begin(manager: EntityManager, id: string, version: number) {
    try {
      await updateVersioned(manager, ImportBatch, { id, version }, { state: 'applying' });
      return undefined;
    } catch (error) {
      const now = error instanceof StaleVersion && (await this.repository.batch(manager, id));
      if (now && now.state === 'applied') return now;
      throw error;
    }
  }

  private async write(
    manager: EntityManager,
    batch: ImportBatch,
    actor: Actor,
  ): Promise<ImportBatch> {
    const target = this.access.target(batch.listType, batch.typeVersion);
    const subject = subjectOf(batch);
    const changed = await this.holdingRows(manager, batch);
    const lots = stagedLots(manager, batch.id, 'created');
    const rows = { created: batch.createdRows, lots, changed };
    const receipt = await target.apply(manager, subject, rows, actor);
    if (receipt.created !== batch.createdRows || receipt.changed !== batch.changedRows) {
      throw new Error(
        `Import ${batch.id} planned ${batch.createdRows}+${batch.changedRows} rows, wrote ${receipt.created}+${receipt.changed}`,
      );
    }
    await this.repository.step(manager, batch.id, ['applying'], {
      state: 'applied',
      appliedBy: actor.accountId,
      appliedByName: actor.name,
      appliedAt: this.clock.moment(),
      listId: receipt.listId ?? null,
      actId: receipt.actId ?? null,
    });
    await this.audit.record(manager, {
      actor,
      action: 'imports.applied',
      subject: { type: 'import_batch', id: batch.id, name: batch.fileName },
      roundId: batch.roundId,
      organisationId: batch.giverOrganisationId,
      summary: {
        listType: batch.listType,
        giver: batch.giverOrganisationId,
        fileName: batch.fileName,
        sha256: batch.sha256,
        counts: countsOf(batch),
      },
      objects: [
        {
          ...{ type: 'import_batch', id: batch.id },
          before: { state: batch.state },
          after: { state: 'applied', list: receipt.listId ?? null },
        },
      ],
    });
    return (await this.repository.batch(manager, batch.id))!;
  }

  /**
   * Holds the rows against the list as it is now.
   * @returns those that change something; the new ones are read again when they are written.
   * @throws planOutdated.
   */
  private async holdingRows(manager: EntityManager, batch: ImportBatch): Promise<PlannedRow[]> {
    const target = this.access.target(batch.listType, batch.typeVersion);
    const context = await target.context(manager, subjectOf(batch));
    const outdated = new OutdatedRows(ageTest(target.declaration, context));
    const changed: PlannedRow[] = [];
    for await (const lot of stagedLots(manager, batch.id, 'changed')) {
      outdated.note(lot);
      changed.push(...lot);
    }
    if (newRowsAge(target.declaration, context))
      for await (const lot of stagedLots(manager, batch.id, 'created')) outdated.note(lot);
    if (outdated.count > 0) throw planOutdated({ rows: outdated.count }, outdated.first);
    return changed;
  }
}
