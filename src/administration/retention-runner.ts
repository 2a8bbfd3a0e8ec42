import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { FileStore } from '../platform/files/file-store';
import { DailyJobs } from '../platform/jobs/daily-jobs';
import type { RunningJob } from '../platform/jobs/job-definition';
import { Retention } from '../platform/retention/retention';
import {
  rulesWith,
  type RetentionCode,
  type RetentionRule,
} from '../platform/retention/retention-rules';
import { RetentionRuns } from '../platform/retention/retention-runs';
import { retentionJob } from './retention-job';

const DAY_MS = 86_400_000;
/** Rows that go in one unit of work: short enough that others need not wait long. */
const BATCH = 500;

type Run = RunningJob<Record<string, never>>;

/** Moment before which a rule's things are due. */
export const dueBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * DAY_MS).toISOString();

/**
 * Carries the retention rules out, once a day. Each step is a unit of work with its own entry in the
 * trail: cut off anywhere, the next run finds what is still there.
 */
@Injectable()
export class RetentionRunner implements OnModuleInit {
  constructor(
    private readonly daily: DailyJobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly retention: Retention,
    private readonly runs: RetentionRuns,
    private readonly files: FileStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.daily.register({
      definition: retentionJob,
      order: () => ({}),
      work: (job) => this.run(job),
      inDoubt: (job) => this.noteDown(job, 'refused'),
    });
  }

  /** @returns the outcome, and how many of what went, by code of the rule. */
  private async run(job: Run) {
    const answer = await this.runs.clockAnswer(this.reader.manager);
    if ('waitUntil' in answer) return this.noteDown(job, 'announced');
    const removed: Record<string, number> = {};
    const rules = rulesWith(this.settings.retentionDays);
    for (const [at, rule] of rules.entries()) {
      const count = await this.carryOut(rule, job);
      if (count > 0) removed[rule.code] = count;
      await job.progress(at + 1, rules.length);
    }
    return this.noteDown(job, 'done', removed);
  }

  private async carryOut(
    rule: RetentionRule & { code: RetentionCode },
    { actor, signal }: Pick<Run, 'actor' | 'signal'>,
  ): Promise<number> {
    const retained = this.retention.get(rule.code);
    const before = dueBefore(this.clock.now(), rule.days);
    for (let total = 0; ;) {
      signal.throwIfAborted();
      const step = await this.unitOfWork.run(async (manager) => {
        const removed = await retained.remove(manager, before, BATCH);
        if (removed.count > 0) {
          await this.audit.record(manager, {
            actor,
            action: 'retention.removed',
            subject: { type: 'retention_rule', id: rule.code, name: rule.what.vi },
            ...removed.about,
            summary: { rule: rule.code, days: rule.days, count: removed.count },
          });
        }
        return removed;
      });
      // Whoever is cut off before this line leaves bytes without a name, which the next start removes.
      for (const id of step.files ?? []) await this.files.discard({ id });
      if (step.count === 0) return total;
      total += step.count;
    }
  }

  private async noteDown(
    { actor }: Pick<Run, 'actor'>,
    outcome: 'announced' | 'done' | 'refused',
    removed: Record<string, number> = {},
  ) {
    await this.unitOfWork.run((manager) => this.runs.add(manager, outcome, actor, removed));
    return { outcome, removed };
  }
}
