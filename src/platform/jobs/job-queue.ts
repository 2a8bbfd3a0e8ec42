import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JsonObject } from '../audit/canonical';
import { Clock } from '../clock';
import { insertRows } from '../database/insert-rows';
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
}

/** Asks for background work; the job is stored in the same unit of work as its cause. */
@Injectable()
export class JobQueue {
  constructor(private readonly clock: Clock) {}

  /** @returns the id of the job, also when one with the same key was there already. */
  async enqueue<Data extends JsonObject>(
    manager: EntityManager,
    definition: JobDefinition<Data>,
    data: Data,
    options: EnqueueOptions = {},
  ): Promise<string> {
    if (options.idempotencyKey) {
      const same = await manager.findOneBy(Job, {
        name: definition.name,
        idempotencyKey: options.idempotencyKey,
      });
      if (same) return same.id;
    }
    const now = this.clock.moment();
    const id = newId();
    await insertRows(manager, Job, [
      {
        id,
        name: definition.name,
        data,
        idempotencyKey: options.idempotencyKey ?? null,
        roundId: options.roundId ?? null,
        requestedBy: options.requestedBy?.accountId ?? null,
        requestedByName: options.requestedBy?.name ?? 'Hệ thống',
        state: 'queued',
        attempts: 0,
        maxAttempts: options.maxAttempts ?? 3,
        runAt: now,
        progressDone: 0,
        progressTotal: 0,
        createdAt: now,
      },
    ]);
    return id;
  }
}
