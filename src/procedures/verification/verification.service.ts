import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { JobQueue } from '../../platform/jobs/job-queue';
import { Job } from '../../platform/jobs/job.entity';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { CatalogueRepository } from '../catalogue/catalogue.repository';
import { PortalSources, type SourceOfRun } from '../portal/portal-sources';
import { nothingToVerify } from '../procedures.errors';
import { activeKeyOf, columnsOf, type Scope } from './run-scope';
import { RunStates } from './run-states';
import { RunsRepository } from './runs.repository';
import { VerificationRun, type RunControl } from './verification.entity';
import { VERIFY_ATTEMPTS, verifyJob } from './verify-job';

export interface RequestedRun {
  id: string;
  jobId: string;
  /** False when the scope already had a run under way; then this is that one. */
  created: boolean;
}

/** Begins verification runs, holds them, takes them up again, gives them up. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly catalogue: CatalogueRepository,
    private readonly runs: RunsRepository,
    private readonly states: RunStates,
    private readonly sources: PortalSources,
    private readonly settings: Settings,
  ) {}

  /**
   * Asks for a check of a round, a unit or a field. A scope has one active run; asking again gives the same one.
   * @param exported lists of a workbook that are compared in place of asking the portal.
   * @throws `procedures.nothing-to-verify` when there is no catalogue, no unit or no such field.
   */
  async request(
    roundId: string,
    actor: Actor,
    scope: Scope = { scope: 'round' },
    exported?: SourceOfRun,
  ): Promise<RequestedRun> {
    const within = (manager: EntityManager) =>
      this.requestWithin(manager, { roundId, actor, scope, exported });
    try {
      return await this.unitOfWork.run(within);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      // Another request was quicker: its run is the answer.
      return this.unitOfWork.run(within);
    }
  }

  /** The same within an open unit of work. */
  async requestWithin(
    manager: EntityManager,
    asked: { roundId: string; actor: Actor; scope: Scope; exported?: SourceOfRun },
  ): Promise<RequestedRun> {
    const { roundId, actor, scope, exported } = asked;
    await this.requireReach(manager, roundId, actor, scope);
    const key = activeKeyOf(roundId, scope, exported?.id);
    const active = await this.stillActive(manager, key, actor);
    if (active) return { id: active.id, jobId: active.jobId!, created: false };
    const source = exported ?? (await this.sources.current(manager));
    const run = await this.create(manager, { roundId, actor, scope, source, key });
    return { id: run.id, jobId: run.jobId!, created: true };
  }

  /** Holds a run: what is on its way is still stored, nothing more is asked. */
  async pause(runId: string, actor: Actor): Promise<void> {
    await this.control(runId, actor, 'go', 'paused', 'procedures.verification-paused');
  }

  /** Takes a held run up where it was. */
  async resume(runId: string, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const run = await this.control(
        ...([runId, actor, 'paused', 'go', 'procedures.verification-resumed'] as const),
      );
      if (!run) return;
      const again = { ...run, resumed: run.resumed + 1 };
      const jobId = await this.enqueue(manager, again, actor);
      await manager.update(VerificationRun, { id: runId }, { resumed: again.resumed, jobId });
    });
  }

  /** Gives a run up: what was read stays, the rest is unknown. */
  async cancel(runId: string, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const run = await this.reached(manager, runId, actor);
      await this.states.giveUp(manager, run, actor, { error: null }, 'cancelled');
    });
  }

  /** @returns the run as it was, or null when it was over or there already. */
  private control(
    runId: string,
    actor: Actor,
    from: RunControl,
    to: RunControl,
    action: string,
  ): Promise<VerificationRun | null> {
    return this.unitOfWork.run(async (manager) => {
      const run = await this.reached(manager, runId, actor);
      if (run.activeKey === null) return null;
      const held = { id: runId, control: from, activeKey: run.activeKey };
      const done = await manager.update(VerificationRun, held, { control: to });
      if (done.affected !== 1) return null;
      const after = { state: run.state, control: to };
      await this.states.note(manager, run, actor, action, { after, summary: {} });
      return run;
    });
  }

  /** @throws not found for an unknown run and for one about units the person has no say in. */
  private async reached(
    manager: EntityManager,
    id: string,
    actor: Actor,
  ): Promise<VerificationRun> {
    const run = await this.runs.byId(manager, id);
    if (!run) throw notFound();
    const scope: Scope =
      run.scope === 'unit' ? { scope: 'unit', unitId: run.scopeUnitId! } : { scope: 'round' };
    await this.requireReach(manager, run.roundId, actor, scope);
    return run;
  }

  private async requireReach(
    manager: EntityManager,
    roundId: string,
    actor: Actor,
    scope: Scope,
  ): Promise<void> {
    const reach = await this.scopes.unitsOf(manager, actor, 'procedure.verify', roundId);
    if (reach === 'all' || (scope.scope === 'unit' && reach.has(scope.unitId))) return;
    throw notFound();
  }

  private async create(
    manager: EntityManager,
    asked: { roundId: string; actor: Actor; scope: Scope; source: SourceOfRun; key: string },
  ): Promise<VerificationRun> {
    const { roundId, actor, scope, source, key } = asked;
    const round = await this.units.round(manager, roundId);
    if (!round) throw notFound();
    const newUnits = await this.units.newUnits(manager, roundId);
    const chosen = newUnits.filter(({ id }) => scope.scope !== 'unit' || id === scope.unitId);
    const run: VerificationRun = {
      ...{ id: newId(), roundId, ...columnsOf(scope) },
      ...{ state: 'pending', control: 'go', resumed: 0, activeKey: key },
      ...{ source: source.text.slice(0, 300), sourceKind: source.kind, sourceId: source.id },
      ...{ requestedBy: actor.accountId, requestedByName: actor.name },
      requestedAt: this.clock.moment(),
      ...{ jobId: null, startedAt: null, finishedAt: null, digest: null },
    };
    run.jobId = await this.enqueue(manager, run, actor, chosen.length);
    const agencies = await this.catalogue.agencies(manager, roundId);
    const rows = chosen.map(({ id: unitId }) => ({
      unitId,
      departmentCode: agencies.get(unitId) ?? null,
    }));
    const pairs = await this.runs.create(manager, run, rows);
    if (pairs === 0) throw nothingToVerify({ round: round.name });
    await this.audit.record(manager, {
      ...{ actor, action: 'procedures.verification-requested', roundId },
      subject: { type: 'verification_run', id: run.id, name: run.source },
      summary: { source: run.source, ...columnsOf(scope), units: rows.length, pairs },
      objects: [{ type: 'verification_run', id: run.id, after: { state: run.state } }],
    });
    return run;
  }

  /** One job leads; others only help where more workers than one are there to take them. */
  private async enqueue(
    manager: EntityManager,
    { id: runId, roundId, resumed }: VerificationRun,
    requestedBy: Actor,
    units = Infinity,
  ): Promise<string> {
    const lanes = Math.min(this.settings.portal.lanes, units);
    const options = { roundId, requestedBy, maxAttempts: VERIFY_ATTEMPTS };
    const ids: string[] = [];
    for (let lane = 0; lane < Math.max(1, lanes); lane += 1) {
      const idempotencyKey = `${runId}/${resumed}/${lane}`;
      const data = { runId, lane };
      ids.push(await this.jobs.enqueue(manager, verifyJob, data, { ...options, idempotencyKey }));
    }
    return ids[0]!;
  }

  /** The active run; one whose job was given up is ended here, so that a new one can begin. */
  private async stillActive(
    manager: EntityManager,
    key: string,
    actor: Actor,
  ): Promise<VerificationRun | null> {
    const active = await this.runs.active(manager, key);
    if (!active) return null;
    const job = await manager.findOneBy(Job, { id: active.jobId ?? '' });
    if (job && job.state !== 'failed') return active;
    await this.states.giveUp(manager, active, actor, { error: job?.lastError ?? null });
    return null;
  }
}

/** Both engines' word for a unique constraint that was violated. */
function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}
