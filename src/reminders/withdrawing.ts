import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { SYSTEM } from '../platform/http/actor';
import { defineJob } from '../platform/jobs/job-definition';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { JobQueue } from '../platform/jobs/job-queue';
import { RegularLooks } from '../platform/regular-looks';
import { vietnamDay, vietnamTime } from '../platform/vietnam-time';
import { RequestsReadModel } from '../requests/requests.read-model';
import type { Round } from '../units/round.entity';
import { UnitsReadModel } from '../units/units.read-model';
import { ReminderMessage } from './reminder-message.entity';
import { ReminderSources } from './sources/reminder-sources';
import { keyOf, Telling } from './telling';

const LOOK_MS = 10 * 60_000;
/** Messages of so long ago may still stand at the top of an inbox. */
const STANDING_MS = 3 * 86_400_000;
/** Ids a statement. */
const LOT = 500;

/** Takes back messages whose matter is done. */
export const withdrawRemindersJob = defineJob<Record<string, never>>(
  'reminders.withdraw',
  'upkeep',
);

/**
 * Takes messages back once what they speak of is done, on the same day: whoever has acted is not told all day that
 * they have not. The record of who was told keeps them.
 */
@Injectable()
export class Withdrawing implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly looks: RegularLooks,
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly requests: RequestsReadModel,
    private readonly sources: ReminderSources,
    private readonly telling: Telling,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(withdrawRemindersJob, async () => ({ messages: await this.withdraw() }));
    this.looks.every(LOOK_MS, 'reminders', () => this.ask());
  }

  /** Has messages looked at where there are any, at most once in ten minutes. @returns whether it was asked for. */
  async ask(): Promise<boolean> {
    if (!(await this.reader.manager.existsBy(ReminderMessage, this.standing()))) return false;
    const now = this.clock.now();
    const key = `withdraw-${vietnamDay(now)}-${vietnamTime(now).slice(0, 4)}`;
    await this.unitOfWork.run((manager) =>
      this.jobs.enqueue(manager, withdrawRemindersJob, {}, { idempotencyKey: key }),
    );
    return true;
  }

  /** Takes back what is done in every round; done twice it changes nothing. @returns how many. */
  async withdraw(): Promise<number> {
    let messages = 0;
    for (const { id } of await this.units.rounds(this.reader.manager))
      messages += await this.withdrawIn(id);
    return messages;
  }

  private withdrawIn(roundId: string): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const standing = await manager.findBy(ReminderMessage, { ...this.standing(), roundId });
      if (standing.length === 0) return 0;
      const round = (await this.units.round(manager, roundId))!;
      const holds = await this.holding(manager, round, standing);
      const done = standing.filter((message) => !holds(message));
      const withdrawnAt = this.clock.moment();
      let messages = 0;
      for (let at = 0; at < done.length; at += LOT) {
        const ids = done.slice(at, at + LOT).map(({ id }) => id);
        // Another server may be taking back the same at this moment.
        const own = { id: In(ids), withdrawnAt: IsNull() };
        messages += (await manager.update(ReminderMessage, own, { withdrawnAt })).affected!;
      }
      if (messages > 0)
        await this.audit.record(manager, {
          ...{ actor: SYSTEM, action: 'reminders.withdrawn', roundId },
          subject: { type: 'round', id: roundId, name: round.name },
          summary: { messages },
        });
      return messages;
    });
  }

  /** Whether what a message speaks of is still to be done by whom it was sent to. */
  private async holding(
    manager: EntityManager,
    round: Round,
    messages: readonly ReminderMessage[],
  ): Promise<(message: ReminderMessage) => boolean> {
    const matters = await this.sources.overdue(manager, round.id, vietnamDay(this.clock.now()));
    const { drafts } = await this.telling.drafts(manager, round, matters);
    const still = new Set(drafts.map(keyOf));
    const sent = (await this.requests.sent(manager, round.id)).map(({ id }) => id);
    const asked = messages.map(({ subjectId }) => subjectId).filter((id) => sent.includes(id));
    const open = await this.requests.unanswered(manager, [...new Set(asked)]);
    const returned = await this.requests.returned(manager, [...new Set(asked)]);
    return (message) => {
      const { kind, subjectId, unitIds } = message;
      const among = (units: readonly { unitId: string }[] = []) =>
        units.some(({ unitId }) => unitIds.includes(unitId));
      switch (kind) {
        case 'request-sent':
        case 'request-due':
        case 'request-reminded':
        case 'request-standing':
          return among(open.get(subjectId));
        case 'request-returned':
          return among(returned.get(subjectId));
        default:
          return still.has(keyOf(message));
      }
    };
  }

  private standing() {
    const from = new Date(this.clock.now().getTime() - STANDING_MS).toISOString();
    return { madeAt: MoreThan(from), withdrawnAt: IsNull() };
  }
}
