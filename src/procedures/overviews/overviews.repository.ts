import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { offsetOf } from '../../platform/http/paging';
import { Procedure } from '../catalogue/procedure.entity';
import { FindingRun } from '../findings/finding.entity';
import { seesUnit, type UnitScope } from '../procedures.policy';
import type { Difference } from '../verification/finding';
import { pairsOf, readingsOfRun } from '../verification/pairs';
import { seenNameOf } from '../verification/results.repository';
import {
  type VerificationResult,
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

/** What is compared of a pair, as SQL over an alias of `pairsOf`. */
const SIDE = {
  ...{ outcome: 'pair.outcome', reason: 'pair.reason', differences: 'pair.differences' },
  ...{ seen_name: seenNameOf('pair'), seen_at: 'pair.seen_at', checked: 'pair.checked' },
};
const same = (column: keyof typeof SIDE) =>
  `COALESCE(compared.earlier_${column}, '') = COALESCE(compared.later_${column}, '')`;
const DIFFER = `NOT (${same('outcome')} AND ${same('reason')} AND ${same('differences')} AND ${same('seen_name')})`;
const DRIFT = driftExpression('compared.earlier_outcome', 'compared.later_outcome');

/**
 * Pairs of two runs, each once with what either holds. Brought together by sorting: joined, PostgreSQL may compare each
 * with each where it does not know yet how many there are.
 * @param readings SQL of the readings of a run, by its placeholder.
 */
function bothRuns(readings: (run: string) => string): string {
  const columns = Object.entries(SIDE);
  const side = (name: string, run: string) =>
    `SELECT '${name}' AS side, pair.unit_id, pair.procedure_id,
       ${columns.map(([column, what]) => `${what} AS ${column}`).join(', ')}
     FROM (${pairsOf(readings(run))}) pair`;
  const held = ['earlier', 'later'].flatMap((name) =>
    columns.map(
      ([column]) =>
        `MAX(CASE WHEN half.side = '${name}' THEN half.${column} END) AS ${name}_${column}`,
    ),
  );
  return `(SELECT half.unit_id, half.procedure_id, ${held.join(', ')}
    FROM (${side('earlier', ':from')} UNION ALL ${side('later', ':to')}) half
    GROUP BY half.unit_id, half.procedure_id)`;
}

/** Adds up and compares what runs hold. */
@Injectable()
export class OverviewsRepository {
  run(manager: EntityManager, id: string): Promise<VerificationRun | null> {
    return manager.findOneBy(VerificationRun, { id });
  }

  /** Pairs of a run by unit, field and outcome. */
  async cells(manager: EntityManager, runId: string): Promise<CellCount[]> {
    const rows = await manager
      .createQueryBuilder()
      .from(`(${pairsOf(readingsOfRun(':runId'))})`, 'result')
      .innerJoin(Procedure, 'procedure', 'procedure.id = result.procedure_id')
      .select(['result.unit_id AS "unitId"', 'procedure.field AS "field"'])
      .addSelect(['result.outcome AS "outcome"', 'COUNT(*) AS "pairs"'])
      .setParameters({ runId })
      .groupBy('result.unit_id')
      .addGroupBy('procedure.field')
      .addGroupBy('result.outcome')
      .getRawMany<CellCount>();
    return rows.map((row) => ({ ...row, pairs: Number(row.pairs) }));
  }

  /** How many pairs got better, worse, changed otherwise, stayed, or are held no longer. */
  async driftCounts(manager: EntityManager, from: string, to: string, scope: UnitScope) {
    const rows = await this.compared(manager, from, to, scope)
      .select(
        `CASE WHEN compared.later_outcome IS NULL THEN 'gone' WHEN ${DIFFER} THEN ${DRIFT} ELSE 'same' END`,
        'drift',
      )
      .addSelect('COUNT(*)', 'pairs')
      .groupBy('drift')
      .getRawMany<{ drift: Drift | 'same' | 'gone'; pairs: number }>();
    const counts = { better: 0, worse: 0, other: 0, same: 0, gone: 0 };
    for (const row of rows) counts[row.drift] = Number(row.pairs);
    return counts;
  }

  /** One page of the pairs that differ between two runs, by unit and code. */
  async drift(
    manager: EntityManager,
    to: string,
    { from, drift, unitId, page, pageSize }: DriftQuery,
    scope: UnitScope,
  ): Promise<{ rows: DriftPair[]; total: number }> {
    const found = this.compared(manager, from, to, scope)
      .innerJoin(Procedure, 'procedure', 'procedure.id = compared.procedure_id')
      .where('compared.later_outcome IS NOT NULL')
      .andWhere(DIFFER);
    if (unitId) found.andWhere('compared.unit_id = :unitId', { unitId });
    if (drift) found.andWhere(`${DRIFT} = :drift`, { drift });
    const counted = await found.clone().select('COUNT(*)', 'pairs').getRawOne<{ pairs: number }>();
    const rows = await found
      .select('compared.unit_id', 'unitId')
      .addSelect(['procedure.code AS "code"', 'procedure.name AS "name"'])
      .addSelect('compared.earlier_outcome', 'beforeOutcome')
      .addSelect('compared.earlier_reason', 'beforeReason')
      .addSelect('compared.earlier_seen_name', 'beforeName')
      .addSelect('compared.earlier_seen_at', 'beforeAt')
      .addSelect('compared.earlier_checked', 'beforeChecked')
      .addSelect('compared.earlier_differences', 'beforeWrong')
      .addSelect(['compared.later_outcome AS "outcome"', 'compared.later_reason AS "reason"'])
      .addSelect(['compared.later_seen_name AS "seenName"', 'compared.later_seen_at AS "seenAt"'])
      .addSelect(['compared.later_checked AS "checked"', 'compared.later_differences AS "wrong"'])
      .orderBy('compared.unit_id')
      .addOrderBy('procedure.code')
      .offset(offsetOf({ page, pageSize }))
      .limit(pageSize)
      .getRawMany<Record<string, string | null>>();
    return { rows: rows.map(pairOf), total: Number(counted!.pairs) };
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
  ): SelectQueryBuilder<ObjectLiteral> {
    const readings = (run: string) => readingsOfRun(run, scope === 'all' ? undefined : ':...scope');
    return manager
      .createQueryBuilder()
      .from(bothRuns(readings), 'compared')
      .setParameters({
        from,
        to,
        ...(scope !== 'all' && { scope: scope.size === 0 ? [''] : [...scope] }),
      });
  }
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
