import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import type { ExpectedProcedure } from './finding';
import { assignedCondition } from '../catalogue/assignment';
import { Procedure } from '../catalogue/procedure.entity';
import {
  VerificationExpectation,
  VerificationResult,
  VerificationRun,
  VerificationUnit,
  type RunScope,
  type RunState,
} from './verification.entity';

/** Fetches and stores runs; every change of state is conditional on the state before. */
@Injectable()
export class RunsRepository {
  /**
   * Stores a run with a pending row for every unit, and for every procedure in force that is assigned to it.
   * @returns how many pairs.
   */
  async create(
    manager: EntityManager,
    run: VerificationRun,
    units: { unitId: string; departmentCode: string | null }[],
  ): Promise<number> {
    await insertRows(manager, VerificationRun, [run]);
    const counts = { total: 0, pending: 0, passed: 0, failed: 0, unverifiable: 0 };
    const rows = units.map((unit) => ({
      ...unit,
      runId: run.id,
      state: 'pending' as const,
      ...counts,
    }));
    await insertRows(manager, VerificationUnit, rows);
    await this.expectNames(manager, run);
    await this.expectPairs(manager, run);
    // Counted from the pairs themselves, whatever chose them.
    await manager.query(
      `UPDATE "verification_unit" SET "pending" = found.pairs, "total" = found.pairs
       FROM (SELECT "unit_id", COUNT(*) AS pairs FROM "verification_result"
             WHERE "run_id" = ${this.at(manager, 1)} GROUP BY "unit_id") AS found
       WHERE "verification_unit"."run_id" = ${this.at(manager, 2)}
         AND "verification_unit"."unit_id" = found."unit_id"`,
      [run.id, run.id],
    );
    return (await manager.sum(VerificationUnit, 'total', { runId: run.id })) ?? 0;
  }

  /** A pending row for each pair that the scope of the run asks for. */
  private async expectPairs(manager: EntityManager, run: VerificationRun): Promise<void> {
    const ofField = run.scopeField === null ? '' : ` AND item."field" = ${this.at(manager, 3)}`;
    await manager.query(
      `INSERT INTO "verification_result" ("run_id", "unit_id", "procedure_id", "outcome")
       SELECT unit."run_id", unit."unit_id", item."id", 'pending'
       FROM "verification_unit" unit
       JOIN "administrative_unit" place ON place."id" = unit."unit_id"
       JOIN "procedure" item ON ${assignedCondition('item', 'place')}
       WHERE unit."run_id" = ${this.at(manager, 1)} AND item."round_id" = ${this.at(manager, 2)}${ofField}`,
      [run.id, run.roundId, ...(run.scopeField === null ? [] : [run.scopeField])],
    );
  }

  /** Names are kept once for the run, not once for each unit. */
  private async expectNames(manager: EntityManager, { id, roundId }: VerificationRun) {
    await manager.query(
      `INSERT INTO "verification_expectation" ("run_id", "procedure_id", "name")
       SELECT ${this.at(manager, 1)}, item."id", item."name" FROM "procedure" item
       WHERE item."round_id" = ${this.at(manager, 2)} AND item."in_force" = TRUE`,
      [id, roundId],
    );
  }

  private at(manager: EntityManager, position: number): string {
    return manager.connection.options.type === 'postgres' ? `$${position}` : '?';
  }

  /** The run that a scope has under way. */
  active(manager: EntityManager, activeKey: string): Promise<VerificationRun | null> {
    return manager.findOneBy(VerificationRun, { activeKey });
  }

  byId(manager: EntityManager, id: string): Promise<VerificationRun | null> {
    return manager.findOneBy(VerificationRun, { id });
  }

  /** Runs of a round, the latest first. */
  latest(
    manager: EntityManager,
    where: { roundId: string; state?: RunState; scope?: RunScope },
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

  /** The catalogue of a run by id, named as it was when the run was asked for; a worker reads it once for all units. */
  async catalogue(
    manager: EntityManager,
    { id: runId, roundId }: Pick<VerificationRun, 'id' | 'roundId'>,
  ): Promise<Map<string, ExpectedProcedure>> {
    const rows = await manager.findBy(Procedure, { roundId });
    const named = await manager.findBy(VerificationExpectation, { runId });
    const names = new Map(named.map(({ procedureId, name }) => [procedureId, name]));
    return new Map(rows.map((row) => [row.id, { ...row, name: names.get(row.id) ?? row.name }]));
  }

  /** The procedures a run expects of a unit. */
  async expected(
    manager: EntityManager,
    runId: string,
    unitId: string,
    catalogue: ReadonlyMap<string, ExpectedProcedure>,
  ): Promise<ExpectedProcedure[]> {
    const rows: { procedure_id: string }[] = await manager.query(
      `SELECT "procedure_id" FROM "verification_result"
       WHERE "run_id" = ${this.at(manager, 1)} AND "unit_id" = ${this.at(manager, 2)}
       ORDER BY "procedure_id"`,
      [runId, unitId],
    );
    return rows.map(({ procedure_id: id }) => {
      const procedure = catalogue.get(id);
      if (!procedure) throw new Error(`Run ${runId} expects ${id}, which is in no catalogue`);
      return procedure;
    });
  }

  /** Fields of a catalogue by name, with how many procedures each has; those without one are left out. */
  async fields(
    manager: EntityManager,
    roundId: string,
  ): Promise<{ field: string; procedures: number }[]> {
    const rows = await manager
      .createQueryBuilder(Procedure, 'procedure')
      .select('procedure.field', 'field')
      .addSelect('COUNT(*)', 'procedures')
      .where(`procedure.roundId = :roundId AND procedure.field <> ''`, { roundId })
      .groupBy('procedure.field')
      .getRawMany<{ field: string; procedures: number | string }>();
    return rows
      .map(({ field, procedures }) => ({ field, procedures: Number(procedures) }))
      .sort((a, b) => a.field.localeCompare(b.field, 'vi'));
  }

  /** How many units of a run wait and how many are done. */
  async standing(manager: EntityManager, runId: string): Promise<{ done: number; total: number }> {
    const total = await manager.countBy(VerificationUnit, { runId });
    const done = await manager.countBy(VerificationUnit, { runId, state: 'done' });
    return { done, total };
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
