import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { offsetOf } from '../../platform/http/paging';
import { Procedure } from '../catalogue/procedure.entity';
import { FindingRun } from '../findings/finding.entity';
import type { UnitScope } from '../procedures.policy';
import { seenNameOf } from '../verification/results.repository';
import {
  VerificationResult,
  VerificationRun,
  VerificationUnit,
  type Outcome,
} from '../verification/verification.entity';
import { driftExpression } from './drift';
import type { Drift, DriftQuery } from './overviews.schema';

export interface CellCount {
  unitId: string;
  field: string;
  outcome: Outcome;
  pairs: number;
}
export interface DriftPair {
  unitId: string;
  code: string;
  name: string;
  before: Pick<VerificationResult, 'outcome' | 'reason' | 'seenName' | 'seenAt'> | null;
  after: Pick<VerificationResult, 'outcome' | 'reason' | 'seenName' | 'seenAt'>;
}

const same = (of: (alias: string) => string) =>
  `COALESCE(${of('earlier')}, '') = COALESCE(${of('later')}, '')`;
const sameColumn = (column: string) => same((alias) => `${alias}.${column}`);
const DIFFER = `(earlier.outcome IS NULL OR earlier.outcome <> later.outcome
  OR NOT (${sameColumn('reason')}) OR NOT (${sameColumn('differences')}) OR NOT (${same(seenNameOf)}))`;

/** Adds up and compares what runs hold. */
@Injectable()
export class OverviewsRepository {
  run(manager: EntityManager, id: string): Promise<VerificationRun | null> {
    return manager.findOneBy(VerificationRun, { id });
  }

  /** Pairs of a run by unit, field and outcome. */
  async cells(manager: EntityManager, runId: string): Promise<CellCount[]> {
    const rows = await manager
      .createQueryBuilder(VerificationResult, 'result')
      .innerJoin(Procedure, 'procedure', 'procedure.id = result.procedureId')
      .select(['result.unitId AS "unitId"', 'procedure.field AS "field"'])
      .addSelect(['result.outcome AS "outcome"', 'COUNT(*) AS "pairs"'])
      .where('result.runId = :runId', { runId })
      .groupBy('result.unitId')
      .addGroupBy('procedure.field')
      .addGroupBy('result.outcome')
      .getRawMany<CellCount>();
    return rows.map((row) => ({ ...row, pairs: Number(row.pairs) }));
  }

  /** How many pairs got better, worse, changed otherwise, stayed, or are held no longer. */
  async driftCounts(manager: EntityManager, from: string, to: string, scope: UnitScope) {
    const drift = driftExpression('earlier', 'later');
    const compared = this.compared(manager, from, to, scope)
      .select(`CASE WHEN ${DIFFER} THEN ${drift} ELSE 'same' END`, 'drift')
      .addSelect('COUNT(*)', 'pairs')
      .groupBy('drift');
    const rows = await compared.getRawMany<{ drift: Drift | 'same'; pairs: number }>();
    const counts = { better: 0, worse: 0, other: 0, same: 0 };
    for (const row of rows) counts[row.drift] = Number(row.pairs);
    const gone = manager
      .createQueryBuilder(VerificationResult, 'earlier')
      .where('earlier.runId = :from', { from })
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM verification_result later WHERE later.run_id = :to
          AND later.unit_id = earlier.unit_id AND later.procedure_id = earlier.procedure_id)`,
        { to },
      );
    within(gone, 'earlier', scope);
    return { ...counts, gone: await gone.getCount() };
  }

  /** One page of the pairs that differ between two runs, by unit and code. */
  async drift(
    manager: EntityManager,
    to: string,
    { from, drift, page, pageSize }: DriftQuery,
    scope: UnitScope,
  ): Promise<{ rows: DriftPair[]; total: number }> {
    const found = this.compared(manager, from, to, scope)
      .innerJoin(Procedure, 'procedure', 'procedure.id = later.procedureId')
      .andWhere(DIFFER);
    if (drift) found.andWhere(`${driftExpression('earlier', 'later')} = :drift`, { drift });
    const total = await found.getCount();
    const rows = await found
      .select(['later.unitId AS "unitId"', 'procedure.code AS "code"', 'procedure.name AS "name"'])
      .addSelect(['earlier.outcome AS "beforeOutcome"', 'earlier.reason AS "beforeReason"'])
      .addSelect([`${seenNameOf('earlier')} AS "beforeName"`, 'earlier.seenAt AS "beforeAt"'])
      .addSelect(['later.outcome AS "outcome"', 'later.reason AS "reason"'])
      .addSelect([`${seenNameOf('later')} AS "seenName"`, 'later.seenAt AS "seenAt"'])
      .orderBy('later.unitId')
      .addOrderBy('procedure.code')
      .offset(offsetOf({ page, pageSize }))
      .limit(pageSize)
      .getRawMany<Record<string, string | null>>();
    return { rows: rows.map(pairOf), total };
  }

  /** Finished runs of a round, the latest first, with their units and what they made of the findings. */
  async history(manager: EntityManager, roundId: string, take: number) {
    const runs = await manager.find(VerificationRun, {
      where: { roundId, state: 'finished' },
      order: { finishedAt: 'DESC', id: 'DESC' },
      take,
    });
    const taken = new Map(
      (await manager.findBy(FindingRun, { roundId })).map((each) => [each.runId, each]),
    );
    const lines = [];
    for (const run of runs) {
      const units = await manager.findBy(VerificationUnit, { runId: run.id });
      lines.push({ run, units, taken: taken.get(run.id) ?? null });
    }
    return lines;
  }

  private compared(
    manager: EntityManager,
    from: string,
    to: string,
    scope: UnitScope,
  ): SelectQueryBuilder<VerificationResult> {
    const query = manager
      .createQueryBuilder(VerificationResult, 'later')
      .leftJoin(
        ...([VerificationResult, 'earlier'] as const),
        `earlier.run_id = :from AND earlier.unit_id = later.unit_id
          AND earlier.procedure_id = later.procedure_id`,
        { from },
      )
      .where('later.runId = :to', { to });
    within(query, 'later', scope);
    return query;
  }
}

function within(
  query: SelectQueryBuilder<VerificationResult>,
  alias: string,
  scope: UnitScope,
): void {
  if (scope === 'all') return;
  if (scope.size === 0) query.andWhere('1 = 0');
  else query.andWhere(`${alias}.unitId IN (:...scope)`, { scope: [...scope] });
}

function pairOf(row: Record<string, string | null>): DriftPair {
  const sideOf = (
    outcome: string,
    reason: string | null,
    seenName: string | null,
    seenAt: string | null,
  ) => ({ outcome, reason, seenName, seenAt }) as DriftPair['after'];
  const { unitId, code, name, beforeOutcome, outcome } = row;
  return {
    ...{ unitId: unitId!, code: code!, name: name! },
    before: beforeOutcome
      ? sideOf(beforeOutcome, row.beforeReason!, row.beforeName!, row.beforeAt!)
      : null,
    after: sideOf(outcome!, row.reason!, row.seenName!, row.seenAt!),
  };
}
