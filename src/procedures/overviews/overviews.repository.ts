import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { offsetOf } from '../../platform/http/paging';
import { Procedure } from '../catalogue/procedure.entity';
import { FindingRun } from '../findings/finding.entity';
import { seesUnit, type UnitScope } from '../procedures.policy';
import type { Difference } from '../verification/finding';
import { seenNameOf } from '../verification/results.repository';
import {
  VerificationResult,
  VerificationRun,
  VerificationUnit,
  OUTCOMES,
  type Outcome,
} from '../verification/verification.entity';
import { driftExpression } from './drift';
import type { Drift, DriftQuery, SurplusChange } from './overviews.schema';

export interface CellCount {
  unitId: string;
  field: string;
  outcome: Outcome;
  pairs: number;
}
type RunCounts = Record<'units' | Outcome, number>;
const NOTHING: RunCounts = { units: 0, passed: 0, failed: 0, unverifiable: 0, pending: 0 };

export interface DriftPair {
  unitId: string;
  code: string;
  name: string;
  before: DriftSideRow | null;
  after: DriftSideRow;
}
export type DriftSideRow = Pick<
  VerificationResult,
  'outcome' | 'reason' | 'seenName' | 'seenAt' | 'checked' | 'differences'
>;

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
    { from, drift, unitId, page, pageSize }: DriftQuery,
    scope: UnitScope,
  ): Promise<{ rows: DriftPair[]; total: number }> {
    const found = this.compared(manager, from, to, scope)
      .innerJoin(Procedure, 'procedure', 'procedure.id = later.procedureId')
      .andWhere(DIFFER);
    if (unitId) found.andWhere('later.unitId = :unitId', { unitId });
    if (drift) found.andWhere(`${driftExpression('earlier', 'later')} = :drift`, { drift });
    const total = await found.getCount();
    const rows = await found
      .select(['later.unitId AS "unitId"', 'procedure.code AS "code"', 'procedure.name AS "name"'])
      .addSelect(['earlier.outcome AS "beforeOutcome"', 'earlier.reason AS "beforeReason"'])
      .addSelect([`${seenNameOf('earlier')} AS "beforeName"`, 'earlier.seenAt AS "beforeAt"'])
      .addSelect(['earlier.checked AS "beforeChecked"', 'earlier.differences AS "beforeWrong"'])
      .addSelect(['later.outcome AS "outcome"', 'later.reason AS "reason"'])
      .addSelect([`${seenNameOf('later')} AS "seenName"`, 'later.seenAt AS "seenAt"'])
      .addSelect(['later.checked AS "checked"', 'later.differences AS "wrong"'])
      .orderBy('later.unitId')
      .addOrderBy('procedure.code')
      .offset(offsetOf({ page, pageSize }))
      .limit(pageSize)
      .getRawMany<Record<string, string | null>>();
    return { rows: rows.map(pairOf), total };
  }

  /** What units read in both runs are shown beyond the catalogue in one of them only. */
  async surplus(
    manager: EntityManager,
    from: string,
    to: string,
    scope: UnitScope,
  ): Promise<Omit<SurplusChange, 'unitName'>[]> {
    const read = async (runId: string) => {
      const units = await manager.findBy(VerificationUnit, { runId, faultReason: IsNull() });
      return new Map(
        units.flatMap(({ unitId, unexpected }) =>
          unexpected !== null && seesUnit(scope, unitId)
            ? [[unitId, new Map(unexpected.map(({ code, name }) => [code, name]))] as const]
            : [],
        ),
      );
    };
    const [earlier, later] = [await read(from), await read(to)];
    return [...later].flatMap(([unitId, now]) => {
      const before = earlier.get(unitId);
      if (!before) return [];
      const only = (
        of: Map<string, string>,
        not: Map<string, string>,
        change: 'appeared' | 'gone',
      ) =>
        [...of].flatMap(([code, name]) => (not.has(code) ? [] : [{ unitId, code, name, change }]));
      return [...only(now, before, 'appeared'), ...only(before, now, 'gone')];
    });
  }

  /** Finished runs of a round, the latest first, added up over the units of a person, with what became of the findings. */
  async history(manager: EntityManager, roundId: string, scope: UnitScope, take: number) {
    const runs = await manager.find(VerificationRun, {
      where: { roundId, state: 'finished' },
      order: { finishedAt: 'DESC', id: 'DESC' },
      take,
    });
    const taken = new Map(
      (await manager.findBy(FindingRun, { roundId })).map((each) => [each.runId, each]),
    );
    const counted = await this.countedUnits(manager, roundId, scope);
    return runs.map((run) => ({
      run,
      counts: counted.get(run.id) ?? NOTHING,
      taken: taken.get(run.id) ?? null,
    }));
  }

  /** Units of finished runs and their outcomes, by run. */
  private async countedUnits(manager: EntityManager, roundId: string, scope: UnitScope) {
    const query = manager
      .createQueryBuilder(VerificationUnit, 'unit')
      .innerJoin(VerificationRun, 'run', 'run.id = unit.runId')
      .select(['unit.runId AS "runId"', 'COUNT(*) AS "units"'])
      .where(`run.roundId = :roundId AND run.state = 'finished'`, { roundId })
      .groupBy('unit.runId');
    for (const key of OUTCOMES) query.addSelect(`SUM(unit.${key})`, key);
    if (scope !== 'all' && scope.size === 0) return new Map<string, RunCounts>();
    if (scope !== 'all') query.andWhere('unit.unitId IN (:...scope)', { scope: [...scope] });
    const rows = await query.getRawMany<Record<keyof RunCounts, string> & { runId: string }>();
    return new Map(
      rows.map(({ runId, ...row }) => {
        const numbers = Object.entries(row).map(([key, value]) => [key, Number(value)]);
        return [runId, Object.fromEntries(numbers) as RunCounts];
      }),
    );
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
  const wrongIn = (text: string | null) => text && (JSON.parse(text) as Difference[]);
  const { unitId, code, name, beforeOutcome, outcome, reason, seenName, seenAt, checked } = row;
  const before = {
    ...{ outcome: beforeOutcome, reason: row.beforeReason, seenName: row.beforeName },
    ...{ seenAt: row.beforeAt, checked: row.beforeChecked },
    differences: wrongIn(row.beforeWrong!),
  } as DriftSideRow;
  const after = { outcome, reason, seenName, seenAt, checked, differences: wrongIn(row.wrong!) };
  return {
    ...{ unitId: unitId!, code: code!, name: name! },
    before: beforeOutcome ? before : null,
    after: after as DriftSideRow,
  };
}
