import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import type { ExpectedProcedure } from './finding';
import { assignedCondition } from '../catalogue/assignment';
import { Procedure } from '../catalogue/procedure.entity';
import { countsOfRun } from './pairs';
import {
  OUTCOMES,
  VerificationAsked,
  VerificationExpectation,
  VerificationRun,
  VerificationUnit,
  type Outcome,
  type RunScope,
  type RunState,
} from './verification.entity';

/** Pairs of one unit with one outcome. */
export interface OutcomeCount {
  unitId: string;
  outcome: Outcome;
  pairs: number;
}

/** Fetches and stores runs; every change of state is conditional on the state before. */
@Injectable()
export class RunsRepository {
  /**
   * Stores a run with a pending row for every unit, and what it asks of it: every procedure in force that is assigned to
   * it. Units that have to offer the same share that.
   * @returns how many pairs.
   */
  async create(
    manager: EntityManager,
    run: VerificationRun,
    units: { unitId: string; departmentCode: string | null }[],
  ): Promise<number> {
    await insertRows(manager, VerificationRun, [run]);
    await this.expectNames(manager, run);
    const sets = await this.alike(manager, run.roundId, units);
    const counts = { total: 0, pending: 0, passed: 0, failed: 0, unverifiable: 0 };
    const rows = units.map((unit) => ({
      ...{ ...unit, ...counts, runId: run.id, state: 'pending' as const },
      askedSet: sets.get(unit.unitId)!,
    }));
    await insertRows(manager, VerificationUnit, rows);
    const firsts = new Map(rows.toReversed().map(({ askedSet, unitId }) => [askedSet, unitId]));
    await this.ask(manager, run, [...firsts.values()]);
    // Counted from what is asked itself, whatever chose it.
    await manager.query(
      `UPDATE "verification_unit" SET "pending" = found.pairs, "total" = found.pairs
       FROM (SELECT "asked_set", COUNT(*) AS pairs FROM "verification_asked"
             WHERE "run_id" = ${this.at(manager, 1)} GROUP BY "asked_set") AS found
       WHERE "verification_unit"."run_id" = ${this.at(manager, 2)}
         AND "verification_unit"."asked_set" = found."asked_set"`,
      [run.id, run.id],
    );
    return (await manager.sum(VerificationUnit, 'total', { runId: run.id })) ?? 0;
  }

  /** Numbers units by what can be assigned to them: the same number where kind and naming are the same. */
  private async alike(
    manager: EntityManager,
    roundId: string,
    units: readonly { unitId: string }[],
  ): Promise<Map<string, number>> {
    const kinds: { id: string; kind: string }[] = await manager.query(
      `SELECT place."id", place."kind" FROM "round_unit" spot
       JOIN "administrative_unit" place ON place."id" = spot."unit_id"
       WHERE spot."round_id" = ${this.at(manager, 1)} AND spot."side" = 'new'`,
      [roundId],
    );
    const named: { unitId: string; procedureId: string }[] = await manager.query(
      `SELECT named."unit_id" AS "unitId", named."procedure_id" AS "procedureId"
       FROM "procedure_unit" named JOIN "procedure" item ON item."id" = named."procedure_id"
       WHERE item."round_id" = ${this.at(manager, 1)} AND item."assigned_to" = 'named'`,
      [roundId],
    );
    const kindOf = new Map(kinds.map(({ id, kind }) => [id, kind]));
    const namesOf = Map.groupBy(named, ({ unitId }) => unitId);
    const numbers = new Map<string, number>();
    return new Map(
      units.map(({ unitId }) => {
        const ids = (namesOf.get(unitId) ?? []).map(({ procedureId }) => procedureId);
        const key = [kindOf.get(unitId), ...ids.toSorted()].join(' ');
        const number = numbers.get(key) ?? numbers.size + 1;
        numbers.set(key, number);
        return [unitId, number];
      }),
    );
  }

  /** What the scope of the run asks of each set, told by one unit of it. */
  private async ask(
    manager: EntityManager,
    run: VerificationRun,
    firsts: readonly string[],
  ): Promise<void> {
    const ofField = run.scopeField === null ? '' : ` AND item."field" = ${this.at(manager, 4)}`;
    const postgres = manager.connection.options.type === 'postgres';
    await manager.query(
      `INSERT INTO "verification_asked" ("run_id", "asked_set", "procedure_id")
       SELECT unit."run_id", unit."asked_set", item."id"
       FROM "verification_unit" unit
       JOIN "administrative_unit" place ON place."id" = unit."unit_id"
       JOIN "procedure" item ON ${assignedCondition('item', 'place')}
       WHERE unit."run_id" = ${this.at(manager, 1)} AND item."round_id" = ${this.at(manager, 2)}
         AND unit."unit_id" IN (${
           postgres
             ? 'SELECT json_array_elements_text($3::json)'
             : 'SELECT first.value FROM json_each(?) first'
         })${ofField}`,
      [
        ...[run.id, run.roundId, JSON.stringify(firsts)],
        ...(run.scopeField === null ? [] : [run.scopeField]),
      ],
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

  /** The procedures a run asks of a set of units, by id. */
  async asked(
    manager: EntityManager,
    runId: string,
    askedSet: number,
    catalogue: ReadonlyMap<string, ExpectedProcedure>,
  ): Promise<ExpectedProcedure[]> {
    const rows = await manager.findBy(VerificationAsked, { runId, askedSet });
    return rows
      .map(({ procedureId: id }) => {
        const procedure = catalogue.get(id);
        if (!procedure) throw new Error(`Run ${runId} asks ${id}, which is in no catalogue`);
        return procedure;
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
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
    await manager
      .createQueryBuilder()
      .update(VerificationUnit)
      .set({
        state: 'done',
        unverifiable: () => 'pending',
        pending: 0,
        faultReason: 'interrupted',
        seenAt: at,
        doneAt: at,
      })
      .where('run_id = :runId AND state = :state', { runId, state: 'pending' })
      .execute();
  }

  /** Pairs by unit and outcome, counted from the pairs themselves. */
  async outcomes(manager: EntityManager, runId: string): Promise<OutcomeCount[]> {
    const rows = await manager
      .createQueryBuilder()
      .from(`(${countsOfRun(':runId')})`, 'found')
      .select(['found.unit_id AS "unitId"', 'found.outcome AS "outcome"', 'found.pairs AS "pairs"'])
      .setParameters({ runId })
      .getRawMany<OutcomeCount>();
    return rows.map((row) => ({ ...row, pairs: Number(row.pairs) }));
  }
}

/** Pairs by outcome. */
export function countsOf(found: readonly OutcomeCount[]): Partial<Record<Outcome, number>> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const { outcome, pairs } of found) counts[outcome] = (counts[outcome] ?? 0) + pairs;
  return counts;
}

/** Whether the sums of every unit are what its pairs add up to. */
export function addsUp(units: readonly VerificationUnit[], found: readonly OutcomeCount[]) {
  const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
  return units.every((unit) => {
    const counts = countsOf(byUnit.get(unit.unitId) ?? []);
    return OUTCOMES.every((outcome) => unit[outcome] === (counts[outcome] ?? 0));
  });
}
