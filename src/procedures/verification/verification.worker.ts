import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reader } from '../../platform/database/reader';
import type { RunningJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { UnitsReadModel } from '../../units/units.read-model';
import { PageMemories } from '../portal/page-memory';
import { PortalClient, type PortalAnswer, type PortalFault } from '../portal/portal-client';
import { PortalSources } from '../portal/portal-sources';
import { systemTime } from '../portal/system-time';
import { RunStates } from './run-states';
import { RunsRepository } from './runs.repository';
import { UnitClaims, CLAIM_MS, type ClaimedUnit } from './unit-claims';
import { UnitJudge, type Yardstick } from './unit-judge';
import type { VerificationRun } from './verification.entity';
import { VERIFY_VERSION, verifyJob, type VerifyData } from './verify-job';

type VerifyJob = RunningJob<VerifyData>;
/** What a portal that was given up on costs at most: so many pauses, each followed by one request. */
const PASSES = 3;
/** Units asked for at the same time: while one is compared and stored, the other is on its way. */
const AT_ONCE = 2;
/** How often whoever leads a run looks whether its helpers are done. */
const LOOK_MS = 250;
/** Faults of the first question that hold for every unit. */
const FOR_ALL = new Set(['not-configured', 'robots', 'filter-ignored', 'shape-changed']);

/** One execution of a job: what it holds, how far it is. */
interface Shift {
  run: VerificationRun;
  job: VerifyJob;
  client: PortalClient;
  /** Why no unit can be asked for. */
  fault: PortalFault | null;
  yardstick: Yardstick;
  names: Map<string, string>;
  held: Set<ClaimedUnit>;
  done: number;
  total: number;
  stop: boolean;
}

/** Works a run off, unit by unit. May be cut off at any moment: the next try goes on with the units not yet done. */
@Injectable()
export class VerificationWorker implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly runs: RunsRepository,
    private readonly states: RunStates,
    private readonly claims: UnitClaims,
    private readonly judge: UnitJudge,
    private readonly sources: PortalSources,
    private readonly memories: PageMemories,
  ) {}

  onModuleInit(): void {
    this.handlers.register(
      verifyJob,
      (job) => this.handle(job),
      (job) => this.states.lost(job),
    );
  }

  async handle(job: VerifyJob) {
    const { runId, lane = 0, version = 1 } = job.data;
    if (version > VERIFY_VERSION) return this.states.park(runId, job.actor);
    const run = await this.states.begin(runId);
    if (run) await this.askAll(run, job);
    return lane === 0 ? this.states.finish(runId, job.actor) : { lane };
  }

  private async askAll(run: VerificationRun, job: VerifyJob): Promise<void> {
    await this.claims.freeOf(run.id, job.id);
    const shift = await this.open(run, job);
    const keeping = setInterval(() => {
      void this.claims.keep(shift.held).catch(() => undefined);
    }, CLAIM_MS / 3);
    try {
      const turns = Array.from({ length: AT_ONCE }, () => this.work(shift));
      const ended = await Promise.allSettled(turns);
      const failed = ended.find((each) => each.status === 'rejected');
      if (failed) throw failed.reason;
    } finally {
      clearInterval(keeping);
    }
  }

  private async open(run: VerificationRun, job: VerifyJob): Promise<Shift> {
    const source = { kind: run.sourceKind, id: run.sourceId };
    const client = await this.sources.clientOf(source);
    const found = await client.checkFilter(job.signal);
    const { manager } = this.reader;
    const units = await this.units.newUnits(manager, run.roundId);
    return {
      ...{ run, job, client },
      fault: found && FOR_ALL.has(found.reason) ? found : null,
      yardstick: await this.judge.yardstick(run),
      names: new Map(units.map((unit) => [unit.id, unit.name])),
      held: new Set(),
      ...(await this.runs.standing(manager, run.id)),
      stop: false,
    };
  }

  /** Takes one unit after the other until none is left, the run is held, or something goes wrong. */
  private async work(shift: Shift): Promise<void> {
    const { run, job } = shift;
    let pass = 0;
    while (!shift.stop) {
      job.signal.throwIfAborted();
      const unit = await this.claims.next(run.id, job.id);
      if (!unit) {
        if (!(await this.othersWork(shift))) return;
        await systemTime.sleep(LOOK_MS, job.signal);
        continue;
      }
      shift.held.add(unit);
      try {
        if (unit.deferrals > pass) {
          pass = unit.deferrals;
          await systemTime.sleep(shift.client.pauseLeft(), job.signal);
        }
        await this.settle(shift, unit);
      } catch (error) {
        shift.stop = true;
        await this.claims.giveBack(unit).catch(() => undefined);
        throw error;
      } finally {
        shift.held.delete(unit);
      }
    }
  }

  private async settle(shift: Shift, unit: ClaimedUnit): Promise<void> {
    const { job } = shift;
    job.signal.throwIfAborted();
    if (shift.stop) return this.claims.giveBack(unit);
    const answer = await this.ask(shift, unit);
    const leftAlone = answer?.kind === 'fault' && answer.reason === 'circuit-open';
    if (leftAlone && unit.deferrals < PASSES - 1) return this.claims.putOff(unit);
    if (!(await this.judge.judge(unit, answer, shift.yardstick))) return;
    shift.done += 1;
    await job.progress(shift.done, shift.total, shift.names.get(unit.unitId));
  }

  /** @returns null where the unit has no agency code. */
  private async ask(
    { run, job, client, fault }: Shift,
    unit: ClaimedUnit,
  ): Promise<PortalAnswer | null> {
    const exported = run.sourceKind === 'export';
    const agency = exported ? unit.unitId : unit.departmentCode;
    if (agency === null) return null;
    if (fault) return fault;
    const { signal } = job;
    if (run.sourceKind !== 'portal') return client.listOf(agency, { signal });
    const source = { kind: run.sourceKind, id: run.sourceId };
    if (!(await this.sources.permitted(source)))
      return {
        ...{ kind: 'fault', reason: 'not-configured', detail: 'the permission was withdrawn' },
        readAt: new Date(systemTime.now()).toISOString(),
      };
    return client.listOf(agency, { signal, pages: this.memories.of(run.id, unit.unitId) });
  }

  /** Whoever leads waits for the units that others hold; a helper leaves. */
  private async othersWork(shift: Shift): Promise<boolean> {
    const { run, job } = shift;
    if ((job.data.lane ?? 0) !== 0 || shift.stop) return false;
    const { manager } = this.reader;
    if (!(await this.states.going(manager, run.id))) return false;
    const { done, total } = await this.runs.standing(manager, run.id);
    if (done > shift.done) {
      shift.done = done;
      await job.progress(done, total);
    }
    return done < total;
  }
}
