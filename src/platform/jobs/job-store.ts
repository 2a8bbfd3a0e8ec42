import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JsonObject } from '../audit/canonical';
import { Clock } from '../clock';
import { UnitOfWork } from '../database/unit-of-work';
import { Job } from './job.entity';

/** How long a worker may be silent before its job is given to another. */
export const LEASE_MS = 30_000;
const RETRY_DELAY_MS = 1_000;

/** A job taken by a worker; `attempt` fences off a worker that lost its lease. */
export interface Claim {
  job: Job;
  attempt: number;
  /** Every try is used up, the last one by a worker that died: only to be ended. */
  exhausted: boolean;
}

/** The life of a job: taken, kept alive, ended. Every step is a conditional update. */
@Injectable()
export class JobStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  private in(milliseconds: number): string {
    return new Date(this.clock.now().getTime() + milliseconds).toISOString();
  }

  /** Takes the oldest job that is due, or whose worker has been silent too long. */
  claim(): Promise<Claim | undefined> {
    return this.unitOfWork.run(async (manager) => {
      const job = await this.due(manager);
      if (!job) return undefined;
      const attempt = job.attempts + 1;
      await manager.update(
        Job,
        { id: job.id, attempts: job.attempts },
        { state: 'running', attempts: attempt, leaseUntil: this.in(LEASE_MS) },
      );
      const exhausted = job.attempts >= job.maxAttempts;
      return { job: { ...job, attempts: attempt }, attempt, exhausted };
    });
  }

  private due(manager: EntityManager): Promise<Job | null> {
    const now = this.clock.moment();
    const query = manager
      .createQueryBuilder(Job, 'job')
      .where(`(job.state = 'queued' AND job.runAt <= :now)`, { now })
      // Asked for in the future: the clock was set back, and by it the job would wait as much longer.
      .orWhere(`(job.state = 'queued' AND job.createdAt > :now)`, { now })
      .orWhere(`(job.state = 'running' AND job.leaseUntil < :now)`, { now })
      .orderBy('job.runAt')
      .addOrderBy('job.id')
      .limit(1);
    if (manager.connection.options.type === 'postgres') {
      query.setLock('pessimistic_write').setOnLocked('skip_locked');
    }
    return query.getOne();
  }

  /**
   * Stores how far the work is and prolongs the lease.
   * @returns false when the job was given to another worker meanwhile.
   */
  beat(claim: Claim, progress?: { done: number; total: number; note?: string }): Promise<boolean> {
    return this.unitOfWork.run(async (manager) => {
      const result = await manager.update(
        Job,
        { id: claim.job.id, attempts: claim.attempt, state: 'running' },
        {
          leaseUntil: this.in(LEASE_MS),
          ...(progress
            ? {
                progressDone: progress.done,
                progressTotal: progress.total,
                progressNote: progress.note?.slice(0, 300) ?? null,
              }
            : {}),
        },
      );
      return result.affected === 1;
    });
  }

  succeed(claim: Claim, result: JsonObject): Promise<void> {
    return this.unitOfWork.run((manager) =>
      this.end(manager, claim.job.id, claim.attempt, {
        state: 'succeeded',
        result: result as never,
        lastError: null,
      }),
    );
  }

  /** Ends a job that nobody will try again. */
  fail(claim: Claim, message: string): Promise<void> {
    return this.unitOfWork.run((manager) =>
      this.end(manager, claim.job.id, claim.attempt, { state: 'failed', lastError: message }),
    );
  }

  /** Queues a job whose try went wrong for another one. */
  retry(claim: Claim, message: string): Promise<void> {
    const runAt = this.in(RETRY_DELAY_MS * 2 ** claim.attempt);
    return this.unitOfWork.run((manager) => this.giveBack(manager, claim, runAt, message));
  }

  /** Hands an unfinished job back when the server closes: the try does not count. */
  release(claim: Claim): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      await manager.update(
        Job,
        { id: claim.job.id, attempts: claim.attempt, state: 'running' },
        {
          state: 'queued',
          attempts: claim.attempt - 1,
          leaseUntil: null,
          runAt: this.clock.moment(),
        },
      );
    });
  }

  /**
   * On SQLite no other process can be working: what still says «running» at start was cut off.
   * The try counts, so that a job that brings the server down is not tried for ever.
   */
  recoverAll(): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      await manager.update(Job, { state: 'running' }, { leaseUntil: '1970-01-01T00:00:00.000Z' });
    });
  }

  private async giveBack(manager: EntityManager, claim: Claim, runAt: string, lastError: string) {
    await manager.update(
      Job,
      { id: claim.job.id, attempts: claim.attempt, state: 'running' },
      { state: 'queued', leaseUntil: null, runAt, lastError },
    );
  }

  private async end(
    manager: EntityManager,
    id: string,
    attempt: number,
    outcome: { state: 'succeeded' | 'failed'; result?: never; lastError: string | null },
  ) {
    await manager.update(
      Job,
      { id, attempts: attempt },
      { ...outcome, leaseUntil: null, finishedAt: this.clock.moment() },
    );
  }
}
