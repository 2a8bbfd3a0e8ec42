import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../platform/database/insert-rows';
import type { ExpectedProcedure, Finding } from './compare';
import { assignedCondition } from './catalogue/assignment';
import { Procedure } from './catalogue/procedure.entity';
import {
  VerificationResult,
  VerificationRun,
  VerificationUnit,
  type RunState,
} from './verification.entity';

const RESULT_KEY = ['runId', 'unitId', 'procedureId'] as const;

/** Fetches and stores runs; every change of state is conditional on the state before. */
@Injectable()
export class RunsRepository {
  /** Stores a run with a pending row for every unit, and for every procedure in force that is assigned to it. */
  async create(
    manager: EntityManager,
    run: VerificationRun,
    units: { unitId: string; departmentCode: string | null }[],
  ): Promise<void> {
    await insertRows(manager, VerificationRun, [run]);
    const counts = { total: 0, pending: 0, passed: 0, failed: 0, unverifiable: 0 };
    const rows = units.map((unit) => ({
      ...unit,
      runId: run.id,
      state: 'pending' as const,
      ...counts,
    }));
    await insertRows(manager, VerificationUnit, rows);
    const [first, second] =
      manager.connection.options.type === 'postgres' ? ['$1', '$2'] : ['?', '?'];
    await manager.query(
      `INSERT INTO "verification_result" ("run_id", "unit_id", "procedure_id", "outcome")
       SELECT unit."run_id", unit."unit_id", item."id", 'pending'
       FROM "verification_unit" unit
       JOIN "administrative_unit" place ON place."id" = unit."unit_id"
       JOIN "procedure" item ON ${assignedCondition('item', 'place')}
       WHERE unit."run_id" = ${first} AND item."round_id" = ${second}`,
      [run.id, run.roundId],
    );
    const ofUnit = `(SELECT COUNT(*) FROM "verification_result" result
      WHERE result."run_id" = "verification_unit"."run_id"
        AND result."unit_id" = "verification_unit"."unit_id")`;
    await manager.query(
      `UPDATE "verification_unit" SET "total" = ${ofUnit}, "pending" = ${ofUnit}
       WHERE "run_id" = ${first}`,
      [run.id],
    );
  }

  active(manager: EntityManager, roundId: string): Promise<VerificationRun | null> {
    return manager.findOneBy(VerificationRun, { activeKey: roundId });
  }

  byId(manager: EntityManager, id: string): Promise<VerificationRun | null> {
    return manager.findOneBy(VerificationRun, { id });
  }

  /** Runs of a round, the latest first. */
  latest(
    manager: EntityManager,
    where: { roundId: string; state?: RunState },
    take: number,
  ): Promise<VerificationRun[]> {
    return manager.find(VerificationRun, {
      where,
      order: { requestedAt: 'DESC', id: 'DESC' },
      take,
    });
  }

  units(manager: EntityManager, runId: string): Promise<VerificationUnit[]> {
    return manager.find(VerificationUnit, { where: { runId }, order: { unitId: 'ASC' } });
  }

  /** The procedures a run expects of a unit, named as the catalogue names them now. */
  expected(manager: EntityManager, runId: string, unitId: string): Promise<ExpectedProcedure[]> {
    return manager
      .createQueryBuilder(Procedure, 'procedure')
      .innerJoin(VerificationResult, 'result', 'result.procedureId = procedure.id')
      .where('result.runId = :runId AND result.unitId = :unitId', { runId, unitId })
      .orderBy('procedure.id')
      .getMany();
  }

  /** @returns false when the run was not in the state before. */
  async move(
    manager: EntityManager,
    runId: string,
    from: RunState,
    changes: Partial<VerificationRun>,
  ): Promise<boolean> {
    const result = await manager.update(VerificationRun, { id: runId, state: from }, changes);
    return result.affected === 1;
  }

  /**
   * Stores what was found about a unit, once: a second worker finds the unit done and changes nothing.
   * @returns false when the unit was done already.
   */
  async saveUnit(
    manager: EntityManager,
    unit: VerificationUnit,
    findings: readonly Finding[],
  ): Promise<boolean> {
    const { runId, unitId, ...facts } = unit;
    const done = await manager.update(VerificationUnit, { runId, unitId, state: 'pending' }, facts);
    if (done.affected !== 1) return false;
    const rows = findings.map((each) => ({ ...each, runId, unitId }));
    await insertRows(manager, VerificationResult, rows, RESULT_KEY);
    return true;
  }

  /** What is still pending ends as unverifiable, because nobody will come back for it. */
  async giveUpPending(manager: EntityManager, runId: string, at: string): Promise<void> {
    await manager.update(
      VerificationResult,
      { runId, outcome: 'pending' },
      { outcome: 'unverifiable', reason: 'interrupted', seenAt: at },
    );
    await manager
      .createQueryBuilder()
      .update(VerificationUnit)
      .set({
        state: 'done',
        unverifiable: () => 'pending',
        pending: 0,
        faultReason: 'interrupted',
        doneAt: at,
      })
      .where('run_id = :runId AND state = :state', { runId, state: 'pending' })
      .execute();
  }

  /** Results by outcome, counted from the results themselves. */
  async countOutcomes(manager: EntityManager, runId: string): Promise<Record<string, number>> {
    const rows = await manager
      .createQueryBuilder(VerificationResult, 'result')
      .select('result.outcome', 'outcome')
      .addSelect('COUNT(*)', 'count')
      .where('result.runId = :runId', { runId })
      .groupBy('result.outcome')
      .getRawMany<{ outcome: string; count: number }>();
    return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, Number(count)]));
  }
}
