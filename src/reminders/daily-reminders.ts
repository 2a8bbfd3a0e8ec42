import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { SYSTEM } from '../platform/http/actor';
import { DailyJobs } from '../platform/jobs/daily-jobs';
import { defineJob } from '../platform/jobs/job-definition';
import { vietnamDay } from '../platform/vietnam-time';
import { UnitsReadModel } from '../units/units.read-model';
import { ReminderSources } from './sources/reminder-sources';
import { Telling } from './telling';

/** Tells everybody what is overdue. */
export const dailyRemindersJob = defineJob<Record<string, never>>('reminders.daily', 'upkeep');

/** Once each morning: what is overdue, as one message a list to each person who has to act. */
@Injectable()
export class DailyReminders implements OnModuleInit {
  constructor(
    private readonly daily: DailyJobs,
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly sources: ReminderSources,
    private readonly telling: Telling,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.daily.register({
      ...{ definition: dailyRemindersJob, at: this.settings.remindersAt, order: () => ({}) },
      work: async () => ({ messages: await this.remind() }),
    });
  }

  /**
   * Tells people of every round what is overdue; done twice on a day it changes nothing.
   * @returns messages that are new.
   */
  async remind(): Promise<number> {
    let messages = 0;
    for (const { id } of await this.units.rounds(this.reader.manager))
      messages += await this.remindIn(id);
    return messages;
  }

  private remindIn(roundId: string): Promise<number> {
    return this.unitOfWork.run(async (manager) => {
      const round = (await this.units.round(manager, roundId))!;
      const today = vietnamDay(this.clock.now());
      const matters = await this.sources.overdue(manager, roundId, today);
      const { told, untold } = await this.telling.tell(manager, round, matters);
      if (told.length > 0)
        await this.audit.record(manager, {
          ...{ actor: SYSTEM, action: 'reminders.morning', roundId },
          subject: { type: 'round', id: roundId, name: round.name },
          summary: {
            ...{ messages: told.length, overdue: matters.length, nobody: untold.length },
            people: new Set(told.map(({ accountId }) => accountId)).size,
          },
        });
      return told.length;
    });
  }
}
