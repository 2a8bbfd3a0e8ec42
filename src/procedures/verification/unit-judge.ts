import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { UnitsReadModel } from '../../units/units.read-model';
import type { PortalAnswer } from '../portal/portal-client';
import { PortalPage } from '../portal/portal-source.entity';
import { AgencyNames } from './agency-names';
import { compareUnit, type UnitComparison } from './compare';
import type { ExpectedProcedure } from './finding';
import type { Place } from './compare-facts';
import { digestOfUnit } from './digest';
import {
  resultRows,
  ResultsStore,
  withoutExpectedName,
  type DoneUnit,
  type JudgedUnit,
} from './results-store';
import { RunsRepository } from './runs.repository';
import { UnitClaims, type ClaimedUnit } from './unit-claims';
import type { VerificationRun } from './verification.entity';

/** Two readings of one clock never lie so far apart. */
const SAME_MS = 5_000;
/** Surplus procedures kept with a unit. */
const UNEXPECTED_KEPT = 200;

/** What every unit of a run is compared with, read once. */
export interface Yardstick {
  catalogue: ReadonlyMap<string, ExpectedProcedure>;
  agencies: AgencyNames;
  /** See `Place`. */
  memory: NonNullable<Place['memory']>;
  /** Full names of the units by id. */
  names: ReadonlyMap<string, string>;
  /** Whether pages of lists are kept while they are read; then they go with the list. */
  keepsPages: boolean;
  /** A workbook says itself of which day it is. */
  exported: boolean;
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
    private readonly claims: UnitClaims,
    private readonly results: ResultsStore,
  ) {}

  async yardstick(run: VerificationRun): Promise<Yardstick> {
    const { manager } = this.reader;
    const units = await this.units.newUnits(manager, run.roundId);
    const present = units.map(({ name }) => name);
    const old = (await this.units.oldUnits(manager, run.roundId)).map((unit) => unit.name);
    // What still carries a name that is gone is attached to a unit that ceased.
    const ceased = [...new Set(old)].filter((name) => !present.includes(name));
    return {
      catalogue: await this.runs.catalogue(manager, run),
      agencies: new AgencyNames(ceased, present),
      memory: new Map(),
      names: new Map(units.map(({ id, name }) => [id, name])),
      keepsPages: run.sourceKind === 'portal',
      exported: run.sourceKind === 'export',
    };
  }

  /** What the run expects of a unit: may be read while the portal is asked. */
  expected({ runId, unitId }: ClaimedUnit, { catalogue }: Yardstick): Promise<ExpectedProcedure[]> {
    return this.runs.expected(this.reader.manager, runId, unitId, catalogue);
  }

  /**
   * Compares one unit.
   * @param answer of the portal; null where the unit has no agency code, so that nothing was asked.
   */
  compared(
    unit: ClaimedUnit,
    answer: PortalAnswer | null,
    { agencies, memory, names, catalogue, exported }: Yardstick,
    expected: readonly ExpectedProcedure[],
  ): JudgedUnit {
    const asOf = this.clock.moment();
    const place = { agencies, memory, unitName: names.get(unit.unitId) ?? null };
    const told = answer && !exported ? { ...answer, readAt: this.shown(answer.readAt) } : answer;
    const comparison = compareUnit(expected, told, place, asOf);
    const found = comparison.findings.map((each) => withoutExpectedName(each, catalogue));
    const rows = resultRows(found);
    return { done: doneUnit(unit, answer, comparison, { rows, doneAt: asOf }), rows };
  }

  /** A moment at which the portal was read, as the clock of the round shows it: a demonstration plays another day. */
  private shown(readAt: string): string {
    const ahead = this.clock.now().getTime() - Date.now();
    if (Math.abs(ahead) < SAME_MS) return readAt;
    return new Date(Date.parse(readAt) + ahead).toISOString();
  }

  /**
   * Stores units and takes the next ones, in one unit of work.
   * @param next how many units this worker takes.
   * @returns how many were stored: what somebody else asks for now is not.
   */
  settle(
    judged: readonly JudgedUnit[],
    { keepsPages }: Yardstick,
    next?: { runId: string; jobId: string; most: number },
  ): Promise<{ stored: number; taken: ClaimedUnit[] }> {
    return this.unitOfWork.run(async (manager) => {
      let stored = 0;
      for (const unit of judged) {
        if (!(await this.results.save(manager, unit))) continue;
        stored += 1;
        const { runId, unitId } = unit.done;
        if (keepsPages) await manager.delete(PortalPage, { runId, unitId });
      }
      if (!next) return { stored, taken: [] };
      return {
        stored,
        taken: await this.claims.take(manager, next.runId, next.jobId, next.most),
      };
    });
  }

  /** Compares and stores one unit alone. @returns whether it was stored. */
  async judge(
    unit: ClaimedUnit,
    answer: PortalAnswer | null,
    yardstick: Yardstick,
  ): Promise<boolean> {
    const expected = await this.expected(unit, yardstick);
    const judged = this.compared(unit, answer, yardstick, expected);
    return (await this.settle([judged], yardstick)).stored === 1;
  }
}

function doneUnit(
  { runId, unitId, attempt }: ClaimedUnit,
  answer: PortalAnswer | null,
  { findings, unexpected }: UnitComparison,
  { rows, doneAt }: { rows: string; doneAt: string },
): DoneUnit {
  const counts = { passed: 0, failed: 0, unverifiable: 0 };
  for (const { outcome } of findings) counts[outcome] += 1;
  const readNothing = answer?.kind !== 'list';
  return {
    ...{ runId, unitId, attempt, ...counts },
    faultReason: readNothing ? (findings[0]?.reason ?? null) : null,
    faultDetail: answer?.kind === 'fault' ? answer.detail.slice(0, 400) : null,
    unexpected: unexpected.slice(0, UNEXPECTED_KEPT),
    digest: digestOfUnit(rows),
    doneAt,
  };
}
