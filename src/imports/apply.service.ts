import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { BatchAccess, subjectOf } from './batch-access';
import { ImportBatch } from './import-batch.entity';
import { countsOf } from './import-counts.columns';
import type { ImportRow } from './import-row.entity';
import { notPlanned, nothingToImport, planOutdated } from './imports.errors';
import { ImportsRepository } from './imports.repository';
import { outdatedRows } from './plan-age';
import type { PlannedRow } from './planned-row';

/** Rows named in the answer when a plan no longer holds. */
const MOST_NAMED = 20;

/** Writes planned imports: all rows of one in one unit of work, or none. */
@Injectable()
export class ApplyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly access: BatchAccess,
    private readonly repository: ImportsRepository,
  ) {}

  /**
   * Applies a planned import. Applied once more it changes nothing and gives the same answer.
   * @param version of the batch as the person saw it.
   * @throws notFound, notPlanned, nothingToImport, planOutdated, StaleVersion.
   */
  apply(id: string, version: number, actor: Actor): Promise<ImportBatch> {
    return this.unitOfWork.run(async (manager) => {
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
    const rows: PlannedRow[] = [];
    for await (const lot of this.repository.lots(manager, batch.id, ['created', 'changed']))
      for (const row of lot) rows.push(plannedRow(row));
    const outdated = outdatedRows(rows, target.declaration, await target.context(manager, subject));
    if (outdated.length > 0) {
      const first = outdated
        .slice(0, MOST_NAMED)
        .map(({ sheet, rowNumber }) => ({ sheet, rowNumber }));
      throw planOutdated({ rows: outdated.length }, first);
    }
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
}

/** A stored row as the target is told of it. */
export function plannedRow(row: ImportRow): PlannedRow {
  const { sheet, rowNumber, verdict, values, groupPath, fingerprint, problems } = row;
  return {
    sheet,
    rowNumber,
    verdict,
    values,
    groupPath,
    fingerprint,
    problems,
    ...(row.receiverOrganisationId === null
      ? {}
      : { receiverOrganisationId: row.receiverOrganisationId }),
    ...(row.targetId === null ? {} : { targetId: row.targetId }),
    ...(row.before === null ? {} : { before: row.before }),
  };
}
