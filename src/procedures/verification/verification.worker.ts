import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reader } from '../../platform/database/reader';
import type { RunningJob } from '../../platform/jobs/job-definition';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { PageMemories } from '../portal/page-memory';
import { PortalClient, type PortalAnswer, type PortalFault } from '../portal/portal-client';
import { PortalSources } from '../portal/portal-sources';
import { systemTime } from '../portal/system-time';
import { RunStates } from './run-states';
import { RunsRepository } from './runs.repository';
import type { JudgedUnit } from './results-store';
import { UnitClaims, CLAIM_MS, type ClaimedUnit } from './unit-claims';
import { UnitJudge, type Yardstick } from './unit-judge';
import type { VerificationRun } from './verification.entity';
import { VERIFY_VERSION, verifyJob, type VerifyData } from './verify-job';

type VerifyJob = RunningJob<VerifyData>;
/** What a portal that was given up on costs at most: so many pauses, each followed by one request. */
const PASSES = 3;
/** A portal that asks for more quiet than this is not waited for: its units are unverifiable until another run. */
const LONGEST_PAUSE_MS = 10 * 60_000;
/** Units asked for at the same time. */
const AT_ONCE = 2;
/** A worker stores about so often: several units at once where the source is quick, each by itself where it is slow. */
const COMMIT_MS = 250;
const MOST_AT_A_TIME = 8;
/** How often whoever leads a run looks whether its helpers are done. */
const LOOK_MS = 250;
/** How often a turn without units looks whether the other one of this worker is done. */
const GLANCE_MS = 10;
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
  held: Set<ClaimedUnit>;
  progress: { done: number; total: number };
  stop: boolean;
}

/** What one turn holds: units it claimed, what it found about them, how often the portal was left alone. */
interface Round {
  taken: ClaimedUnit[];
  /** Those of them that are asked for now, and how many that are the next time. */
  lot: ClaimedUnit[];
  size: number;
  judged: JudgedUnit[];
  pass: number;
  /** Stores what was found before; gives the units that were taken with it. */
  storing: Promise<ClaimedUnit[]> | null;
}

/** Works a run off, unit by unit. May be cut off at any moment: the next try goes on with the units not yet done. */
@Injectable()
export class VerificationWorker implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly reader: Reader,
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
    return {
      ...{ run, job, client },
      fault: found && FOR_ALL.has(found.reason) ? found : null,
      yardstick: await this.judge.yardstick(run),
      held: new Set(),
      progress: await this.runs.standing(manager, run.id),
      stop: false,
    };
  }

  /**
   * Takes units until none is left, the run is held, or something goes wrong. While what was found is stored, and the
   * units after the next are taken with it, the next ones are asked for.
   */
  private async work(shift: Shift): Promise<void> {
    const { job } = shift;
    const round: Round = { taken: [], lot: [], size: 1, judged: [], pass: 0, storing: null };
    try {
      while (!shift.stop) {
        job.signal.throwIfAborted();
        if (round.taken.length === 0 && !(await this.takeNext(shift, round))) {
          if (!(await this.othersWork(shift))) return;
          await this.rest(shift);
          continue;
        }
        const lot = (round.lot = round.taken.splice(0, round.size));
        const began = performance.now();
        await this.lookAll(shift, round);
        const each = (performance.now() - began) / lot.length;
        round.taken.push(...((await round.storing) ?? []));
        round.storing = null;
        if (shift.stop) continue;
        round.size = Math.max(1, Math.min(MOST_AT_A_TIME, Math.floor(COMMIT_MS / each)));
        // A lot to ask for while this one is stored, and one for after that. Where the source is slow nothing is taken
        // ahead: another worker may be free sooner.
        const wanted = COMMIT_MS < each ? 0 : 2 * round.size - round.taken.length;
        round.lot = [];
        round.storing = this.store(shift, round, lot, Math.max(0, wanted));
        // Whoever waits for it learns of a failure; nobody may be waiting yet.
        round.storing.catch(() => undefined);
      }
    } catch (error) {
      shift.stop = true;
      throw error;
    } finally {
      await this.leave(shift, round);
    }
  }

  /** What was taken with the last lot that was stored; else one unit. @returns whether there is any. */
  private async takeNext({ run, job }: Shift, round: Round): Promise<boolean> {
    round.taken = (await round.storing) ?? [];
    round.storing = null;
    if (round.taken.length === 0) {
      const unit = await this.claims.next(run.id, job.id);
      if (unit) round.taken = [unit];
    }
    return round.taken.length > 0;
  }

  /** What was read before something went wrong is kept; the rest is for others. */
  private async leave(shift: Shift, round: Round): Promise<void> {
    const ahead = (await round.storing?.catch(() => [])) ?? [];
    const left = [...round.lot, ...round.taken, ...ahead];
    if (round.judged.length > 0) await this.store(shift, round, left, 0).catch(() => undefined);
    for (const unit of left) shift.held.delete(unit);
    if (left.length > 0) await this.claims.giveBack(left).catch(() => undefined);
  }

  /** Asks for the units of a lot, one after the other. */
  private async lookAll(shift: Shift, round: Round): Promise<void> {
    for (const unit of round.lot) shift.held.add(unit);
    for (const unit of round.lot) {
      if (shift.stop) return;
      if (unit.deferrals > round.pass) {
        round.pass = unit.deferrals;
        await systemTime.sleep(shift.client.pauseLeft(), shift.job.signal);
      }
      const found = await this.look(shift, unit);
      if (found) round.judged.push(found);
    }
  }

  /**
   * Stores what was judged of the units that were taken, and takes others, in one commit.
   * @returns the units it took.
   */
  private async store(
    { job, ...shift }: Shift,
    round: Round,
    taken: readonly ClaimedUnit[],
    most: number,
  ): Promise<ClaimedUnit[]> {
    const next = most > 0 ? { jobId: job.id, most } : undefined;
    const { judged } = round;
    round.judged = [];
    const settled = await this.judge.settle(judged, shift.yardstick, next).catch(async (error) => {
      await this.claims.giveBack(taken).catch(() => undefined);
      throw error;
    });
    for (const unit of taken) shift.held.delete(unit);
    // Kept from now on: their turn comes when the units before them are read.
    for (const unit of settled.taken) shift.held.add(unit);
    if (settled.stored > 0) {
      shift.progress.done += settled.stored;
      const name = shift.yardstick.names.get(taken.at(-1)?.unitId ?? '');
      await job.progress(shift.progress.done, shift.progress.total, name);
    }
    return settled.taken;
  }

  /** @returns null where the unit was put off. */
  private async look(shift: Shift, unit: ClaimedUnit): Promise<JudgedUnit | null> {
    const { job, yardstick } = shift;
    job.signal.throwIfAborted();
    const [answer, expected] = await Promise.all([
      this.ask(shift, unit),
      this.judge.expected(unit, yardstick),
    ]);
    const leftAlone = answer?.kind === 'fault' && answer.reason === 'circuit-open';
    const soon = shift.client.pauseLeft() <= LONGEST_PAUSE_MS;
    if (leftAlone && soon && unit.deferrals < PASSES - 1) {
      await this.claims.putOff(unit);
      return null;
    }
    return this.judge.compared(unit, answer, yardstick, expected);
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

  /** Waits before looking again, no longer than the other turn of this worker holds units: with them the run may be done. */
  private async rest({ held, job }: Shift): Promise<void> {
    const last = performance.now() + LOOK_MS;
    if (held.size === 0) return systemTime.sleep(LOOK_MS, job.signal);
    while (held.size > 0 && performance.now() < last) await systemTime.sleep(GLANCE_MS, job.signal);
  }

  /** Whoever leads waits for the units that others hold; a helper leaves. */
  private async othersWork(shift: Shift): Promise<boolean> {
    const { run, job } = shift;
    if ((job.data.lane ?? 0) !== 0 || shift.stop) return false;
    const { manager } = this.reader;
    if (!(await this.states.going(manager, run.id))) return false;
    const { done, total } = await this.runs.standing(manager, run.id);
    if (done > shift.progress.done) {
      shift.progress.done = done;
      await job.progress(done, total);
    }
    return done < total;
  }
}
