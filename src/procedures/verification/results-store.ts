import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Finding } from './finding';
import { VerificationShown, type VerificationUnit } from './verification.entity';

/** What is written down of a unit whose list was judged, with the attempt under which it was claimed. */
export type DoneUnit = Pick<
  VerificationUnit,
  'runId' | 'unitId' | 'attempt' | 'passed' | 'failed' | 'unverifiable' | 'seenAt'
> &
  Pick<VerificationUnit, 'faultReason' | 'faultDetail' | 'unexpected' | 'digest' | 'doneAt'>;

/** A unit that was judged, with what was found about each of its procedures, by their ids. */
export interface JudgedUnit {
  done: DoneUnit;
  findings: readonly Finding[];
}

/** What a source shows of a procedure where it is right, by its id: see `VerificationShown`. */
export type Shown = ReadonlyMap<string, Pick<Finding, 'portalId' | 'seenName' | 'checked'>>;

/** Columns of a unit that are written when it is settled, each with its type. */
const SETTLED = {
  ...{ passed: 'integer', failed: 'integer', unverifiable: 'integer', fault_reason: 'text' },
  ...{ fault_detail: 'text', unexpected: 'text', digest: 'text', seen_at: 'text', done_at: 'text' },
} as const;
/** Columns of a result that has a row of its own. */
const OWN = [
  ...['unit_id', 'procedure_id', 'outcome', 'reason', 'portal_id', 'seen_name'],
  ...['expected_name', 'seen_at', 'checked', 'differences'],
] as const;

/** The facts of a result as JSON, without its moment: what a digest is made of. */
export function factsOf(result: Finding): string {
  const { procedureId, outcome, reason, portalId, seenName, expectedName } = result;
  const { checked, differences } = result;
  return JSON.stringify([
    ...[procedureId, outcome, reason, portalId, seenName, expectedName, checked, differences],
  ]);
}

/** Writes what was found, many units in one statement. */
@Injectable()
export class ResultsStore {
  /** What the run keeps in common so far. */
  async shown(manager: EntityManager, runId: string): Promise<Shown> {
    const rows = await manager.findBy(VerificationShown, { runId });
    return new Map(rows.map((row) => [row.procedureId, row]));
  }

  /**
   * Stores what was found about units of one run, once: whoever does not hold the latest claim changes nothing.
   * @param known what the run keeps in common, as far as this worker knows.
   * @returns ids of the units that were stored, not those that were done already, or that somebody else asks for now;
   *   and what the run keeps in common now.
   */
  async save(
    manager: EntityManager,
    judged: readonly JudgedUnit[],
    known: Shown,
  ): Promise<{ stored: Set<string>; shown: Shown }> {
    const { runId } = judged[0]!.done;
    const shown = await this.keep(manager, runId, judged, known);
    const other = (finding: Finding) => {
      const common = shown.get(finding.procedureId);
      return !(finding.outcome === 'passed' && common !== undefined && sameShown(common, finding));
    };
    const apart = judged
      // Nothing could be read: then the unit itself says so of every pair.
      .filter(({ done }) => done.faultReason === null)
      .map(({ done, findings }) => ({ done, findings: findings.filter(other) }))
      .filter(({ findings }) => findings.length > 0);
    if (apart.length > 0) {
      const held = await this.held(manager, runId, judged);
      await this.insertOwn(
        manager,
        runId,
        apart.filter(({ done }) => held.has(done.unitId)),
      );
    }
    return { stored: await this.settle(manager, runId, judged), shown };
  }

  /** Keeps what is right and was not shown before. @returns with what others kept meanwhile. */
  private async keep(
    manager: EntityManager,
    runId: string,
    judged: readonly JudgedUnit[],
    known: Shown,
  ): Promise<Shown> {
    const fresh = new Map<string, Finding>();
    for (const { findings } of judged)
      for (const finding of findings)
        if (finding.outcome === 'passed' && !known.has(finding.procedureId))
          if (!fresh.has(finding.procedureId)) fresh.set(finding.procedureId, finding);
    if (fresh.size === 0) return known;
    // In one order, so that two workers never wait for each other.
    const rows = [...fresh.values()]
      .toSorted((a, b) => (a.procedureId < b.procedureId ? -1 : 1))
      .map(({ procedureId, portalId, seenName, checked }) => ({
        ...{ procedure_id: procedureId, portal_id: portalId, seen_name: seenName, checked },
      }));
    const columns = ['procedure_id', 'portal_id', 'seen_name', 'checked'];
    const { at, values, from } = this.sql(manager);
    await manager.query(
      `INSERT INTO verification_shown (run_id, ${columns.join(', ')})
       SELECT ${at(1)}, ${values(columns)} FROM ${from(2, columns)}
       WHERE TRUE ON CONFLICT (run_id, procedure_id) DO NOTHING`,
      [runId, JSON.stringify(rows)],
    );
    return this.shown(manager, runId);
  }

  /** Which units nobody else asks for, locked until they are stored. */
  private async held(
    manager: EntityManager,
    runId: string,
    judged: readonly JudgedUnit[],
  ): Promise<Set<string>> {
    const { at, postgres, from } = this.sql(manager);
    const mine = ['unit_id', 'attempt'];
    const claimed = postgres
      ? `SELECT seen.unit_id, seen.attempt::integer FROM ${from(2, mine)}`
      : `SELECT seen.value ->> 'unit_id', seen.value ->> 'attempt' FROM ${from(2, mine)}`;
    const rows: { unit_id: string }[] = await manager.query(
      `SELECT unit_id FROM verification_unit
       WHERE run_id = ${at(1)} AND state = 'pending' AND (unit_id, attempt) IN (${claimed})
       ORDER BY unit_id ${postgres ? 'FOR UPDATE' : ''}`,
      [runId, claimsOf(judged)],
    );
    return new Set(rows.map(({ unit_id: id }) => id));
  }

  private async insertOwn(
    manager: EntityManager,
    runId: string,
    units: readonly JudgedUnit[],
  ): Promise<void> {
    if (units.length === 0) return;
    const rows = units.flatMap(({ done, findings }) =>
      findings.map((each) => ({
        ...{ unit_id: done.unitId, procedure_id: each.procedureId, outcome: each.outcome },
        ...{ reason: each.reason, portal_id: each.portalId, seen_name: each.seenName },
        ...{ expected_name: each.expectedName, seen_at: done.seenAt, checked: each.checked },
        differences: each.differences && JSON.stringify(each.differences),
      })),
    );
    const { at, values, from } = this.sql(manager);
    await manager.query(
      `INSERT INTO verification_result (run_id, ${OWN.join(', ')})
       SELECT ${at(1)}, ${values(OWN)} FROM ${from(2, OWN)}`,
      [runId, JSON.stringify(rows)],
    );
  }

  private async settle(
    manager: EntityManager,
    runId: string,
    judged: readonly JudgedUnit[],
  ): Promise<Set<string>> {
    const rows = judged.map(({ done }) => ({
      ...{ unit_id: done.unitId, attempt: done.attempt, passed: done.passed, failed: done.failed },
      ...{ unverifiable: done.unverifiable, fault_reason: done.faultReason },
      ...{ fault_detail: done.faultDetail, unexpected: JSON.stringify(done.unexpected) },
      ...{ digest: done.digest, seen_at: done.seenAt, done_at: done.doneAt },
    }));
    const { at, postgres, from } = this.sql(manager);
    const value = (column: string, type = 'text') =>
      postgres ? `seen.${column}::${type}` : `seen.value ->> '${column}'`;
    const columns = Object.entries(SETTLED);
    const answer: unknown = await manager.query(
      `UPDATE verification_unit SET state = 'done', lease_until = NULL, pending = 0,
         ${columns.map(([column, type]) => `${column} = ${value(column, type)}`).join(', ')}
       FROM ${from(1, ['unit_id', 'attempt', ...Object.keys(SETTLED)])}
       WHERE verification_unit.run_id = ${at(2)} AND verification_unit.state = 'pending'
         AND verification_unit.unit_id = ${value('unit_id')}
         AND verification_unit.attempt = ${value('attempt', 'integer')}
       RETURNING verification_unit.unit_id`,
      [JSON.stringify(rows), runId],
    );
    // PostgreSQL's driver tells the number of rows beside them.
    const stored = (postgres ? (answer as unknown[])[0] : answer) as { unit_id: string }[];
    return new Set(stored.map(({ unit_id: id }) => id));
  }

  /** How either engine reads rows out of one JSON text, called `seen`. */
  private sql(manager: EntityManager) {
    const postgres = manager.connection.options.type === 'postgres';
    const at = (position: number) => (postgres ? `$${position}` : '?');
    return {
      ...{ postgres, at },
      from: (position: number, columns: readonly string[]) =>
        postgres
          ? `json_to_recordset(${at(position)}::json) AS seen(${columns.map((each) => `${each} text`).join(', ')})`
          : `json_each(${at(position)}) AS seen`,
      values: (columns: readonly string[]) =>
        columns.map((each) => (postgres ? `seen.${each}` : `seen.value ->> '${each}'`)).join(', '),
    };
  }
}

type ShownFacts = Pick<Finding, 'portalId' | 'seenName' | 'checked'>;

const sameShown = (one: ShownFacts, other: ShownFacts): boolean =>
  one.portalId === other.portalId &&
  one.seenName === other.seenName &&
  one.checked === other.checked;

const claimsOf = (judged: readonly JudgedUnit[]): string =>
  JSON.stringify(judged.map(({ done: { unitId, attempt } }) => ({ unit_id: unitId, attempt })));
