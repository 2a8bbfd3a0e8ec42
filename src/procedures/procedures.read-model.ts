import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RunsRepository } from './verification/runs.repository';
import {
  VerificationResult,
  type RunState,
  type VerificationUnit,
} from './verification/verification.entity';

/** Reasons for which nobody can submit the procedure at all; the others only show it wrongly. */
const UNREACHABLE = [
  ...['not-on-portal', 'not-active', 'attached-to-ceased-unit'],
  ...['agency-differs', 'not-online'],
];

/** Where one unit stands in a run. */
export interface UnitVerification {
  unitId: string;
  total: number;
  passed: number;
  failed: number;
  unverifiable: number;
  pending: number;
  /** Why nothing could be read for the unit; null when its list was read. */
  faultReason: string | null;
  /** When the portal was read for it. */
  doneAt: string | null;
}

export interface LatestRun {
  runId: string;
  state: RunState;
  source: string;
  requestedAt: string;
  finishedAt: string | null;
  digest: string | null;
  units: UnitVerification[];
}

/** What other subjects may ask about verification. */
@Injectable()
export class ProceduresReadModel {
  constructor(private readonly runs: RunsRepository) {}

  /**
   * The latest finished run of a round; while there is none, the latest of any state (its pairs may be pending).
   * @returns null when nothing was ever asked for.
   */
  async latestRun(manager: EntityManager, roundId: string): Promise<LatestRun | null> {
    // A run of one unit or field says nothing of the others.
    const about = { roundId, scope: 'round' as const };
    const [finished] = await this.runs.latest(manager, { ...about, state: 'finished' }, 1);
    const run = finished ?? (await this.runs.latest(manager, about, 1))[0];
    if (!run) return null;
    const units = await this.runs.units(manager, run.id);
    const { state, source, requestedAt, finishedAt, digest } = run;
    return {
      runId: run.id,
      state,
      source,
      requestedAt,
      finishedAt,
      digest,
      units: units.map(viewOf),
    };
  }

  /** Failed pairs of a run that keep people from submitting, by unit. */
  async unreachable(manager: EntityManager, runId: string): Promise<Map<string, number>> {
    const rows: { unit_id: string; pairs: number }[] = await manager
      .createQueryBuilder(VerificationResult, 'result')
      .select('result.unitId', 'unit_id')
      .addSelect('COUNT(*)', 'pairs')
      .where(`result.runId = :runId AND result.outcome = 'failed'`, { runId })
      .andWhere('result.reason IN (:...reasons)', { reasons: UNREACHABLE })
      .groupBy('result.unitId')
      .getRawMany();
    return new Map(rows.map((row) => [row.unit_id, Number(row.pairs)]));
  }
}

function viewOf(unit: VerificationUnit): UnitVerification {
  const { unitId, total, passed, failed, unverifiable, pending, faultReason, doneAt } = unit;
  return { unitId, total, passed, failed, unverifiable, pending, faultReason, doneAt };
}
