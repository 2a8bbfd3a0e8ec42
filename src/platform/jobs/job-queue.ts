import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { JsonObject } from '../audit/canonical';
import { Clock } from '../clock';
import { newId } from '../database/ids';
import type { Actor } from '../http/actor';
import type { JobDefinition } from './job-definition';
import { Job } from './job.entity';

export interface EnqueueOptions {
  /** Two requests with one key give one job. */
  idempotencyKey?: string;
  roundId?: string | null;
  requestedBy?: Actor;
  /** Tries before the job counts as failed; 3 unless told. */
  maxAttempts?: number;
  /** How long the job waits before it may begin, in milliseconds; 0 unless told. */
  delayMs?: number;
}

/** Asks for background work; the job is stored in the same unit of work as its cause. */
@Injectable()
export class JobQueue {
  constructor(private readonly clock: Clock) {}

  /**
   * Asks for work that looks at everything there is: one such job of a round that waits will do it too.
   * @returns the id of the job that waits.
   */
  async enqueueUnlessWaiting<Data extends JsonObject>(
    manager: EntityManager,
    definition: JobDefinition<Data>,
    data: Data,
    options: EnqueueOptions & { roundId: string },
  ): Promise<string> {
    const waiting = { name: definition.name, roundId: options.roundId, state: 'queued' as const };
    // Held until this is committed: a worker that took it now would not see what it is to look at.
    await manager
      .createQueryBuilder()
      .update(Job)
      .set({ runAt: () => 'run_at' })
      .where(waiting)
      .execute();
    const found = await manager.findOne(Job, { where: waiting, order: { createdAt: 'ASC' } });
    return found ? found.id : this.enqueue(manager, definition, data, options);
  }

  /** @returns the id of the job, also when one with the same key was there already. */
  async enqueue<Data extends JsonObject>(
    manager: EntityManager,
    definition: JobDefinition<Data>,
    data: Data,
    options: EnqueueOptions = {},
  ): Promise<string> {
    const asked = this.clock.now();
    const now = asked.toISOString();
    const idempotencyKey = options.idempotencyKey ?? null;
    const row: Partial<Job> = {
      id: newId(),
      name: definition.name,
      data,
      idempotencyKey,
      roundId: options.roundId ?? null,
      requestedBy: options.requestedBy?.accountId ?? null,
      requestedByName: options.requestedBy?.name ?? 'Hệ thống',
      state: 'queued',
      attempts: 0,
      maxAttempts: options.maxAttempts ?? 3,
      runAt: new Date(asked.getTime() + (options.delayMs ?? 0)).toISOString(),
      progressDone: 0,
      progressTotal: 0,
      createdAt: now,
      sentAt: null,
    };
    const insert = manager
      .createQueryBuilder()
      .insert()
      .into(Job)
      .values(row as never);
    if (idempotencyKey === null) {
      await insert.updateEntity(false).execute();
      return row.id!;
    }
    // On PostgreSQL this waits for whoever is inserting the same key, then leaves theirs.
    await insert.orIgnore().updateEntity(false).execute();
    const job = await manager.findOneByOrFail(Job, { name: definition.name, idempotencyKey });
    return job.id;
  }

  /**
   * Asks for the end of a job: one that waits is not begun, one under way is told to stop. Asked again it
   * changes nothing.
   * @param by whoever wants it ended, as the job will say.
   * @returns false where the job is over already.
   */
  async askToStop(manager: EntityManager, id: string, by: string): Promise<boolean> {
    const job = await manager.findOneBy(Job, { id });
    if (!job || (job.state !== 'queued' && job.state !== 'running')) return false;
    if (job.stopAskedAt !== null) return true;
    const now = this.clock.moment();
    const asked = {
      ...{ stopAskedAt: now, stopAskedBy: by },
      ...(job.state === 'queued' ? { runAt: now, sentAt: null } : {}),
    };
    const open = { id, state: In(['queued', 'running']) };
    return (await manager.update(Job, open, asked)).affected === 1;
  }
}
