import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { CLOCK_CONFIRMED, THE_CLOCK } from '../platform/clock-watch/clock-watch';
import { Settings } from '../platform/config/settings';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { permitsEverywhere } from '../platform/http/grants';
import { JobQueue } from '../platform/jobs/job-queue';
import { Job } from '../platform/jobs/job.entity';
import { Retention, type DueThing } from '../platform/retention/retention';
import { rulesWith, type RetentionCode } from '../platform/retention/retention-rules';
import type { ClockAnswer } from '../platform/retention/retention-clock';
import { RetentionRuns } from '../platform/retention/retention-runs';
import { UnitsReadModel } from '../units/units.read-model';
import { clockNotInQuestion } from './retention.errors';
import { retentionJob } from './retention-job';
import { dueBefore } from './retention-runner';
import type { RetentionView } from './retention.schema';

/** Days ahead of which is told what will go. */
const SOON_DAYS = 30;
const DAY_MS = 86_400_000;
/** Things named of one rule. */
const MOST_NAMED = 50;

/** What the rules would take away, before they do: a look that changes nothing. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly retention: Retention,
    private readonly runs: RetentionRuns,
    private readonly units: UnitsReadModel,
    private readonly jobs: JobQueue,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** The rules with what is due and what will be; names only for who sees the whole province. */
  async view(actor: Actor): Promise<RetentionView> {
    const { manager } = this.reader;
    const named = permitsEverywhere(actor, 'audit.read');
    const rules = [];
    for (const { least: _, ...rule } of rulesWith(this.settings.retentionDays)) {
      rules.push({ ...rule, ...(await this.due(manager, rule, named)) });
    }
    const last = await this.runs.last(manager);
    return {
      ...stateOf(await this.runs.clockAnswer(manager)),
      now: this.clock.moment(),
      lastRun: last && { at: last.at, by: last.requestedByName, removed: last.removed },
      jobId: (await this.underWay(manager))?.id ?? null,
      rules,
    };
  }

  /** Has what is due taken away now; while a run is under way, that one. */
  run(actor: Actor): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const under = await this.underWay(manager);
      if (under) return under.id;
      return this.jobs.enqueue(manager, retentionJob, {}, { requestedBy: actor });
    });
  }

  /**
   * Somebody looked and says that the clock is right: from now on it is trusted again.
   * @throws clockNotInQuestion where nothing speaks against it.
   */
  confirmClock(actor: Actor): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const answer = await this.runs.clockAnswer(manager);
      if (!('wrong' in answer)) throw clockNotInQuestion();
      await this.runs.add(manager, 'confirmed', actor);
      await this.audit.record(manager, {
        actor,
        action: CLOCK_CONFIRMED,
        subject: THE_CLOCK,
        summary: { witness: answer.witness, now: this.clock.moment(), wrong: answer.wrong },
      });
    });
  }

  private async due(
    manager: EntityManager,
    { code, days }: { code: RetentionCode; days: number },
    named: boolean,
  ) {
    const retained = this.retention.get(code);
    const now = this.clock.now();
    const due = await retained.count(manager, dueBefore(now, days));
    const later = dueBefore(now, days - SOON_DAYS);
    const soon = (await retained.count(manager, later)) - due;
    const things = named ? ((await retained.things?.(manager, later, MOST_NAMED)) ?? []) : [];
    return { due, soon, things: await this.named(manager, things, days) };
  }

  private async named(manager: EntityManager, things: DueThing[], days: number) {
    const ids = things.flatMap(({ organisationId }) => organisationId ?? []);
    const names = await this.units.organisations(manager, [...new Set(ids)]);
    return things.map(({ name, organisationId, since }) => ({
      ...{ name, since },
      organisation: organisationId && (names.get(organisationId)?.name ?? null),
      goesAt: new Date(Date.parse(since) + days * DAY_MS).toISOString(),
    }));
  }

  private underWay(manager: EntityManager): Promise<Job | null> {
    const { name } = retentionJob;
    return manager.findOne(Job, {
      where: [
        { name, state: 'queued' },
        { name, state: 'running' },
      ],
    });
  }
}

function stateOf(answer: ClockAnswer): Pick<RetentionView, 'state' | 'until' | 'witness'> {
  if ('wrong' in answer) return { state: answer.wrong, until: null, witness: answer.witness };
  if ('waitUntil' in answer) return { state: 'waiting', until: answer.waitUntil, witness: null };
  return { state: 'running', until: null, witness: null };
}
