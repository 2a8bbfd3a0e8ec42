import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { UnitsReadModel } from '../../units/units.read-model';
import type { PortalAnswer } from '../portal/portal-client';
import { PortalPage } from '../portal/portal-source.entity';
import { AgencyNames } from './agency-names';
import { compareUnit, type UnitComparison } from './compare';
import type { ExpectedProcedure, Finding } from './finding';
import type { Place } from './compare-facts';
import { digestOfUnit } from './digest';
import { factsOf, ResultsStore, type DoneUnit, type JudgedUnit, type Shown } from './results-store';
import { RunsRepository } from './runs.repository';
import { UnitClaims, type ClaimedUnit } from './unit-claims';
import type { VerificationRun } from './verification.entity';

/** Two readings of one clock never lie so far apart. */
const SAME_MS = 5_000;
/** Surplus procedures kept with a unit. */
const UNEXPECTED_KEPT = 200;
/** Sets of asked procedures held at once: most runs have two. */
const SETS_HELD = 16;

/** What every unit of a run is compared with, read once. */
export interface Yardstick {
  runId: string;
  catalogue: ReadonlyMap<string, ExpectedProcedure>;
  /** What is asked of units, by the number of the set; those asked for last. */
  asked: Map<number, Promise<ExpectedProcedure[]>>;
  /** What is shown of procedures where they are right, as far as it is stored. */
  shown: Shown;
  /** `factsOf` findings that several units share. */
  facts: WeakMap<Finding, string>;
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
      runId: run.id,
      catalogue: await this.runs.catalogue(manager, run),
      asked: new Map(),
      shown: await this.results.shown(manager, run.id),
      facts: new WeakMap(),
      agencies: new AgencyNames(ceased, present),
      memory: new Map(),
      names: new Map(units.map(({ id, name }) => [id, name])),
      keepsPages: run.sourceKind === 'portal',
      exported: run.sourceKind === 'export',
    };
  }

  /** What the run asks of a unit. */
  expected(
    { runId, askedSet }: Pick<ClaimedUnit, 'runId' | 'askedSet'>,
    { catalogue, asked }: Yardstick,
  ): Promise<ExpectedProcedure[]> {
    const set = askedSet ?? 0;
    const known = asked.get(set);
    if (known) return known;
    const read = this.runs.asked(this.reader.manager, runId, set, catalogue);
    asked.set(set, read);
    // What could not be read is asked for again.
    read.catch(() => asked.delete(set));
    if (asked.size > SETS_HELD) asked.delete(asked.keys().next().value!);
    return read;
  }

  /**
   * Compares one unit.
   * @param answer of the portal; null where the unit has no agency code, so that nothing was asked.
   */
  compared(
    unit: ClaimedUnit,
    answer: PortalAnswer | null,
    { agencies, memory, names, facts, exported }: Yardstick,
    expected: readonly ExpectedProcedure[],
  ): JudgedUnit {
    const asOf = this.clock.moment();
    const place = { agencies, memory, unitName: names.get(unit.unitId) ?? null };
    const told = answer && !exported ? { ...answer, readAt: this.shown(answer.readAt) } : answer;
    const comparison = compareUnit(expected, told, place, asOf);
    const texts = comparison.findings.map((each) => {
      let text = facts.get(each);
      if (text === undefined) facts.set(each, (text = factsOf(each)));
      return text;
    });
    const digest = digestOfUnit(comparison.seenAt, texts);
    const done = doneUnit(unit, answer, comparison, { digest, doneAt: asOf });
    return { done, findings: comparison.findings };
  }

  /** A moment at which the portal was read, as the clock of the round shows it: a demonstration plays another day. */
  private shown(readAt: string): string {
    const ahead = this.clock.now().getTime() - Date.now();
    if (Math.abs(ahead) < SAME_MS) return readAt;
    return new Date(Date.parse(readAt) + ahead).toISOString();
  }

  /**
   * Stores units and takes the next ones, in one unit of work.
   * @param next which worker takes how many units.
   * @returns how many were stored: what somebody else asks for now is not.
   */
  async settle(
    judged: readonly JudgedUnit[],
    yardstick: Yardstick,
    next?: { jobId: string; most: number },
  ): Promise<{ stored: number; taken: ClaimedUnit[] }> {
    const { runId } = yardstick;
    const { stored, shown, taken } = await this.unitOfWork.run(async (manager) => {
      const saved =
        judged.length > 0
          ? await this.results.save(manager, judged, yardstick.shown)
          : { stored: new Set<string>(), shown: yardstick.shown };
      if (yardstick.keepsPages && saved.stored.size > 0)
        await manager.delete(PortalPage, { runId, unitId: In([...saved.stored]) });
      return {
        ...saved,
        taken: next ? await this.claims.take(manager, runId, next.jobId, next.most) : [],
      };
    });
    // Only what is stored is believed; another turn may have stored more meanwhile.
    if (shown.size > yardstick.shown.size) yardstick.shown = shown;
    return { stored: stored.size, taken };
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
  { findings, seenAt, unexpected }: UnitComparison,
  { digest, doneAt }: { digest: string; doneAt: string },
): DoneUnit {
  const counts = { passed: 0, failed: 0, unverifiable: 0 };
  for (const { outcome } of findings) counts[outcome] += 1;
  const readNothing = answer?.kind !== 'list';
  return {
    ...{ runId, unitId, attempt, ...counts },
    faultReason: readNothing ? (findings[0]?.reason ?? null) : null,
    faultDetail: answer?.kind === 'fault' ? answer.detail.slice(0, 400) : null,
    unexpected: unexpected.slice(0, UNEXPECTED_KEPT),
    ...{ digest, seenAt, doneAt },
  };
}
