import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { inScope } from '../../rehearsal/rehearsal.policy';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { SHIPPED } from '../criteria/shipped-criteria';
import { factProblem } from './check-fact';
import { ReadinessFact } from './stated-fact.entity';
import { factSeenOther } from './stated-facts.errors';
import { StatedFactsReadModel } from './stated-facts.read-model';
import type { StatedFactsView, StateFact } from './stated-facts.schema';

/** Facts of readiness that no module has, stated by people with evidence. */
@Injectable()
export class StatedFacts {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly readModel: StatedFactsReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Everything stated about a unit, the latest first. @throws notFound also outside the person's duties. */
  view(actor: Actor, roundId: string, unitId: string): Promise<StatedFactsView> {
    return this.reader.snapshot(async (manager) => {
      const mayState = await this.reach(manager, actor, roundId, unitId);
      const rows = await this.readModel.history(manager, roundId, unitId);
      return { mayState, facts: rows.map(viewOf) };
    });
  }

  /** @throws notFound, noRight, what `factProblem` finds, factSeenOther where somebody else was quicker. */
  async state(actor: Actor, roundId: string, unitId: string, body: StateFact): Promise<void> {
    await this.stateAll(actor, roundId, [{ unitId, ...body }], 'hand');
  }

  /** Many facts in one act: all of them or none. @throws the same. */
  async stateAll(
    actor: Actor,
    roundId: string,
    facts: readonly (StateFact & { unitId: string })[],
    source: ReadinessFact['source'],
  ): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const units = new Set(facts.map(({ unitId }) => unitId));
      for (const unitId of units)
        if (!(await this.reach(manager, actor, roundId, unitId))) throw noRight();
      for (const { unitId, ...body } of facts)
        await this.one(manager, actor, { roundId, unitId, source }, body);
    });
  }

  private async one(
    manager: EntityManager,
    actor: Actor,
    about: Pick<ReadinessFact, 'roundId' | 'unitId' | 'source'>,
    body: StateFact,
  ): Promise<void> {
    const { roundId, unitId, source } = about;
    const problem = factProblem(body, vietnamDay(this.clock.now()));
    if (problem) throw problem;
    const { seen, ...said } = body;
    const before = await manager.findOne(ReadinessFact, {
      where: { roundId, unitId, criterion: said.criterion },
      order: { number: 'DESC' },
    });
    const name = SHIPPED.find(({ code }) => code === said.criterion)!.name.vi;
    if ((before?.number ?? 0) !== seen)
      throw factSeenOther({ name, by: before?.statedByName ?? '' });
    const row: ReadinessFact = {
      ...{ ...said, id: newId(), roundId, unitId, number: seen + 1, source },
      ...{ statedBy: actor.accountId, statedByName: actor.name, statedAt: this.clock.moment() },
    };
    await insertRows(manager, ReadinessFact, [row]);
    const body_ = await this.committee(manager, unitId);
    await this.audit.record(manager, {
      ...{ actor, action: 'readiness.fact-stated', roundId, organisationId: body_ },
      subject: { type: 'readiness_fact', id: row.id, name },
      summary: { criterion: said.criterion, done: said.done, total: said.total },
      objects: [
        {
          ...{ type: 'readiness_fact', id: row.id },
          before: before && { done: before.done, total: before.total, evidence: before.evidence },
          after: { done: row.done, total: row.total, evidence: row.evidence },
        },
      ],
    });
  }

  /** Whether the person may state facts of a unit they see. @throws notFound. */
  private async reach(manager: EntityManager, actor: Actor, roundId: string, unitId: string) {
    const [seen, own] = await this.scopes.scopesOf(
      ...([manager, actor, ['readiness.read', 'readiness.state'], roundId] as const),
    );
    const news = await this.units.newUnits(manager, roundId);
    if (!inScope(seen!.units(), unitId) || !news.some(({ id }) => id === unitId)) throw notFound();
    return inScope(own!.units(), unitId);
  }

  private async committee(manager: EntityManager, unitId: string): Promise<string | null> {
    return (await this.units.peoplesCommittees(manager, [unitId])).get(unitId)?.id ?? null;
  }
}

const viewOf = (row: ReadinessFact): StatedFactsView['facts'][number] => {
  const { id, criterion, number, done, total, factDay, evidence, note, source } = row;
  return {
    ...{ id, criterion, number, done, total, factDay, evidence, note, source },
    ...{ by: row.statedByName, at: row.statedAt },
  };
};
