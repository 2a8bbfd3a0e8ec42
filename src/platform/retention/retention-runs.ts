import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity';
import { Clock } from '../clock';
import { stepsSinceConfirmed } from '../clock-watch/clock-watch';
import type { Actor } from '../http/actor';
import type { ClockDoubt } from '../jobs/clock-doubt';
import { ClockTrust } from '../jobs/clock-trust';
import { clockAnswer, type ClockAnswer, type RunOutcome } from './retention-clock';
import { RetentionRun } from './retention-run.entity';

const DAY_MS = 86_400_000;

/** The runs as they were written down, and what they say about the clock. */
@Injectable()
export class RetentionRuns extends ClockTrust {
  constructor(private readonly clock: Clock) {
    super();
  }

  async doubt(manager: EntityManager): Promise<ClockDoubt | null> {
    const answer = await this.clockAnswer(manager);
    return 'wrong' in answer ? answer : null;
  }

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
    const steps = await stepsSinceConfirmed(manager);
    return clockAnswer({ now, runs, trail: entry?.at ?? null, steps });
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
