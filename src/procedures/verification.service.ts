import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { JobQueue } from '../platform/jobs/job-queue';
import { Job } from '../platform/jobs/job.entity';
import { UnitsReadModel } from '../units/units.read-model';
import { CatalogueRepository } from './catalogue/catalogue.repository';
import { PortalClient } from './portal-client';
import { nothingToVerify } from './procedures.errors';
import { RunsRepository } from './runs.repository';
import type { VerificationRun } from './verification.entity';
import { VERIFY_ATTEMPTS, verifyJob } from './verify-job';

export interface RequestedRun {
  id: string;
  jobId: string;
  /** False when the round already had a run under way; then this is that one. */
  created: boolean;
}

/** Begins verification runs. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly units: UnitsReadModel,
    private readonly catalogue: CatalogueRepository,
    private readonly runs: RunsRepository,
    private readonly portal: PortalClient,
  ) {}

  /**
   * Asks for a check of all units of a round. A round has one active run; asking again gives the same one.
   * @throws `procedures.nothing-to-verify` when the round has no catalogue or no new units.
   */
  async request(roundId: string, actor: Actor): Promise<RequestedRun> {
    try {
      return await this.unitOfWork.run((manager) => this.requestWithin(manager, roundId, actor));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      // Another request was quicker: its run is the answer.
      return this.unitOfWork.run((manager) => this.requestWithin(manager, roundId, actor));
    }
  }

  private async requestWithin(
    manager: EntityManager,
    roundId: string,
    actor: Actor,
  ): Promise<RequestedRun> {
    const active = await this.stillActive(manager, roundId, actor);
    if (active) return { id: active.id, jobId: active.jobId!, created: false };
    const run = await this.create(manager, roundId, actor);
    return { id: run.id, jobId: run.jobId!, created: true };
  }

  private async create(
    manager: EntityManager,
    roundId: string,
    actor: Actor,
  ): Promise<VerificationRun> {
    const round = await this.units.round(manager, roundId);
    if (!round) throw notFound();
    const procedures = await this.catalogue.count(manager, roundId);
    const newUnits = await this.units.newUnits(manager, roundId);
    if (procedures === 0 || newUnits.length === 0) throw nothingToVerify({ round: round.name });
    const id = newId();
    const options = {
      idempotencyKey: id,
      roundId,
      requestedBy: actor,
      maxAttempts: VERIFY_ATTEMPTS,
    };
    const run: VerificationRun = {
      id,
      roundId,
      state: 'pending',
      activeKey: roundId,
      source: this.portal.source.slice(0, 300),
      requestedBy: actor.accountId,
      requestedByName: actor.name,
      requestedAt: this.clock.moment(),
      jobId: await this.jobs.enqueue(manager, verifyJob, { runId: id }, options),
      startedAt: null,
      finishedAt: null,
      digest: null,
    };
    const agencies = await this.catalogue.agencies(manager, roundId);
    const units = newUnits.map((unit) => ({
      unitId: unit.id,
      departmentCode: agencies.get(unit.id) ?? null,
    }));
    await this.runs.create(manager, run, units);
    await this.audit.record(manager, {
      actor,
      action: 'procedures.verification-requested',
      subject: { type: 'verification_run', id, name: run.source },
      roundId,
      summary: {
        source: run.source,
        units: units.length,
        procedures,
        pairs: units.length * procedures,
      },
      objects: [{ type: 'verification_run', id, after: { state: run.state } }],
    });
    return run;
  }

  /** The active run; one whose job was given up is ended here, so that a new one can begin. */
  private async stillActive(
    manager: EntityManager,
    roundId: string,
    actor: Actor,
  ): Promise<VerificationRun | null> {
    const active = await this.runs.active(manager, roundId);
    if (!active) return null;
    const job = await manager.findOneBy(Job, { id: active.jobId ?? '' });
    if (job && job.state !== 'failed') return active;
    const finishedAt = this.clock.moment();
    await this.runs.move(manager, active.id, active.state, {
      state: 'failed',
      activeKey: null,
      finishedAt,
    });
    await this.runs.giveUpPending(manager, active.id, finishedAt);
    await this.audit.record(manager, {
      actor,
      action: 'procedures.verification-given-up',
      subject: { type: 'verification_run', id: active.id },
      roundId,
      summary: { error: job?.lastError ?? null },
      objects: [
        {
          ...{ type: 'verification_run', id: active.id },
          before: { state: active.state },
          after: { state: 'failed' },
        },
      ],
    });
    return null;
  }
}

/** Both engines' word for a unique constraint that was violated. */
function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}
