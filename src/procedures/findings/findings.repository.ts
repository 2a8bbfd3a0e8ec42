import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/database/ids';
import { Procedure } from '../catalogue/procedure.entity';
import { CodeChange } from '../catalogue/catalogue-version.entity';
import { TestSubmission } from '../test-submissions/test-submission.entity';
import type { Difference } from '../verification/finding';
import { pairsOf, readingsOfRun } from '../verification/pairs';
import { seenNameOf } from '../verification/results.repository';
import { VerificationUnit, type Outcome } from '../verification/verification.entity';
import { FindingCause, FindingRun, ProcedureFinding } from './finding.entity';
import { kindOfReason } from './finding-kinds';
import { isOpen, type PairSeen } from './finding-rules';
import type { FindingsPlan, KnownFinding, Observation } from './plan-findings';
import type { FailedResult, UnitOfRun, UntestedPair } from './run-observations';

/** Ids in one statement. */
const CHUNK = 500;
/** Every pair of some units of a run. */
const PAIRS = `(${pairsOf(readingsOfRun(':runId', ':...unitIds'))})`;

interface PairRow {
  unitId: string;
  procedureId: string;
  outcome: Outcome;
  reason: string | null;
  checked: string | null;
  differences: string | null;
}
const differencesIn = (text: string) => JSON.parse(text) as Difference[];

/** Some units of a run: what is read of it at once. */
export interface PartOfRun {
  runId: string;
  roundId: string;
  unitIds: readonly string[];
}

interface TakenRun {
  id: string;
  roundId: string;
  at: string;
}

/** Fetches what runs saw and stores findings; decides nothing. */
@Injectable()
export class FindingsRepository {
  taken(manager: EntityManager, runId: string): Promise<boolean> {
    return manager.existsBy(FindingRun, { runId });
  }

  /** What failed at some units of a run. */
  async failed(manager: EntityManager, part: PartOfRun): Promise<FailedResult[]> {
    const rows = await this.pairsOf(manager, part)
      .addSelect(['procedure.field AS "field"', 'result.reason AS "reason"'])
      .addSelect([`${seenNameOf('result')} AS "seenName"`])
      .addSelect(['result.expected_name AS "expectedName"', 'result.differences AS "differences"'])
      .andWhere(`result.outcome = 'failed'`)
      .getRawMany<Omit<FailedResult, 'differences'> & { differences: string | null }>();
    return rows.map(({ differences, ...row }) => ({
      ...row,
      differences: differences === null ? null : differencesIn(differences),
    }));
  }

  /** Pairs of these units that are shown, can be handed in on line as the catalogue says, and have no test that passed. */
  untested(manager: EntityManager, part: PartOfRun): Promise<UntestedPair[]> {
    return this.pairsOf(manager, part)
      .andWhere(`procedure.level IN ('full', 'partial') AND result.portal_id IS NOT NULL`)
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM test_submission test WHERE test.state = 'passed'
          AND test.round_id = procedure.round_id AND test.unit_id = result.unit_id
          AND test.procedure_id = result.procedure_id)`,
      )
      .getRawMany<UntestedPair>();
  }

  private pairsOf(
    manager: EntityManager,
    { runId, unitIds }: PartOfRun,
  ): SelectQueryBuilder<ObjectLiteral> {
    return manager
      .createQueryBuilder()
      .from(PAIRS, 'result')
      .innerJoin(Procedure, 'procedure', 'procedure.id = result.procedure_id')
      .select(['result.unit_id AS "unitId"', 'result.procedure_id AS "procedureId"'])
      .addSelect(['procedure.code AS "code"', 'procedure.name AS "name"'])
      .addSelect('result.seen_at', 'seenAt')
      .setParameters({ runId, unitIds });
  }

  /** Pairs of these units with a test submission that passed, as `unit procedure`. */
  async tested(manager: EntityManager, { roundId, unitIds }: PartOfRun): Promise<Set<string>> {
    const rows = await manager.find(TestSubmission, {
      select: { unitId: true, procedureId: true },
      where: { roundId, unitId: In([...unitIds]), state: 'passed' },
    });
    return new Set(rows.map(({ unitId, procedureId }) => `${unitId} ${procedureId}`));
  }

  async units(manager: EntityManager, runId: string): Promise<UnitOfRun[]> {
    const rows = await manager.findBy(VerificationUnit, { runId });
    return rows.map(({ unitId, unexpected, faultReason, doneAt }) => ({
      ...{ unitId, readAt: doneAt },
      unexpected: faultReason === null ? unexpected : null,
    }));
  }

  /** Former code → the code that replaces it. */
  async newCodes(manager: EntityManager, roundId: string): Promise<Map<string, string>> {
    const rows = await manager.findBy(CodeChange, { roundId });
    return new Map(rows.map(({ oldCode, newCode }) => [oldCode, newCode]));
  }

  /** Findings of these units, open and fixed. */
  known(manager: EntityManager, { roundId, unitIds }: PartOfRun): Promise<KnownFinding[]> {
    return manager
      .createQueryBuilder(ProcedureFinding, 'finding')
      .innerJoin(FindingCause, 'cause', 'cause.id = finding.causeId')
      .select(['finding.id AS "id"', 'finding.unitId AS "unitId"', 'cause.kind AS "kind"'])
      .addSelect(['cause.code AS "code"', 'cause.procedureId AS "procedureId"'])
      .addSelect('finding.standing', 'standing')
      .where('finding.roundId = :roundId', { roundId })
      .andWhere('finding.unitId IN (:...unitIds)', { unitIds })
      .getRawMany<KnownFinding>();
  }

  /** What a run holds about the pairs of open findings at these units. @returns by `unit procedure`. */
  async pairs(
    manager: EntityManager,
    { runId, unitIds }: PartOfRun,
    findings: readonly KnownFinding[],
  ): Promise<Map<string, PairSeen>> {
    const open = findings.filter(({ standing }) => isOpen(standing));
    const ids = [...new Set(open.flatMap(({ procedureId }) => procedureId ?? []))];
    const pairs = new Map<string, PairSeen>();
    for (let at = 0; at < ids.length; at += CHUNK) {
      const rows = await manager
        .createQueryBuilder()
        .from(PAIRS, 'result')
        .setParameters({ runId, unitIds })
        .select(['result.unit_id AS "unitId"', 'result.procedure_id AS "procedureId"'])
        .addSelect(['result.outcome AS "outcome"', 'result.reason AS "reason"'])
        .addSelect(['result.checked AS "checked"', 'result.differences AS "differences"'])
        .where('result.procedure_id IN (:...ids)', { ids: ids.slice(at, at + CHUNK) })
        .getRawMany<PairRow>();
      for (const { unitId, procedureId, outcome, reason, checked, differences } of rows) {
        const wrong = differences === null ? [{ reason }] : differencesIn(differences);
        const kinds = outcome === 'failed' ? wrong.map((each) => kindOfReason(each.reason)) : [];
        pairs.set(`${unitId} ${procedureId}`, { outcome, reason, checked, kinds });
      }
    }
    return pairs;
  }

  /** Carries the plan of some units out, with the causes it concerns; `settle` follows after the last. */
  async store(
    manager: EntityManager,
    run: TakenRun,
    plan: FindingsPlan,
    fixedBy: (finding: KnownFinding) => 'seen-right' | 'not-expected',
  ): Promise<void> {
    const causes = await this.causesFor(manager, run, plan.created);
    const rows = plan.created.map((each): ProcedureFinding => ({
      ...{ id: newId(), roundId: run.roundId, causeId: causes.get(causeKey(each))! },
      ...{ unitId: each.unitId, standing: 'new', firstRunId: run.id, lastRunId: run.id },
      ...{ firstSeenAt: each.seenAt, lastSeenAt: each.seenAt, fixedAt: null, fixedBy: null },
      ...{ timesReopened: 0, seenValue: each.seenValue, expectedValue: each.expectedValue },
    }));
    await insertRows(manager, ProcedureFinding, rows);
    await this.move(manager, run, plan, fixedBy);
  }

  /** Opens and closes causes by what became of their findings. @returns findings of the round that are open now. */
  async settle(manager: EntityManager, run: TakenRun): Promise<number> {
    await this.countUnits(manager, run);
    return manager
      .createQueryBuilder(ProcedureFinding, 'finding')
      .where(`finding.roundId = :roundId AND finding.standing <> 'fixed'`, run)
      .getCount();
  }

  /** Findings that were seen again, or seen right: whole rows in few statements. */
  private async move(
    manager: EntityManager,
    run: TakenRun,
    { moved }: FindingsPlan,
    fixedBy: (finding: KnownFinding) => 'seen-right' | 'not-expected',
  ): Promise<void> {
    for (let at = 0; at < moved.length; at += CHUNK) {
      const part = moved.slice(at, at + CHUNK);
      const found = await manager.findBy(ProcedureFinding, {
        id: In(part.map(({ finding }) => finding.id)),
      });
      const before = new Map(found.map((row) => [row.id, row]));
      const rows = part.map(({ finding, standing, seen }): ProcedureFinding => {
        const row = before.get(finding.id)!;
        if (!seen) return { ...row, standing, fixedAt: run.at, fixedBy: fixedBy(finding) };
        const { seenValue, expectedValue, seenAt: lastSeenAt } = seen;
        return {
          ...{ ...row, standing, lastRunId: run.id, lastSeenAt, seenValue, expectedValue },
          ...{ fixedAt: null, fixedBy: null },
          timesReopened: row.timesReopened + (standing === 'reopened' ? 1 : 0),
        };
      });
      await insertRows(manager, ProcedureFinding, rows, ['id']);
    }
  }

  addTaken(manager: EntityManager, taken: FindingRun): Promise<void> {
    return insertRows(manager, FindingRun, [taken]);
  }

  /** Causes of observations, those that are new made closed: their units are counted afterwards. */
  private async causesFor(
    manager: EntityManager,
    run: TakenRun,
    observed: readonly Observation[],
  ): Promise<Map<string, string>> {
    const wanted = new Map(observed.map((each) => [causeKey(each), each]));
    const causes = new Map<string, string>();
    const codes = [...new Set(observed.map(({ code }) => code))];
    for (let at = 0; at < codes.length; at += CHUNK) {
      const part = In(codes.slice(at, at + CHUNK));
      const found = await manager.findBy(FindingCause, { roundId: run.roundId, code: part });
      for (const cause of found) causes.set(causeKey(cause), cause.id);
    }
    const fresh = [...wanted].filter(([key]) => !causes.has(key));
    const rows = fresh.map(([, { kind, code, name, procedureId }]): FindingCause => ({
      ...{ id: newId(), roundId: run.roundId, kind, code, name, procedureId, state: 'closed' },
      ...{ openUnits: 0, ownerOrganisationId: null, ownerPerson: null, dueOn: null },
      ...{ guidance: null, note: null, openedAt: run.at, closedAt: run.at, version: 1 },
    }));
    await insertRows(manager, FindingCause, rows);
    for (const row of rows) causes.set(causeKey(row), row.id);
    return causes;
  }

  /** Counts the open units of each cause, and closes or opens those whose count says so. */
  private async countUnits(manager: EntityManager, { roundId, at }: TakenRun): Promise<void> {
    const counted = `(SELECT COUNT(*) FROM procedure_finding finding
      WHERE finding.cause_id = finding_cause.id AND finding.standing <> 'fixed')`;
    const postgres = manager.connection.options.type === 'postgres';
    const [moment, round] = postgres ? ['$1', '$2'] : ['?', '?'];
    await manager.query(
      `UPDATE finding_cause SET open_units = ${counted},
         state = CASE WHEN ${counted} = 0 THEN 'closed'
           WHEN state = 'closed' THEN 'open' ELSE state END,
         opened_at = CASE WHEN state = 'closed' AND ${counted} > 0 THEN ${moment} ELSE opened_at END,
         closed_at = CASE WHEN ${counted} = 0 THEN COALESCE(closed_at, ${postgres ? '$1' : '?'}) END,
         version = version + 1
       WHERE round_id = ${round} AND open_units <> ${counted}`,
      postgres ? [at, roundId] : [at, at, roundId],
    );
  }
}

const causeKey = ({ kind, code }: Pick<Observation, 'kind' | 'code'>): string => `${kind} ${code}`;
