import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { JobQueue } from '../../platform/jobs/job-queue';
import { Job } from '../../platform/jobs/job.entity';
import { jobAskedAnew, jobIsOver, jobNotFailed, notCancellable } from './job-board.errors';
import { exportListJob } from '../../handover/list-export.job';
import { applySetJob, openSetJob } from '../../imports/sets/sets.job';
import { makeFileJob } from '../../handover/made-files/make-file.job';
import { exportAuditJob } from '../audit-jobs';
import { JobBoardQueries } from './job-board.queries';
import { kindWords } from './kind-words';

/** Tries that a job gets when an administrator has it done again. */
const MORE_TRIES = 3;

/**
 * Work that may end at any point: nothing but a file comes of it, or parts that are discarded or imported one by one,
 * each wholly. A list being read is cancelled where it was sent.
 */
const CANCELLABLE: ReadonlySet<string> = new Set([
  openSetJob.name,
  applySetJob.name,
  exportListJob.name,
  makeFileJob.name,
  exportAuditJob.name,
  'readiness.report',
]);

/** What an administrator does about a job: have it tried again, or end it. */
@Injectable()
export class JobBoardService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: JobBoardQueries,
    private readonly queue: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws jobNotFailed, or jobAskedAnew where whoever asked was told that nobody will try again. */
  retry(id: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const job = await this.read(manager, id);
      if (job.state !== 'failed') throw jobNotFailed();
      if (!this.queries.mayRetry(job)) throw jobAskedAnew();
      const now = this.clock.moment();
      // The count of tries goes on: it keeps a worker of the earlier tries from writing.
      const again = {
        ...{ state: 'queued' as const, maxAttempts: job.attempts + MORE_TRIES, runAt: now },
        ...{ finishedAt: null, sentAt: null, stopAskedAt: null, stopAskedBy: null },
        ...{ progressDone: 0, progressTotal: 0, progressNote: null },
      };
      const { affected } = await manager.update(Job, { id, state: 'failed' }, again);
      if (affected !== 1) throw jobNotFailed();
      await this.record(manager, 'jobs.retried', job, actor);
    });
  }

  /**
   * Asks for the end of a job: one that waits is not begun, one under way is told to stop. Asked again it
   * changes nothing.
   * @throws jobIsOver
   */
  stop(id: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const job = await this.read(manager, id);
      if (job.stopAskedAt !== null && job.finishedAt === null) return;
      if (!(await this.queue.askToStop(manager, id, actor.name))) throw jobIsOver();
      await this.record(manager, 'jobs.stopped', job, actor);
    });
  }

  /**
   * Ends a job that this person asked for, where nothing but a file comes of it.
   * @throws notFound for what somebody else asked for, notCancellable, jobIsOver
   */
  cancelOwn(id: string, actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const job = await this.read(manager, id);
      if (job.requestedBy === null || job.requestedBy !== actor.accountId) throw notFound();
      if (!CANCELLABLE.has(job.name)) throw notCancellable();
      if (job.stopAskedAt !== null && job.finishedAt === null) return;
      if (!(await this.queue.askToStop(manager, id, actor.name))) throw jobIsOver();
      await this.record(manager, 'jobs.stopped', job, actor);
    });
  }

  private async read(manager: EntityManager, id: string): Promise<Job> {
    const job = await manager.findOneBy(Job, { id });
    if (!job) throw notFound();
    return job;
  }

  private async record(
    manager: EntityManager,
    action: 'jobs.retried' | 'jobs.stopped',
    job: Job,
    actor: Actor,
  ): Promise<void> {
    await this.audit.record(manager, {
      actor,
      action,
      subject: { type: 'job', id: job.id, name: kindWords(job.name).vi },
      roundId: job.roundId,
      summary: { kind: job.name, requestedBy: job.requestedByName, attempts: job.attempts },
    });
  }
}
