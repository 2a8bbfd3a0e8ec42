import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FileStore } from '../platform/files/file-store';
import type { Actor } from '../platform/http/actor';
import type { AppError } from '../platform/http/app-error';
import { JobQueue } from '../platform/jobs/job-queue';
import { BatchAccess } from './batch-access';
import { MAY_BE_DISCARDED, MAY_BE_READ } from './batch-state';
import type { ImportBatch } from './import-batch.entity';
import { columnsOf } from './import-counts.columns';
import { notPlanned } from './imports.errors';
import { ImportsRepository } from './imports.repository';
import { LookedThrough } from './looked-through';
import type { ImportPlan } from './plan';

/** Ends imports that write nothing: the file and its planned rows go, what happened stays known. */
@Injectable()
export class BatchEnding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly audit: AuditTrail,
    private readonly access: BatchAccess,
    private readonly repository: ImportsRepository,
    private readonly queue: JobQueue,
    private readonly looked: LookedThrough,
  ) {}

  /** Refuses a file that cannot be used, with the sentence that says why. */
  async refuse(
    batch: ImportBatch,
    error: AppError,
    actor: Actor,
    plan?: Pick<ImportPlan, 'sheets' | 'counts'>,
  ): Promise<void> {
    const done = await this.unitOfWork.run(async (manager) => {
      const mine = await this.repository.step(manager, batch.id, MAY_BE_READ, {
        state: 'refused',
        fileId: null,
        problemCode: error.code,
        problemVi: error.in('vi'),
        problemEn: error.in('en'),
        ...(plan ? columnsOf(plan.counts) : {}),
      });
      if (!mine) return false;
      if (plan) await this.repository.storeSheets(manager, batch.id, plan);
      await this.removeFile(manager, batch);
      await this.record(manager, batch, actor, 'refused', { code: error.code });
      return true;
    });
    if (done) await this.removeBytes(batch);
  }

  /**
   * Takes an import back before it was applied; a second time changes nothing.
   * @throws notFound, notPlanned once it was applied or refused.
   */
  async discard(id: string, actor: Actor): Promise<ImportBatch> {
    const [batch, done] = await this.unitOfWork.run(async (manager) => {
      const before = await this.access.handled(manager, actor, id);
      if (before.state === 'discarded') return [before, false] as const;
      const mine = await this.repository.step(manager, id, MAY_BE_DISCARDED, {
        state: 'discarded',
        fileId: null,
      });
      if (!mine) throw notPlanned({ state: before.state });
      // Whoever reads the file now need not read on.
      await this.queue.askToStop(manager, before.jobId, actor.name);
      await this.repository.removePlan(manager, id);
      await this.removeFile(manager, before);
      await this.record(manager, before, actor, 'discarded', {});
      return [before, true] as const;
    });
    if (done) await this.removeBytes(batch);
    return batch;
  }

  private async removeFile(manager: EntityManager, { fileId }: ImportBatch): Promise<void> {
    if (fileId) await this.files.remove(manager, [fileId]);
  }

  private async removeBytes({ fileId }: ImportBatch): Promise<void> {
    if (!fileId) return;
    await this.looked.forget(fileId);
    await this.files.discard({ id: fileId });
  }

  private async record(
    manager: EntityManager,
    batch: ImportBatch,
    actor: Actor,
    state: 'refused' | 'discarded',
    more: Record<string, string>,
  ): Promise<void> {
    const { listType, fileName, sha256, giverOrganisationId } = batch;
    await this.audit.record(manager, {
      actor,
      action: `imports.${state}`,
      subject: { type: 'import_batch', id: batch.id, name: fileName },
      roundId: batch.roundId,
      organisationId: giverOrganisationId,
      summary: { listType, giver: giverOrganisationId, fileName, sha256, ...more },
      objects: [
        {
          ...{ type: 'import_batch', id: batch.id },
          before: { state: batch.state },
          after: { state },
        },
      ],
    });
  }
}
