import os from 'node:os';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JsonObject } from '../audit/canonical';
import { Clock } from '../clock';
import { PostgresUnitOfWork, UnitOfWork } from '../database/unit-of-work';
import { dueJobs } from './due-jobs';
import { Job } from './job.entity';

/** How long a worker may be silent on SQLite, where one long unit of work holds up all others. */
export const LEASE_MS = 30_000;
/** How long on PostgreSQL, where another machine is there to go on. */
const SHARED_LEASE_MS = 12_000;
const RETRY_DELAY_MS = 1_000;
/** This process, as an administrator looks for it. */
export const WORKER = `${os.hostname().slice(0, 100)} · ${process.pid}`;

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
  /** How long a worker may be silent before its job is given to another. */
  readonly leaseMs: number;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    this.leaseMs = unitOfWork instanceof PostgresUnitOfWork ? SHARED_LEASE_MS : LEASE_MS;
  }

  private in(milliseconds: number): string {
    return new Date(this.clock.now().getTime() + milliseconds).toISOString();
  }

  /**
   * Takes the oldest job that is due, or whose worker has been silent too long.
   * @param names kinds of work to look among.
   * @param id that job or none.
   */
  claim(names: readonly string[], id?: string): Promise<Claim | undefined> {
    return this.unitOfWork.run(async (manager) => {
      const job = await this.due(manager, names, id);
      if (!job) return undefined;
      const attempt = job.attempts + 1;
      const taken = {
        ...{ state: 'running' as const, attempts: attempt, leaseUntil: this.in(this.leaseMs) },
        ...{ startedAt: this.clock.moment(), takenBy: WORKER, sentAt: null },
      };
      await manager.update(Job, { id: job.id, attempts: job.attempts }, taken);
      const exhausted = job.attempts >= job.maxAttempts;
      return { job: { ...job, ...taken }, attempt, exhausted };
    });
  }

  private due(manager: EntityManager, names: readonly string[], id?: string): Promise<Job | null> {
    const query = dueJobs(manager, this.clock.moment(), names).limit(1);
    if (id) query.andWhere('job.id = :id', { id });
    if (manager.connection.options.type === 'postgres') {
      query.setLock('pessimistic_write');
      // Who wants any job passes by one that is held; who was called for this one waits to see it.
      if (!id) query.setOnLocked('skip_locked');
    }
    return query.getOne();
  }

  /**
   * Stores how far the work is and prolongs the lease.
   * @returns `lost` when the job was given to another worker meanwhile, `stop` when its end was asked for.
   */
  beat(
    claim: Claim,
    progress?: { done: number; total: number; note?: string },
  ): Promise<'mine' | 'stop' | 'lost'> {
    return this.unitOfWork.run(async (manager) => {
      const mine = await this.step(manager, claim, {
        leaseUntil: this.in(this.leaseMs),
        ...(progress
          ? {
              progressDone: progress.done,
              progressTotal: progress.total,
              progressNote: progress.note?.slice(0, 300) ?? null,
            }
          : {}),
      });
      if (!mine) return 'lost';
      const { stopAskedBy } = await manager.findOneByOrFail(Job, { id: claim.job.id });
      claim.job.stopAskedBy = stopAskedBy;
      return stopAskedBy === null ? 'mine' : 'stop';
    });
  }

  async succeed(claim: Claim, result: JsonObject): Promise<void> {
    await this.end(claim, { state: 'succeeded', result: result as never, lastError: null });
  }

  /** Ends a job that nobody will try again. */
  async fail(claim: Claim, message: string): Promise<void> {
    await this.end(claim, { state: 'failed', lastError: message });
  }

  /** Queues a job whose try went wrong for another one. */
  async retry(claim: Claim, lastError: string): Promise<void> {
    const runAt = this.in(RETRY_DELAY_MS * 2 ** claim.attempt);
    await this.giveBack(claim, { runAt, lastError });
  }

  /** Hands an unfinished job back when the server closes: it may be tried once more for that. */
  async release(claim: Claim): Promise<void> {
    const maxAttempts = claim.job.maxAttempts + 1;
    await this.giveBack(claim, { maxAttempts, runAt: this.clock.moment() });
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

  private async giveBack(claim: Claim, more: Partial<Job>): Promise<void> {
    await this.unitOfWork.run((manager) =>
      this.step(manager, claim, { state: 'queued', leaseUntil: null, sentAt: null, ...more }),
    );
  }

  private async end(claim: Claim, outcome: Partial<Job>): Promise<void> {
    const finished = { ...outcome, leaseUntil: null, finishedAt: this.clock.moment() };
    await this.unitOfWork.run((manager) => this.step(manager, claim, finished));
  }

  /** Changes the job while it is this worker's; false, and nothing changed, when it is not. */
  private async step(manager: EntityManager, claim: Claim, change: Partial<Job>): Promise<boolean> {
    const mine = { id: claim.job.id, attempts: claim.attempt, state: 'running' as const };
    const { affected } = await manager.update(Job, mine, change as never);
    return affected === 1;
  }
}
