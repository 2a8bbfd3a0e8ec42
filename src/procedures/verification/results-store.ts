import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ExpectedProcedure, Finding } from './finding';
import { VerificationUnit } from './verification.entity';

/** What is written down of a unit whose list was judged, with the attempt under which it was claimed. */
export type DoneUnit = Pick<
  VerificationUnit,
  'runId' | 'unitId' | 'attempt' | 'passed' | 'failed' | 'unverifiable'
> &
  Pick<VerificationUnit, 'faultReason' | 'faultDetail' | 'unexpected' | 'digest' | 'doneAt'>;

/** A unit that was judged, with what was found about each of its procedures. */
export interface JudgedUnit {
  done: DoneUnit;
  /** Rows of its results as JSON, see `resultRows`. */
  rows: string;
}

/** Columns of a result that differ from row to row, each with its key in the JSON. */
const COLUMNS = {
  i: 'procedure_id',
  o: 'outcome',
  r: 'reason',
  p: 'portal_id',
  s: 'seen_name',
  e: 'expected_name',
  t: 'seen_at',
  c: 'checked',
  d: 'differences',
} as const;
type Key = keyof typeof COLUMNS;
const KEYS = Object.keys(COLUMNS) as Key[];

/** What is stored of a result beside its place. */
type Stored = Pick<Finding, 'procedureId' | 'reason' | 'portalId' | 'seenName' | 'expectedName'> &
  Pick<Finding, 'checked' | 'differences'> & { outcome: string; seenAt: string | null };

/**
 * Leaves out a name that is, letter for letter, the one the run expects: it stands in `VerificationExpectation`.
 * @param expected by id of the procedure.
 */
export function withoutExpectedName(
  finding: Finding,
  expected: ReadonlyMap<string, Pick<ExpectedProcedure, 'name'>>,
): Finding {
  const same = finding.seenName === expected.get(finding.procedureId)?.name;
  return same ? { ...finding, seenName: null } : finding;
}

/** The results of a unit as JSON, by the procedures' ids; the same results give the same text. */
export function resultRows(results: readonly Stored[]): string {
  const rows = results.map((each): Partial<Record<Key, string>> => ({
    ...{ i: each.procedureId, o: each.outcome, r: each.reason ?? undefined },
    ...{ p: each.portalId ?? undefined, s: each.seenName ?? undefined },
    ...{ e: each.expectedName ?? undefined, t: each.seenAt ?? undefined },
    c: each.checked ?? undefined,
    d: each.differences ? JSON.stringify(each.differences) : undefined,
  }));
  return JSON.stringify(rows.sort((a, b) => (a.i! < b.i! ? -1 : 1)));
}

/** Writes results, a whole unit in one statement: a run of a province has tens of thousands of them. */
@Injectable()
export class ResultsStore {
  /**
   * Stores what was found about a unit, once: whoever does not hold the latest claim changes nothing.
   * @returns false when the unit was done already, or somebody else asks for it now.
   */
  async save(manager: EntityManager, { done, rows }: JudgedUnit): Promise<boolean> {
    const { runId, unitId, attempt, ...facts } = done;
    const mine = { runId, unitId, attempt, state: 'pending' as const };
    const change = { ...facts, state: 'done' as const, leaseUntil: null, pending: 0 };
    const { affected } = await manager.update(VerificationUnit, mine, change);
    if (affected !== 1) return false;
    await this.overwrite(manager, done, rows);
    return true;
  }

  /** The rows are there since the run was asked for; PostgreSQL finds them one by one by their key, whatever it believes of the table. */
  private async overwrite(
    manager: EntityManager,
    { runId, unitId }: DoneUnit,
    rows: string,
  ): Promise<void> {
    const postgres = manager.connection.options.type === 'postgres';
    const at = (position: number) => (postgres ? `$${position}` : '?');
    const read = postgres
      ? `json_to_recordset($3::json) AS seen(${KEYS.map((key) => `${key} text`).join(', ')})`
      : `json_each(?) WHERE TRUE`;
    const value = (key: Key) => (postgres ? `seen.${key}` : `value ->> '${key}'`);
    await manager.query(
      `INSERT INTO verification_result (run_id, unit_id, ${Object.values(COLUMNS).join(', ')})
       SELECT ${at(1)}, ${at(2)}, ${KEYS.map(value).join(', ')} FROM ${read}
       ON CONFLICT (run_id, unit_id, procedure_id) DO UPDATE
       SET ${KEYS.slice(1)
         .map((key) => `${COLUMNS[key]} = excluded.${COLUMNS[key]}`)
         .join(', ')}`,
      [runId, unitId, rows],
    );
  }
}
