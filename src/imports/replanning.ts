import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { JobQueue } from '../platform/jobs/job-queue';
import { ImportBatch } from './import-batch.entity';
import { cleanedCopy } from './imports.errors';
import { READ_ATTEMPTS, readWorkbookJob } from './read-workbook.job';

/** Has a planned file read and planned once more, by what a person has decided about it meanwhile. */
@Injectable()
export class Replanning {
  constructor(private readonly queue: JobQueue) {}

  /**
   * Takes a planned import back to its reading, in the caller's unit of work.
   * @param version of the import as the person saw it.
   * @throws StaleVersion; cleanedCopy where the stored copy says less than the file that was sent.
   */
  async begin(
    manager: EntityManager,
    batch: ImportBatch,
    version: number,
    actor: Actor,
  ): Promise<void> {
    const { id: batchId, roundId } = batch;
    if (batch.removedColumns !== null && !batch.copyWhole) throw cleanedCopy();
    const idempotencyKey = `${batchId} ${version}`;
    const options = { roundId, requestedBy: actor, maxAttempts: READ_ATTEMPTS, idempotencyKey };
    const jobId = await this.queue.enqueue(manager, readWorkbookJob, { batchId }, options);
    const seen = { id: batchId, version };
    await updateVersioned(manager, ImportBatch, seen, { state: 'uploaded', jobId });
  }
}
