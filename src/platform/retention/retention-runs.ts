import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from '../platform/audit/audit-entry.entity';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/http/actor';
import {
  clockAnswer,
  type ClockAnswer,
  type RunOutcome,
} from '../platform/retention/retention-clock';
import { RetentionRun } from '../platform/retention/retention-run.entity';

const DAY_MS = 86_400_000;

/** The runs as they were written down, and what they say about the clock. */
@Injectable()
export class RetentionRuns {
  constructor(private readonly clock: Clock) {}

  /** Whether deletion by age may run now. */
  async clockAnswer(manager: EntityManager): Promise<ClockAnswer> {
    const now = this.clock.now();
    const runs = await manager.find(RetentionRun, { order: { number: 'ASC' } });
    const dayAgo = new Date(now.getTime() - DAY_MS).toISOString();
    const [entry] = await manager
      .createQueryBuilder(AuditEntry, 'entry')
      .where('entry.at < :dayAgo', { dayAgo })
      .orderBy('entry.seq', 'DESC')
      .limit(1)
      .getMany();
    return clockAnswer({ now, runs, trail: entry?.at ?? null });
  }

  last(manager: EntityManager): Promise<RetentionRun | null> {
    return manager.findOne(RetentionRun, { where: { outcome: 'done' }, order: { number: 'DESC' } });
  }

  async add(
    manager: EntityManager,
    outcome: RunOutcome,
    actor: Actor,
    removed: Record<string, number> = {},
  ): Promise<void> {
    const number = ((await manager.maximum(RetentionRun, 'number')) ?? 0) + 1;
    await manager.insert(RetentionRun, {
      ...{ number, outcome, removed },
      at: this.clock.moment(),
      requestedBy: actor.accountId,
      requestedByName: actor.name,
    });
  }
}
