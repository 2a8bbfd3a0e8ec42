import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import type { LostJob } from '../../platform/jobs/job-definition';
import { JobQueue } from '../../platform/jobs/job-queue';
import { findingsJob } from '../findings/findings-job';
import { digestOfRun } from './digest';
import { addsUp, countsOf, RunsRepository } from './runs.repository';
import { VerificationRun, type RunControl, type RunState } from './verification.entity';
import type { VerifyData } from './verify-job';

type Standing = { state: RunState; control: RunControl };

/** The life of a run. Every step is a conditional update: done twice, or by two at once, it is done once. */
@Injectable()
export class RunStates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly runs: RunsRepository,
    private readonly jobs: JobQueue,
  ) {}

  /** @returns null for a run that is held, over, or unknown. */
  begin(runId: string): Promise<VerificationRun | null> {
    return this.unitOfWork.run(async (manager) => {
      const waiting = { id: runId, state: 'pending' as const, control: 'go' as const };
      const startedAt = this.clock.moment();
      await manager.update(VerificationRun, waiting, { state: 'running', startedAt });
      const run = await this.runs.byId(manager, runId);
      return run?.state === 'running' && run.control === 'go' ? run : null;
    });
  }

  going(manager: EntityManager, runId: string): Promise<boolean> {
    return manager.existsBy(VerificationRun, { id: runId, state: 'running', control: 'go' });
  }

  /**
   * Ends a run whose pairs are all decided.
   * @throws when pairs are left although the run was not held, or a unit's sums are not those of its pairs: then the job
   *   is tried again.
   */
  finish(runId: string, actor: Actor) {
    return this.unitOfWork.run(async (manager) => {
      const run = await this.runs.byId(manager, runId);
      const found = await this.runs.outcomes(manager, runId);
      const counts = countsOf(found);
      const summary = { passed: 0, failed: 0, unverifiable: 0, ...counts };
      if (!run || run.state !== 'running') return { ...summary, digest: run?.digest ?? null };
      if (run.control !== 'go') return { ...summary, control: run.control };
      const units = await this.runs.units(manager, runId);
      if (units.some((unit) => unit.state === 'pending') || counts.pending)
        throw new Error(`Run ${runId} still has pending pairs`);
      if (!addsUp(units, found)) throw new Error(`Sums of run ${runId} are not those of its pairs`);
      const digest = digestOfRun(units);
      const finishedAt = this.clock.moment();
      const changes = { state: 'finished', activeKey: null, finishedAt, digest } as const;
      if (await this.runs.move(manager, runId, 'running', changes)) {
        const { roundId } = run;
        await this.jobs.enqueue(...([manager, findingsJob, { runId }] as const), {
          idempotencyKey: `findings ${runId}`,
          roundId,
          requestedBy: actor,
        });
        await this.note(manager, run, actor, 'procedures.verified', {
          after: { state: 'finished', control: 'go' },
          summary: { ...summary, digest },
        });
      }
      return { ...summary, digest };
    });
  }

  /** Nobody will try the job that leads a run again: the run ends, and what was not read stays unknown. */
  async lost({ data, actor, reason }: LostJob<VerifyData>): Promise<void> {
    if ((data.lane ?? 0) !== 0) return;
    await this.unitOfWork.run(async (manager) => {
      const run = await this.runs.byId(manager, data.runId);
      if (run) await this.giveUp(manager, run, actor, { error: reason?.in('vi') ?? null });
    });
  }

  /** The data of the job are of a later program: the run waits for one that knows them. */
  park(runId: string, actor: Actor) {
    return this.unitOfWork.run(async (manager) => {
      const run = await this.runs.byId(manager, runId);
      const held = { control: 'paused' as const };
      const going = { id: runId, control: 'go' as const, activeKey: run?.activeKey ?? '' };
      const done = await manager.update(VerificationRun, going, held);
      if (run && done.affected === 1)
        await this.note(manager, run, actor, 'procedures.verification-paused', {
          after: { state: run.state, control: 'paused' },
          summary: { later: true },
        });
      return { parked: true };
    });
  }

  /** Ends a run that nobody works on; done again it changes nothing. */
  async giveUp(
    manager: EntityManager,
    run: VerificationRun,
    actor: Actor,
    summary: { error: string | null },
    control: RunControl = run.control,
  ): Promise<boolean> {
    if (run.state !== 'pending' && run.state !== 'running') return false;
    const finishedAt = this.clock.moment();
    const changes = { state: 'failed', control, activeKey: null, finishedAt } as const;
    if (!(await this.runs.move(manager, run.id, run.state, changes))) return false;
    await this.runs.giveUpPending(manager, run.id, finishedAt);
    const action =
      control === 'cancelled'
        ? 'procedures.verification-cancelled'
        : 'procedures.verification-given-up';
    const after = { state: 'failed' as const, control };
    await this.note(manager, run, actor, action, { after, summary });
    return true;
  }

  /** Writes down what became of a run. */
  async note(
    manager: EntityManager,
    run: VerificationRun,
    actor: Actor,
    action: string,
    {
      after,
      summary,
    }: { after: Standing; summary: Record<string, string | number | boolean | null> },
  ): Promise<void> {
    const { id, roundId, state, control } = run;
    await this.audit.record(manager, {
      ...{ actor, action, roundId, summary },
      subject: { type: 'verification_run', id, name: run.source },
      objects: [{ type: 'verification_run', id, before: { state, control }, after }],
    });
  }
}
