import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assignedCondition } from '../catalogue/assignment';
import {
  VerificationRun,
  VerificationUnit,
  type RunScope,
  type SourceKind,
} from '../verification/verification.entity';
import { UNREACHABLE, type PairStanding, type Standing } from './pair-standing';
import type { Reading } from './standing-sources';

type Source = Pick<Reading, 'runId' | 'unitId'>;
/** Pairs of one unit that stand alike. */
export interface StandingCount {
  unitId: string;
  standing: Standing;
  pairs: number;
  unreachable: number;
  oldestAt: string | null;
  latestAt: string | null;
}

/** Finds how pairs stand, over whatever runs read them. */
@Injectable()
export class StandingRepository {
  asked(manager: EntityManager, roundId: string): Promise<boolean> {
    return manager.existsBy(VerificationRun, { roundId });
  }

  /** Every reading of units of a round. */
  async readings(manager: EntityManager, roundId: string): Promise<Reading[]> {
    const rows = await manager
      .createQueryBuilder(VerificationUnit, 'unit')
      .innerJoin(VerificationRun, 'run', 'run.id = unit.runId')
      .select(['unit.runId AS "runId"', 'unit.unitId AS "unitId"', 'unit.doneAt AS "doneAt"'])
      .addSelect(['unit.unverifiable AS "unverifiable"', 'run.scope AS "scope"'])
      .addSelect('run.sourceKind', 'sourceKind')
      .where(`run.roundId = :roundId AND unit.state = 'done' AND unit.doneAt IS NOT NULL`, {
        roundId,
      })
      .getRawMany<
        Omit<Reading, 'whole' | 'byHand'> & { scope: RunScope; sourceKind: SourceKind }
      >();
    return rows.map(({ scope, sourceKind, ...row }) => ({
      ...row,
      whole: scope !== 'field',
      byHand: sourceKind === 'export',
    }));
  }

  /** Pairs of the new units by how they stand. */
  async counts(
    manager: EntityManager,
    roundId: string,
    sources: readonly Source[],
    staleBefore: string,
  ): Promise<StandingCount[]> {
    const reasons = UNREACHABLE.map((each) => `'${each}'`).join(', ');
    const sql = new Sql(manager);
    const head = sql.judged(sources, 'result.reason');
    const standing = standingCase(sql.at(staleBefore));
    const rows: StandingCount[] = await manager.query(
      `${head} SELECT place.id AS "unitId", ${standing} AS "standing", COUNT(*) AS "pairs",
         SUM(CASE WHEN judged.reason IN (${reasons}) THEN 1 ELSE 0 END) AS "unreachable",
         MIN(judged.seen_at) AS "oldestAt", MAX(judged.seen_at) AS "latestAt"
       ${from(sql.at(roundId))} GROUP BY place.id, 2`,
      sql.values,
    );
    return rows.map((row) => ({
      ...row,
      pairs: Number(row.pairs),
      unreachable: Number(row.unreachable),
    }));
  }

  /** The pairs of some units, by unit and code. */
  async pairs(
    manager: EntityManager,
    roundId: string,
    unitIds: readonly string[],
    sources: readonly Source[],
    staleBefore: string,
  ): Promise<PairStanding[]> {
    if (unitIds.length === 0) return [];
    const sql = new Sql(manager);
    const own = new Set(unitIds);
    const head = sql.judged(
      sources.filter(({ unitId }) => own.has(unitId)),
      'result.reason, result.run_id, result.checked, result.differences, run.source',
    );
    const standing = standingCase(sql.at(staleBefore));
    type Row = Omit<PairStanding, 'differences'> & { differences: string | null };
    const rows: Row[] = await manager.query(
      `${head} SELECT place.id AS "unitId", item.id AS "procedureId", item.code AS "code",
         item.name AS "name", item.field AS "field", item.decision_number AS "decisionNumber",
         item.decision_date AS "decisionDate", item.level AS "level", ${standing} AS "standing",
         judged.outcome AS "outcome", judged.reason AS "reason", judged.seen_at AS "seenAt",
         judged.run_id AS "runId", judged.source AS "source", judged.checked AS "checked", judged.differences AS "differences"
       ${from(sql.at(roundId))} AND place.id IN (${unitIds.map((id) => sql.at(id)).join(', ')})
       ORDER BY place.id, item.code`,
      sql.values,
    );
    return rows.map((row) => ({
      ...row,
      differences: row.differences
        ? (JSON.parse(row.differences) as PairStanding['differences'])
        : [],
    }));
  }
}

/** A statement as it grows, for either engine: values in the order in which they stand in it. */
class Sql {
  readonly values: string[] = [];
  private readonly postgres: boolean;

  constructor(manager: EntityManager) {
    this.postgres = manager.connection.options.type === 'postgres';
  }

  at(value: string): string {
    this.values.push(value);
    return this.postgres ? `$${this.values.length}` : '?';
  }

  /** Of each pair, every result in the readings that count, the best first: said something, then the latest. */
  judged(sources: readonly Source[], columns: string): string {
    const list = this.at(JSON.stringify(sources.map(({ runId, unitId }) => [runId, unitId])));
    const source = this.postgres
      ? `SELECT each.value ->> 0 AS run_id, each.value ->> 1 AS unit_id FROM json_array_elements(${list}::json) AS each`
      : `SELECT value ->> 0 AS run_id, value ->> 1 AS unit_id FROM json_each(${list})`;
    return `WITH source AS (${source}), judged AS (
      SELECT result.unit_id, result.procedure_id, result.outcome, result.seen_at, run.requested_at, ${columns},
        ROW_NUMBER() OVER (PARTITION BY result.unit_id, result.procedure_id ORDER BY
          CASE WHEN result.outcome = 'unverifiable' THEN 1 ELSE 0 END,
          result.seen_at DESC, run.requested_at DESC, result.run_id DESC) AS nth
      FROM source
      JOIN verification_run run ON run.id = source.run_id
      JOIN verification_result result
        ON result.run_id = source.run_id AND result.unit_id = source.unit_id
      WHERE result.outcome <> 'pending')`;
  }
}

/** The catalogue in force on one side, what was read of it on the other. */
const from = (roundId: string): string => `
  FROM round_unit spot
  JOIN administrative_unit place ON place.id = spot.unit_id
  JOIN procedure item ON item.round_id = spot.round_id AND ${assignedCondition('item', 'place')}
  LEFT JOIN catalogue_version change
    ON change.round_id = item.round_id AND change.number = item.since_version
  LEFT JOIN judged
    ON judged.unit_id = place.id AND judged.procedure_id = item.id AND judged.nth = 1
  WHERE spot.side = 'new' AND spot.round_id = ${roundId}`;

/** A run expects what the catalogue said when it was asked for. */
const standingCase = (staleBefore: string): string => `CASE
  WHEN judged.outcome IS NULL THEN 'unchecked'
  WHEN judged.outcome = 'unverifiable' THEN 'unverifiable'
  WHEN change.applied_at > judged.requested_at THEN 'amended'
  WHEN judged.seen_at < ${staleBefore} THEN 'stale'
  ELSE judged.outcome END`;
