import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { RunningJob } from '../platform/jobs/job-definition';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { UnitsReadModel } from '../units/units.read-model';
import { compareUnit, type UnitComparison } from './compare';
import { digestOfRun, digestOfUnit } from './digest';
import { PortalClient, type PortalAnswer } from './portal-client';
import { RunsRepository } from './runs.repository';
import { systemTime } from './system-time';
import type { VerificationRun, VerificationUnit } from './verification.entity';
import { verifyJob } from './verify-job';

type VerifyJob = RunningJob<{ runId: string }>;
/** What a portal that was given up on costs at most: so many pauses, each followed by one request. */
const PASSES = 3;
/** Surplus procedures kept with a unit. */
const UNEXPECTED_KEPT = 200;

/** Works a run off, unit by unit. May be cut off at any moment: the next try goes on with the units not yet done. */
@Injectable()
export class VerificationWorker implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly runs: RunsRepository,
    private readonly portal: PortalClient,
  ) {}

  onModuleInit(): void {
    this.handlers.register(verifyJob, (job) => this.handle(job));
  }

  async handle(job: VerifyJob) {
    const run = await this.begin(job.data.runId);
    if (run) await this.askAll(run, job);
    return this.finish(job);
  }

  /** @returns null for a run that is over, or unknown. */
  private begin(runId: string): Promise<VerificationRun | null> {
    return this.unitOfWork.run(async (manager) => {
      await this.runs.move(manager, runId, 'pending', {
        state: 'running',
        startedAt: this.clock.moment(),
      });
      const run = await this.runs.byId(manager, runId);
      return run?.state === 'running' ? run : null;
    });
  }

  private async askAll(run: VerificationRun, job: VerifyJob): Promise<void> {
    const ceased = await this.ceasedNames(run.roundId);
    const names = new Map(
      (await this.units.newUnits(this.reader.manager, run.roundId)).map((unit) => [
        unit.id,
        unit.name,
      ]),
    );
    const all = await this.runs.units(this.reader.manager, run.id);
    let waiting = all.filter((unit) => unit.state === 'pending');
    const ask = await this.questioner(waiting.length > 0, job.signal);
    let done = all.length - waiting.length;
    for (let pass = 1; waiting.length > 0; pass += 1) {
      const later: VerificationUnit[] = [];
      for (const unit of waiting) {
        job.signal.throwIfAborted();
        const answer = unit.departmentCode === null ? null : await ask(unit.departmentCode);
        if (pass < PASSES && answer?.kind === 'fault' && answer.reason === 'circuit-open') {
          later.push(unit);
          continue;
        }
        await this.judge(unit, answer, ceased);
        done += 1;
        await job.progress(done, all.length, names.get(unit.unitId));
      }
      waiting = later;
      if (waiting.length > 0) await systemTime.sleep(this.portal.pauseLeft(), job.signal);
    }
  }

  /** A portal that shows every agency the same list is not worth asking: each unit gets that fault. */
  private async questioner(
    needed: boolean,
    signal: AbortSignal,
  ): Promise<(departmentCode: string) => Promise<PortalAnswer>> {
    const fault = needed ? await this.portal.checkFilter(signal) : null;
    if (fault?.reason === 'filter-ignored') return async () => fault;
    return (departmentCode) => this.portal.listOf(departmentCode, signal);
  }

  private async judge(
    unit: VerificationUnit,
    answer: PortalAnswer | null,
    ceased: string[],
  ): Promise<void> {
    const asOf = this.clock.moment();
    await this.unitOfWork.run(async (manager) => {
      const expected = await this.runs.expected(manager, unit.runId, unit.unitId);
      const comparison = compareUnit(expected, answer, ceased, asOf);
      await this.runs.saveUnit(
        manager,
        doneUnit(unit, answer, comparison, asOf),
        comparison.findings,
      );
    });
  }

  /** Old names that no new unit bears; what still carries one is attached to a unit that ceased. */
  private async ceasedNames(roundId: string): Promise<string[]> {
    const manager = this.reader.manager;
    const present = new Set((await this.units.newUnits(manager, roundId)).map((unit) => unit.name));
    const old = (await this.units.oldUnits(manager, roundId)).map((unit) => unit.name);
    return [...new Set(old)].filter((name) => !present.has(name));
  }

  private finish(job: VerifyJob) {
    const { runId } = job.data;
    return this.unitOfWork.run(async (manager) => {
      const units = await this.runs.units(manager, runId);
      const counts = await this.runs.countOutcomes(manager, runId);
      if (units.some((unit) => unit.state === 'pending') || counts.pending) {
        throw new Error(`Run ${runId} still has pending pairs`);
      }
      const finishedAt = this.clock.moment();
      const digest = digestOfRun(units);
      const changes = { state: 'finished', activeKey: null, finishedAt, digest } as const;
      const summary = { passed: 0, failed: 0, unverifiable: 0, ...counts, digest };
      if (await this.runs.move(manager, runId, 'running', changes)) {
        const run = await this.runs.byId(manager, runId);
        await this.audit.record(manager, {
          actor: job.actor,
          action: 'procedures.verified',
          subject: { type: 'verification_run', id: runId },
          roundId: run!.roundId,
          summary,
          objects: [
            {
              ...{ type: 'verification_run', id: runId },
              before: { state: 'running' },
              after: { state: 'finished', digest },
            },
          ],
        });
      }
      return summary;
    });
  }
}

function doneUnit(
  unit: VerificationUnit,
  answer: PortalAnswer | null,
  { findings, unexpected }: UnitComparison,
  doneAt: string,
): VerificationUnit {
  const count = (outcome: string) => findings.filter((each) => each.outcome === outcome).length;
  const readNothing = answer?.kind !== 'list';
  return {
    ...unit,
    state: 'done',
    pending: 0,
    passed: count('passed'),
    failed: count('failed'),
    unverifiable: count('unverifiable'),
    faultReason: readNothing ? (findings[0]?.reason ?? null) : null,
    faultDetail: answer?.kind === 'fault' ? answer.detail.slice(0, 400) : null,
    unexpected: unexpected.slice(0, UNEXPECTED_KEPT),
    digest: digestOfUnit(findings),
    doneAt,
  };
}
