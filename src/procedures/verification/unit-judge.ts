import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { UnitsReadModel } from '../../units/units.read-model';
import type { PortalAnswer } from '../portal/portal-client';
import { PortalPage } from '../portal/portal-source.entity';
import { compareUnit, type ExpectedProcedure, type UnitComparison } from './compare';
import { digestOfUnit } from './digest';
import { RunsRepository } from './runs.repository';
import type { ClaimedUnit } from './unit-claims';
import type { VerificationRun, VerificationUnit } from './verification.entity';

/** Surplus procedures kept with a unit. */
const UNEXPECTED_KEPT = 200;

/** What every unit of a run is compared with, read once. */
export interface Yardstick {
  catalogue: ReadonlyMap<string, ExpectedProcedure>;
  /** Old names that no new unit bears. */
  ceased: string[];
}

/** Compares what the portal showed for a unit with what is expected, and stores it. */
@Injectable()
export class UnitJudge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly runs: RunsRepository,
  ) {}

  async yardstick(run: VerificationRun): Promise<Yardstick> {
    const { manager } = this.reader;
    const present = (await this.units.newUnits(manager, run.roundId)).map((unit) => unit.name);
    const old = (await this.units.oldUnits(manager, run.roundId)).map((unit) => unit.name);
    // What still carries a name that is gone is attached to a unit that ceased.
    const ceased = [...new Set(old)].filter((name) => !present.includes(name));
    return { catalogue: await this.runs.catalogue(manager, run.roundId), ceased };
  }

  /**
   * @param answer of the portal; null where the unit has no agency code, so that nothing was asked.
   * @returns false when somebody else asks for the unit now: then nothing was stored.
   */
  async judge(
    unit: ClaimedUnit,
    answer: PortalAnswer | null,
    { catalogue, ceased }: Yardstick,
  ): Promise<boolean> {
    const asOf = this.clock.moment();
    const { runId, unitId } = unit;
    const expected = await this.runs.expected(this.reader.manager, runId, unitId, catalogue);
    const comparison = compareUnit(expected, answer, ceased, asOf);
    const done = doneUnit(unit, answer, comparison, asOf);
    return this.unitOfWork.run(async (manager) => {
      const stored = await this.runs.saveUnit(manager, done, comparison.findings);
      if (stored) await manager.delete(PortalPage, { runId, unitId });
      return stored;
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
    leaseUntil: null,
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
