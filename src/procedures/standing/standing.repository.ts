import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assignedCondition } from '../catalogue/assignment';
import {
  VerificationRun,
  VerificationUnit,
  type RunScope,
  type SourceKind,
} from '../verification/verification.entity';
import { pairsOf } from '../verification/pairs';
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

/** Pairs of one unit that are alike. */
export interface PairsAlike extends Pick<
  PairStanding,
  'unitId' | 'level' | 'standing' | 'outcome' | 'reason' | 'checked'
> {
  /** As JSON. */
  differences: string | null;
  /** Whether the catalogue names a decision with its day. */
  decided: number;
  pairs: number;
  oldestAt: string | null;
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
    const head = sql.judged(roundId, sources, ['reason']);
    const standing = standingCase(sql.at(staleBefore));
    const rows: StandingCount[] = await manager.query(
      `${head} SELECT place.id AS "unitId", ${standing} AS "standing", COUNT(*) AS "pairs",
         SUM(CASE WHEN judged.reason IN (${reasons}) THEN 1 ELSE 0 END) AS "unreachable",
         MIN(judged.seen_at) AS "oldestAt", MAX(judged.seen_at) AS "latestAt"
       ${from()} GROUP BY place.id, 2`,
      sql.values,
    );
    return rows.map((row) => ({
      ...row,
      pairs: Number(row.pairs),
      unreachable: Number(row.unreachable),
    }));
  }

  /** Marks what the standings of a round rest on beside readings: the catalogue, and which units there are. */
  async catalogueMark(manager: EntityManager, roundId: string): Promise<string> {
    const sql = new Sql(manager);
    const one = (what: string, from: string) =>
      `(SELECT ${what} FROM ${from} WHERE round_id = ${sql.at(roundId)})`;
    const [row] = await manager.query<{ mark: string }[]>(
      `SELECT ${[
        one('COUNT(*)', 'procedure'),
        one('COALESCE(MAX(since_version), 0)', 'procedure'),
        one('COALESCE(SUM(CASE WHEN in_force = TRUE THEN 1 ELSE 0 END), 0)', 'procedure'),
        one('COUNT(*)', 'catalogue_version'),
        one('COALESCE(MAX(version), 0)', 'catalogue_version'),
        one(`COALESCE(MAX(applied_at), '')`, 'catalogue_version'),
        one('COUNT(*)', 'round_unit'),
      ].join(` || '/' || `)} AS "mark"`,
      sql.values,
    );
    return row!.mark;
  }

  /** Units times procedures: more than there are pairs, and told at once. */
  async pairsAtMost(manager: EntityManager, roundId: string): Promise<number> {
    const sql = new Sql(manager);
    const count = (from: string) =>
      `(SELECT COUNT(*) FROM ${from} WHERE round_id = ${sql.at(roundId)})`;
    const [row] = await manager.query<{ pairs: number }[]>(
      `SELECT ${count('round_unit')} * ${count('procedure')} AS "pairs"`,
      sql.values,
    );
    return Number(row!.pairs);
  }

  /** Pairs of the new units that are alike in everything that is asked of them, counted. */
  async alike<More extends Record<string, unknown>>(
    manager: EntityManager,
    roundId: string,
    sources: readonly Source[],
    staleBefore: string,
    { columns, joins }: MoreOfPairs,
  ): Promise<(PairsAlike & More)[]> {
    const sql = new Sql(manager);
    const head = sql.judged(roundId, sources, ['reason', 'checked', 'differences']);
    const asked = {
      unitId: 'place.id',
      level: 'item.level',
      decided: `CASE WHEN item.decision_number IS NULL OR item.decision_date IS NULL THEN 0 ELSE 1 END`,
      standing: standingCase(sql.at(staleBefore)),
      ...{ outcome: 'judged.outcome', reason: 'judged.reason' },
      ...{ checked: 'judged.checked', differences: 'judged.differences' },
      ...columns,
    };
    const named = Object.entries(asked).map(([name, what]) => `${what} AS "${name}"`);
    const joined = joins((value) => sql.at(value));
    const rows = await manager.query<(PairsAlike & More)[]>(
      `${head} SELECT ${named.join(', ')}, COUNT(*) AS "pairs",
         MIN(judged.seen_at) AS "oldestAt"
       ${from(joined)}
       GROUP BY ${named.map((_, at) => at + 1).join(', ')}`,
      sql.values,
    );
    return rows.map((row) => ({ ...row, pairs: Number(row.pairs), decided: Number(row.decided) }));
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
      roundId,
      sources.filter(({ unitId }) => own.has(unitId)),
      ['reason', 'checked', 'differences', 'run_id', 'source'],
      unitIds,
    );
    const standing = standingCase(sql.at(staleBefore));
    type Row = Omit<PairStanding, 'differences'> & { differences: string | null };
    const rows: Row[] = await manager.query(
      `${head} SELECT place.id AS "unitId", item.id AS "procedureId", item.code AS "code",
         item.name AS "name", item.field AS "field", item.decision_number AS "decisionNumber",
         item.decision_date AS "decisionDate", item.level AS "level", ${standing} AS "standing",
         judged.outcome AS "outcome", judged.reason AS "reason", judged.seen_at AS "seenAt",
         judged.run_id AS "runId", judged.source AS "source", judged.checked AS "checked", judged.differences AS "differences"
       ${from()} ORDER BY place.id, item.code`,
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

/** What is read of pairs besides, each column a text or a number; `at` puts a value into the statement. */
export interface MoreOfPairs {
  columns: Record<string, string>;
  joins: (at: (value: string) => string) => string;
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

  /**
   * The pairs that the catalogue asks of the new units now, each with the best of its results in the readings that count:
   * one that said something, then the latest; without any, where there is none. Results and pairs are brought together by
   * sorting them: joined, PostgreSQL goes through all results for every pair where it does not know yet how many there are,
   * as after a run that has just ended.
   * @param columns of results that are read as well. @param unitIds the only units asked about; left out for all.
   */
  judged(
    roundId: string,
    sources: readonly Source[],
    columns: readonly (keyof typeof READ)[],
    unitIds?: readonly string[],
  ): string {
    const list = this.at(JSON.stringify(sources.map(({ runId, unitId }) => [runId, unitId])));
    const source = this.postgres
      ? `SELECT each.value ->> 0 AS run_id, each.value ->> 1 AS unit_id FROM json_array_elements(${list}::json) AS each`
      : `SELECT value ->> 0 AS run_id, value ->> 1 AS unit_id FROM json_each(${list})`;
    const round = this.at(roundId);
    const only = unitIds
      ? ` AND spot.unit_id IN (${unitIds.map((id) => this.at(id)).join(', ')})`
      : '';
    return `WITH source AS (${source}), part AS (
      SELECT result.unit_id, result.procedure_id, result.outcome, result.seen_at, run.requested_at,
        ${columns.map((name) => `${READ[name]} AS ${name}, `).join('')}
        result.run_id AS reading, CASE WHEN result.outcome = 'unverifiable' THEN 2 ELSE 1 END AS place
      FROM (${pairsOf('source')}) result
      JOIN verification_run run ON run.id = result.run_id
      WHERE result.outcome <> 'pending'
      UNION ALL
      SELECT place.id, item.id, NULL, NULL, NULL, ${columns.map(() => 'NULL, ').join('')} NULL, 0
      FROM round_unit spot
      JOIN administrative_unit place ON place.id = spot.unit_id
      JOIN procedure item ON item.round_id = spot.round_id AND ${assignedCondition('item', 'place')}
      WHERE spot.side = 'new' AND spot.round_id = ${round}${only}
    ), judged AS (
      SELECT part.*, LAG(part.place) OVER best AS before, LEAD(part.place) OVER best AS after FROM part
      WINDOW best AS (PARTITION BY part.unit_id, part.procedure_id ORDER BY
        part.place, part.seen_at DESC, part.requested_at DESC, part.reading DESC))`;
  }
}

/** What may be read of results, as SQL. */
const READ = {
  ...{ reason: 'result.reason', checked: 'result.checked', differences: 'result.differences' },
  ...{ run_id: 'result.run_id', source: 'run.source' },
} as const;

/** Of each pair that is asked, which comes before its results, the first result; itself where there is none. */
const from = (joins = ''): string => `
  FROM judged
  JOIN administrative_unit place ON place.id = judged.unit_id
  JOIN procedure item ON item.id = judged.procedure_id
  LEFT JOIN catalogue_version change
    ON change.round_id = item.round_id AND change.number = item.since_version
  ${joins}
  WHERE (judged.before = 0 OR (judged.place = 0 AND judged.after IS NULL))`;

/** A run expects what the catalogue said when it was asked for. */
const standingCase = (staleBefore: string): string => `CASE
  WHEN judged.outcome IS NULL THEN 'unchecked'
  WHEN judged.outcome = 'unverifiable' THEN 'unverifiable'
  WHEN change.applied_at > judged.requested_at THEN 'amended'
  WHEN judged.seen_at < ${staleBefore} THEN 'stale'
  ELSE judged.outcome END`;
