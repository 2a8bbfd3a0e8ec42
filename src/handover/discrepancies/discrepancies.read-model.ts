import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { offsetOf } from '../../platform/http/paging';
import { vietnamDay } from '../../platform/vietnam-time';
import { UnitsReadModel } from '../../units/units.read-model';
import type { OrganisationScope } from '../../units/organisation-scope';
import { scopeCondition } from '../../units/scope-condition';
import { listTypes } from '../list-types/list-types';
import type { Ageing } from './ageing';
import { Discrepancy } from './discrepancy.entity';
import type { DiscrepancyQuery } from './discrepancies.schema';
import { DISCREPANCY_STATES, UNSETTLED, type DiscrepancyState } from './discrepancy-state';

/** How many are not closed that concern one giver's list. */
export interface OpenDiscrepancies {
  listId: string;
  giverOrganisationId: string;
  listType: string;
  open: number;
  overdue: number;
}

/** What discrepancies there are, for their pages and for other rooms. */
@Injectable()
export class DiscrepanciesReadModel {
  constructor(private readonly units: UnitsReadModel) {}

  /** Those not closed, list by list; for readiness and the closing of an organisation. */
  async open(manager: EntityManager, roundId: string, today: string): Promise<OpenDiscrepancies[]> {
    const rows = await manager
      .createQueryBuilder(Discrepancy, 'd')
      .select('d.listId', 'list_id')
      .addSelect('d.giverOrganisationId', 'giver')
      .addSelect('d.listType', 'list_type')
      .addSelect('COUNT(*)', 'open_count')
      .addSelect('SUM(CASE WHEN d.dueOn < :today THEN 1 ELSE 0 END)', 'overdue_count')
      .where(`d.roundId = :roundId AND d.state <> 'closed'`, { roundId, today })
      .groupBy('d.listId, d.giverOrganisationId, d.listType')
      .getRawMany<Record<string, string | number>>();
    return rows.map((row) => ({
      listId: String(row.list_id),
      giverOrganisationId: String(row.giver),
      listType: String(row.list_type),
      open: Number(row.open_count),
      overdue: Number(row.overdue_count),
    }));
  }

  /** Those not closed, with who has to answer by when: what reminders are made of. */
  toBeAnswered(
    manager: EntityManager,
    roundId: string,
  ): Promise<Pick<Discrepancy, 'responsibleOrganisationId' | 'listType' | 'dueOn' | 'state'>[]> {
    return manager
      .createQueryBuilder(Discrepancy, 'd')
      .select(['d.id', 'd.responsibleOrganisationId', 'd.listType', 'd.dueOn', 'd.state'])
      .where(`d.roundId = :roundId AND d.state <> 'closed'`, { roundId })
      .orderBy('d.dueOn')
      .addOrderBy('d.id')
      .getMany();
  }

  /** One page; those to be answered first lead, of the closed the latest. */
  async page(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
    query: DiscrepancyQuery,
    today: string,
  ): Promise<{ rows: Discrepancy[]; total: number; counts: Counts }> {
    const found = await this.filtered(manager, roundId, scope, query, today);
    const counts = await countsOf(found.clone(), today);
    if (query.state) found.andWhere('d.state = :state', { state: query.state });
    found.orderBy(`CASE WHEN d.state = 'closed' THEN 1 ELSE 0 END`);
    if (query.state === 'closed') found.addOrderBy('d.closedAt', 'DESC');
    const [rows, total] = await found
      .addOrderBy('d.dueOn')
      .addOrderBy('d.openedAt')
      .addOrderBy('d.id')
      .offset(offsetOf(query))
      .limit(query.pageSize)
      .getManyAndCount();
    return { rows, total, counts };
  }

  /** Everything not closed that a right covers, as the report on ages counts it. */
  async unsettled(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
  ): Promise<(Ageing & Pick<Discrepancy, 'id'>)[]> {
    const rows = await this.base(manager, roundId, scope)
      .select(['d.id', 'd.responsibleOrganisationId', 'd.kind', 'd.openedAt', 'd.dueOn'])
      .andWhere('d.state IN (:...unsettled)', { unsettled: UNSETTLED })
      .orderBy('d.dueOn')
      .addOrderBy('d.id')
      .getMany();
    return rows.map(({ id, responsibleOrganisationId, kind, openedAt, dueOn }) => ({
      ...{ id, organisationId: responsibleOrganisationId, kind, dueOn },
      openedOn: vietnamDay(new Date(openedAt)),
    }));
  }

  private base(manager: EntityManager, roundId: string, scope: OrganisationScope) {
    const codes = listTypes().map(({ declaration }) => declaration.code);
    const { sql, parameters } = scopeCondition(scope, codes, {
      listType: 'd.listType',
      sides: ['d.giverOrganisationId', 'd.receiverOrganisationId', 'd.responsibleOrganisationId'],
    });
    return manager
      .createQueryBuilder(Discrepancy, 'd')
      .where('d.roundId = :roundId', { roundId })
      .andWhere(sql, parameters);
  }

  private async filtered(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
    query: DiscrepancyQuery,
    today: string,
  ): Promise<SelectQueryBuilder<Discrepancy>> {
    const found = this.base(manager, roundId, scope);
    const { kind, listType, listId, itemId, unitId } = query;
    if (kind) found.andWhere('d.kind = :kind', { kind });
    if (listType) found.andWhere('d.listType = :listType', { listType });
    if (listId) found.andWhere('d.listId = :listId', { listId });
    if (itemId) found.andWhere('d.itemId = :itemId', { itemId });
    if (query.overdue)
      found.andWhere(`d.state <> 'closed' AND d.dueOn < :overdueOn`, { overdueOn: today });
    if (unitId) {
      const bodies = await this.units.organisationsOfUnit(manager, unitId);
      const own = ['giver', 'receiver', 'responsible']
        .map((side) => `d.${side}OrganisationId IN (:...bodies)`)
        .join(' OR ');
      found.andWhere(`(${own})`, { bodies: [...bodies.map(({ id }) => id), ''] });
    }
    return found;
  }
}

type Counts = Record<DiscrepancyState | 'overdue', number>;

async function countsOf(found: SelectQueryBuilder<Discrepancy>, today: string): Promise<Counts> {
  const rows = await found
    .select('d.state', 'state')
    .addSelect('COUNT(*)', 'all_count')
    .addSelect('SUM(CASE WHEN d.dueOn < :countedOn THEN 1 ELSE 0 END)', 'late_count')
    .setParameter('countedOn', today)
    .groupBy('d.state')
    .getRawMany<{ state: DiscrepancyState; all_count: number; late_count: number }>();
  const of = (state: DiscrepancyState) => rows.find((row) => row.state === state);
  const counts = DISCREPANCY_STATES.map((state) => [state, Number(of(state)?.all_count ?? 0)]);
  const overdue = UNSETTLED.reduce((sum, state) => sum + Number(of(state)?.late_count ?? 0), 0);
  return { ...(Object.fromEntries(counts) as Record<DiscrepancyState, number>), overdue };
}
