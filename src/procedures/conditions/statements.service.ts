import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import { isAssigned } from '../catalogue/assignment';
import { CatalogueRepository } from '../catalogue/catalogue.repository';
import { Procedure } from '../catalogue/procedure.entity';
import type { Condition } from './condition-kinds';
import { ALL, type ConditionStatement } from './condition-statement.entity';
import type { StatementEntry, StatementsBody, StatementsReceipt } from './conditions.schema';
import { refusalText, type Refusal } from './statement-refusals';
import { StatementsRepository, subjectOf } from './statements.repository';

/** Whoever writes tests of a unit down also states what nobody can measure. */
export const STATE = 'procedure.test';

interface Places {
  units: ReadonlyMap<string, RoundUnitView>;
  procedures: ReadonlyMap<string, Procedure>;
  named: ReadonlyMap<string, readonly string[]>;
  current: ReadonlyMap<string, ConditionStatement>;
}

/** What people state of the conditions of procedures, with evidence. */
@Injectable()
export class ConditionStatements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly catalogue: CatalogueRepository,
    private readonly statements: StatementsRepository,
  ) {}

  /**
   * Writes statements down, each after those before it. What is stated already changes nothing; each that cannot be taken
   * is told with its reason, the others are taken.
   * @throws notFound.
   */
  state(actor: Actor, roundId: string, body: StatementsBody): Promise<StatementsReceipt> {
    return this.unitOfWork.run(async (manager) => {
      const round = await this.units.round(manager, roundId);
      if (!round) throw notFound();
      const places = await this.places(manager, actor, roundId);
      const receipt: StatementsReceipt = { created: 0, unchanged: 0, refused: [] };
      const created: ConditionStatement[] = [];
      const objects = [];
      const seen = new Set<string>();
      for (const [index, entry] of body.statements.entries()) {
        const row = this.rowOf(entry, places, actor, { roundId, source: body.source });
        const refusal = typeof row === 'string' ? row : seen.has(subjectOf(row)) && 'stated-twice';
        if (refusal || typeof row === 'string') {
          const code = (refusal || row) as Refusal;
          receipt.refused.push({ index, code, ...refusalText(code, entry) });
          continue;
        }
        seen.add(subjectOf(row));
        const before = places.current.get(subjectOf(row));
        if (before && sameAs(before, row)) {
          receipt.unchanged += 1;
          continue;
        }
        created.push({ ...row, number: (before?.number ?? 0) + 1 });
        receipt.created += 1;
        const told = before ? { before: toldOf(before) } : {};
        objects.push({ type: 'condition_statement', id: row.id, ...told, after: toldOf(row) });
      }
      await this.statements.add(manager, created);
      if (objects.length > 0)
        await this.audit.record(manager, {
          ...{ actor, action: 'procedures.conditions-stated', roundId, objects },
          subject: { type: 'round', id: roundId, name: round.name },
          summary: {
            ...{ source: body.source, created: receipt.created, unchanged: receipt.unchanged },
            refused: receipt.refused.length,
          },
        });
      return receipt;
    });
  }

  private async places(manager: EntityManager, actor: Actor, roundId: string): Promise<Places> {
    const scope = await this.scopes.unitsOf(manager, actor, STATE, roundId);
    const own = (await this.units.newUnits(manager, roundId)).filter(
      ({ id }) => scope === 'all' || scope.has(id),
    );
    const procedures = await manager.findBy(Procedure, { roundId, inForce: true });
    const ids = procedures.filter(({ assignedTo }) => assignedTo === 'named').map(({ id }) => id);
    const current = await this.statements.current(manager, roundId);
    return {
      units: new Map(own.map((unit) => [unit.code, unit])),
      procedures: new Map(procedures.map((each) => [each.code, each])),
      named: await this.catalogue.named(manager, ids),
      current: new Map(current.map((each) => [subjectOf(each), each])),
    };
  }

  private rowOf(
    entry: StatementEntry,
    { units, procedures, named }: Places,
    actor: Actor,
    about: { roundId: string; source: 'hand' | 'excel' },
  ): ConditionStatement | Refusal {
    const unit = units.get(entry.unitCode);
    if (!unit) return 'unknown-unit';
    const { procedureCode, state, factDay, evidence } = entry;
    const procedure = procedureCode === null ? null : procedures.get(procedureCode);
    if (procedure === undefined) return 'unknown-procedure';
    if (procedure && !isAssigned(procedure.assignedTo, new Set(named.get(procedure.id)), unit))
      return 'not-assigned';
    if (state !== 'unknown' && evidence === '') return 'no-evidence';
    if (factDay > vietnamDay(this.clock.now())) return 'in-future';
    return {
      ...{ id: newId(), ...about, unitId: unit.id, procedureId: procedure?.id ?? null },
      ...{ subjectKey: procedure?.id ?? ALL, condition: entry.condition as Condition, number: 1 },
      ...{ state, factDay, evidence, statedBy: actor.accountId, statedByName: actor.name },
      statedAt: this.clock.moment(),
    };
  }
}

const sameAs = (one: ConditionStatement, other: ConditionStatement): boolean =>
  one.state === other.state && one.factDay === other.factDay && one.evidence === other.evidence;

const toldOf = ({ condition, state, factDay, evidence, subjectKey }: ConditionStatement) => ({
  ...{ condition, state, factDay, evidence, subjectKey },
});
