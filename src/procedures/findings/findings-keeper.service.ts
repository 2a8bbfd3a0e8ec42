import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { JobHandlers } from '../../platform/jobs/job-handlers';
import { VerificationRun } from '../verification/verification.entity';
import { findingsJob } from './findings-job';
import { FindingsRepository } from './findings.repository';
import { planFindings, type KnownFinding } from './plan-findings';
import { failedPairs, sightAt, surplusPairs, untestedPairs } from './run-observations';

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
      const byUnit = new Map(units.map((each) => [each.unitId, each]));
      const whole = run.scope !== 'field';
      const newCodes = await this.repository.newCodes(manager, roundId);
      const observed = [
        ...failedPairs(await this.repository.failed(manager, runId), at),
        ...untestedPairs(await this.repository.untested(manager, run), at),
        ...(whole ? surplusPairs(units, newCodes, at) : []),
      ];
      const known = await this.repository.known(manager, roundId, new Set(byUnit.keys()));
      const pairs = await this.repository.pairs(manager, runId, known);
      const tested = await this.repository.tested(manager, roundId);
      const placeOf = ({ unitId, procedureId }: KnownFinding) => `${unitId} ${procedureId}`;
      const pairOf = (finding: KnownFinding) => pairs.get(placeOf(finding)) ?? null;
      const plan = planFindings(observed, known, (finding) =>
        sightAt(finding, byUnit, pairOf(finding), whole, tested.has(placeOf(finding))),
      );
      const openAfter = await this.repository.store(
        ...([manager, { id: runId, roundId, at }, plan] as const),
        (finding) =>
          finding.procedureId !== null && !pairOf(finding) ? 'not-expected' : 'seen-right',
      );
      const taken = { runId, roundId, ...plan.counts, openAfter, takenAt: at };
      await this.repository.addTaken(manager, taken);
      const summary = { ...plan.counts, openAfter };
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
}
