import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { DailyJobs } from '../../platform/jobs/daily-jobs';
import { defineJob, type RunningJob } from '../../platform/jobs/job-definition';
import { JobQueue } from '../../platform/jobs/job-queue';
import { vietnamDay } from '../../platform/vietnam-time';
import { daysUntil } from '../../units/milestone-day';
import { UnitsReadModel } from '../../units/units.read-model';
import { ReadinessSnapshot } from './snapshot.entity';
import { SnapshotWriter } from './snapshot-writer';
import { WholeRound } from './whole-round';

/** Rounds are followed from half a year before their first day until two months after it. */
const DAYS_BEFORE = 183;
const DAYS_AFTER = 62;

export const snapshotJob = defineJob<{ day: string }>('readiness.snapshots');

/** Makes the papers of a day from what was kept, and sends them where a mail server is set. */
export const dailyPapersJob = defineJob<{ snapshotId: string }>('readiness.daily-papers');

/** Once a day: how each round stands, so that the past can be looked at and compared. */
@Injectable()
export class DailySnapshots implements OnModuleInit {
  constructor(
    private readonly daily: DailyJobs,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly wholeRound: WholeRound,
    private readonly writer: SnapshotWriter,
    private readonly jobs: JobQueue,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.daily.register({
      definition: snapshotJob,
      at: this.settings.readinessDailyAt,
      order: (now) => ({ day: vietnamDay(now) }),
      work: (job) => this.work(job),
      // A snapshot of a wrong moment would stand among the right ones for good.
      inDoubt: () => Promise.resolve({ taken: 0, clockInDoubt: true }),
    });
  }

  private async work(job: RunningJob<{ day: string }>): Promise<{ taken: number }> {
    const today = vietnamDay(this.clock.now());
    const rounds = (await this.units.rounds(this.reader.manager)).filter(({ effectiveDate }) => {
      const left = daysUntil(effectiveDate, today);
      return left <= DAYS_BEFORE && left >= -DAYS_AFTER;
    });
    let taken = 0;
    for (const [at, { id }] of rounds.entries()) {
      job.signal.throwIfAborted();
      if (await this.take(id, today, job.actor)) taken += 1;
      await job.progress(at + 1, rounds.length);
    }
    return { taken };
  }

  /** @returns whether it was taken; a day has one for each round, however often the job runs. */
  async take(roundId: string, day: string, actor: Actor): Promise<boolean> {
    const dailyKey = `${roundId}:${day}`;
    if (await this.reader.manager.existsBy(ReadinessSnapshot, { dailyKey })) return false;
    const { province, asks, tasks } = await this.wholeRound.now(roundId);
    if (province.units.length === 0) return false;
    return this.unitOfWork.run(async (manager) => {
      if (await manager.existsBy(ReadinessSnapshot, { dailyKey })) return false;
      const about = { kind: 'daily' as const, dailyKey, actor, asks, tasks };
      const { snapshot } = await this.writer.write(manager, province, about);
      await this.jobs.enqueue(
        manager,
        dailyPapersJob,
        { snapshotId: snapshot.id },
        { roundId, idempotencyKey: snapshot.id },
      );
      return true;
    });
  }
}
