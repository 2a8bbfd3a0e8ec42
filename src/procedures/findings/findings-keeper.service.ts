import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { VerificationRun } from '../verification/verification.entity';
import { findingsJob } from './findings-job';
import { FindingsRepository } from './findings.repository';
import { planFindings, type FindingsPlan, type KnownFinding } from './plan-findings';
import {
  failedPairs,
  sightAt,
  surplusPairs,
  untestedPairs,
  type UnitOfRun,
} from './run-observations';

/** Of a run over the whole country no more is in memory than what so many units are shown. */
const UNITS_AT_ONCE = 40;

/** Brings the findings up to what a finished run saw; once for each run. */
@Injectable()
export class FindingsKeeper implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly repository: FindingsRepository,
  ) {}

  onModuleInit(): void {
    this.handlers.register(findingsJob, ({ data, actor }) => this.take(data.runId, actor));
  }

  /** @returns how many findings were opened, persist, came back, were fixed; `taken` false for a run of before. */
  take(runId: string, actor: Actor) {
    return this.unitOfWork.run(async (manager) => {
      const run = await manager.findOneBy(VerificationRun, { id: runId });
      if (run?.state !== 'finished' || (await this.repository.taken(manager, runId)))
        return { taken: false };
      const at = this.clock.moment();
      const { roundId } = run;
      const units = await this.repository.units(manager, runId);
      const whole = run.scope !== 'field';
      const newCodes = await this.repository.newCodes(manager, roundId);
      const counts = { opened: 0, persisting: 0, reopened: 0, fixed: 0, unseen: 0 };
      for (let from = 0; from < units.length; from += UNITS_AT_ONCE) {
        const some = units.slice(from, from + UNITS_AT_ONCE);
        const plan = await this.takePart(manager, { id: runId, roundId, at }, some, {
          ...{ whole, newCodes },
        });
        for (const key of Object.keys(counts) as (keyof typeof counts)[])
          counts[key] += plan.counts[key];
      }
      const openAfter = await this.repository.settle(manager, { id: runId, roundId, at });
      const taken = { runId, roundId, ...counts, openAfter, takenAt: at };
      await this.repository.addTaken(manager, taken);
      const summary = { ...counts, openAfter };
      await this.audit.record(manager, {
        actor,
        action: 'procedures.findings-updated',
        subject: { type: 'verification_run', id: runId, name: run.source },
        roundId,
        summary,
        objects: [],
      });
      return { taken: true, ...summary };
    });
  }

  /** Some units of a run: what it saw at them, and what that makes of their findings. */
  private async takePart(
    manager: EntityManager,
    run: { id: string; roundId: string; at: string },
    units: readonly UnitOfRun[],
    { whole, newCodes }: { whole: boolean; newCodes: ReadonlyMap<string, string> },
  ): Promise<FindingsPlan> {
    const { id: runId, roundId, at } = run;
    const byUnit = new Map(units.map((each) => [each.unitId, each]));
    const part = { runId, roundId, unitIds: [...byUnit.keys()] };
    const observed = [
      ...failedPairs(await this.repository.failed(manager, part), at),
      ...untestedPairs(await this.repository.untested(manager, part), at),
      ...(whole ? surplusPairs(units, newCodes, at) : []),
    ];
    const known = await this.repository.known(manager, part);
    const pairs = await this.repository.pairs(manager, part, known);
    const tested = await this.repository.tested(manager, part);
    const placeOf = ({ unitId, procedureId }: KnownFinding) => `${unitId} ${procedureId}`;
    const pairOf = (finding: KnownFinding) => pairs.get(placeOf(finding)) ?? null;
    const plan = planFindings(observed, known, (finding) =>
      sightAt(finding, byUnit, pairOf(finding), whole, tested.has(placeOf(finding))),
    );
    await this.repository.store(manager, run, plan, (finding) =>
      finding.procedureId !== null && !pairOf(finding) ? 'not-expected' : 'seen-right',
    );
    return plan;
  }
}
