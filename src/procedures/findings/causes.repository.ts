import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { offsetOf } from '../../platform/http/paging';
import { fold } from '../../platform/text/fold';
import { Procedure } from '../catalogue/procedure.entity';
import type { UnitScope } from '../procedures.policy';
import { FindingCause, ProcedureFinding } from './finding.entity';
import type { CausesQuery } from './findings.schema';

/** Fetches causes and their findings for the screen. */
@Injectable()
export class CausesRepository {
  /** One page of causes at the units a person sees; those due first, then those at most units. */
  async page(
    manager: EntityManager,
    roundId: string,
    query: CausesQuery,
    scope: UnitScope,
    today: string,
  ): Promise<{ rows: FindingCause[]; total: number }> {
    const found = manager
      .createQueryBuilder(FindingCause, 'cause')
      .where('cause.roundId = :roundId', { roundId });
    const { state, kind, ownerId, unowned, overdue, unitId } = query;
    if (state) found.andWhere('cause.state = :state', { state });
    if (kind) found.andWhere('cause.kind = :kind', { kind });
    if (ownerId) found.andWhere('cause.ownerOrganisationId = :ownerId', { ownerId });
    if (unowned) found.andWhere('cause.ownerOrganisationId IS NULL');
    if (overdue) found.andWhere(`cause.state <> 'closed' AND cause.dueOn < :today`, { today });
    if (query.q) await this.named(manager, found, roundId, fold(query.q));
    if (unitId) atUnits(found, [unitId]);
    else if (scope !== 'all') atUnits(found, [...scope]);
    const total = await found.getCount();
    const rows = await found
      .addSelect(`COALESCE(cause.dueOn, '9999')`, 'due_first')
      .orderBy('due_first')
      .addOrderBy('cause.openUnits', 'DESC')
      .addOrderBy('cause.code')
      .addOrderBy('cause.kind')
      .offset(offsetOf(query))
      .limit(query.pageSize)
      .getMany();
    return { rows, total };
  }

  /** Only causes whose procedure has these words in its code or name, marks or not. */
  private async named(
    manager: EntityManager,
    found: SelectQueryBuilder<FindingCause>,
    roundId: string,
    words: string,
  ): Promise<void> {
    // What only the portal shows is no procedure of the catalogue, where names are kept folded.
    const beyond = await manager.find(FindingCause, {
      select: { id: true, code: true, name: true },
      where: { roundId, procedureId: IsNull() },
    });
    const ids = beyond
      .filter(({ code, name }) => fold(`${code} ${name}`).includes(words))
      .map(({ id }) => id);
    const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    const among = ids.length > 0 ? ' OR cause.id IN (:...ids)' : '';
    found.andWhere(
      `(EXISTS (SELECT 1 FROM procedure named
        WHERE named.id = cause.procedure_id AND named.folded LIKE :pattern ESCAPE '\\')${among})`,
      { pattern, ids },
    );
  }

  /** Causes that are not closed by who mends them, nobody among them, and how many of each are past their day. */
  async owners(
    manager: EntityManager,
    roundId: string,
    scope: UnitScope,
    today: string,
  ): Promise<{ ownerId: string | null; open: number; overdue: number }[]> {
    const query = manager
      .createQueryBuilder(FindingCause, 'cause')
      .select(['cause.ownerOrganisationId AS "ownerId"', 'COUNT(*) AS "open"'])
      .addSelect('SUM(CASE WHEN cause.dueOn < :today THEN 1 ELSE 0 END)', 'overdue')
      .where(`cause.roundId = :roundId AND cause.state <> 'closed'`, { roundId, today })
      .groupBy('cause.ownerOrganisationId');
    if (scope !== 'all') atUnits(query, [...scope]);
    const rows = await query.getRawMany<{
      ownerId: string | null;
      open: string;
      overdue: string;
    }>();
    return rows.map(({ ownerId, open, overdue }) => ({
      ...{ ownerId, open: Number(open), overdue: Number(overdue) },
    }));
  }

  byId(manager: EntityManager, id: string): Promise<FindingCause | null> {
    return manager.findOneBy(FindingCause, { id });
  }

  /** Findings of causes, as far as a person sees their units. */
  async findings(
    manager: EntityManager,
    causes: readonly FindingCause[],
    scope: UnitScope,
  ): Promise<Map<string, ProcedureFinding[]>> {
    if (causes.length === 0) return new Map();
    const rows = await manager.findBy(ProcedureFinding, {
      causeId: In(causes.map(({ id }) => id)),
    });
    const seen = rows.filter(({ unitId }) => scope === 'all' || scope.has(unitId));
    return Map.groupBy(seen, ({ causeId }) => causeId);
  }

  /** The procedures that causes are about, by id. */
  async procedures(
    manager: EntityManager,
    causes: readonly FindingCause[],
  ): Promise<Map<string, Procedure>> {
    const ids = [...new Set(causes.flatMap(({ procedureId }) => procedureId ?? []))];
    const rows = ids.length === 0 ? [] : await manager.findBy(Procedure, { id: In(ids) });
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Only causes with a finding at one of the units; none for no units. */
function atUnits(query: SelectQueryBuilder<FindingCause>, unitIds: readonly string[]): void {
  if (unitIds.length === 0) query.andWhere('1 = 0');
  else
    query.andWhere(
      `EXISTS (SELECT 1 FROM procedure_finding found
        WHERE found.cause_id = cause.id AND found.unit_id IN (:...unitIds))`,
      { unitIds },
    );
}
