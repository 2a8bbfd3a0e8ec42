import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { jsonText } from '../../platform/database/json-text';
import { offsetOf } from '../../platform/http/paging';
import type { OrganisationScope } from '../../units/organisation-scope';
import { scopeCondition } from '../../units/scope-condition';
import { UnitsReadModel } from '../../units/units.read-model';
import type { CaseColumns } from '../list-types/list-type';
import type { Portion } from '../portion.entity';
import type { CaseState } from './case-plan.checks';
import { OWNERSHIPS, type DueLimits, type DueStanding, type Ownership } from './case-rules';
import { eachCase, finishedOf, ownershipOf, VALUES } from './case-sql';
import { caseTypes } from './case-types';
import type { CaseQuery } from './cases.schema';

/** A case with one of its receivers, as the database tells it. */
export interface FoundCase {
  itemId: string;
  listId: string;
  listType: string;
  giverOrganisationId: string;
  receiverOrganisationId: string | null;
  rowCode: string;
  name: string;
  receivedOn: string | null;
  dueOn: string | null;
  person: string | null;
  state: CaseState;
  ownership: Ownership;
  due: DueStanding;
}

/** Cases that stand alike. */
export interface CaseCount {
  giverOrganisationId: string;
  receiverOrganisationId: string | null;
  listType: string;
  ownership: Ownership;
  due: DueStanding;
  cases: number;
}

/** Ownerships in which nobody answers for a case. */
export const WITHOUT_OWNER: readonly Ownership[] = ['unassigned', 'not_accepted', 'no_person'];

/** What cases there are, who has them, and by when they are due; one statement each. */
@Injectable()
export class CasesReadModel {
  constructor(private readonly units: UnitsReadModel) {}

  /**
   * Cases of a round by giver, receiver, ownership and due day. A case with two receivers counts for both.
   */
  async counts(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
    limits: DueLimits,
  ): Promise<CaseCount[]> {
    if (caseTypes().length === 0) return [];
    const found = this.found(manager, roundId, scope, limits);
    const rows = await manager
      .createQueryBuilder()
      .select(['f.giver AS giver', 'f.receiver AS receiver', 'f.list_type AS list_type'])
      .addSelect(['f.ownership AS ownership', 'f.due AS due', 'COUNT(*) AS case_count'])
      .from(`(${found.getQuery()})`, 'f')
      .setParameters(found.getParameters())
      .groupBy('f.giver, f.receiver, f.list_type, f.ownership, f.due')
      .getRawMany<Record<string, string | number | null>>();
    return rows.map((row) => ({
      giverOrganisationId: String(row.giver),
      receiverOrganisationId: row.receiver === null ? null : String(row.receiver),
      listType: String(row.list_type),
      ownership: row.ownership as Ownership,
      due: row.due as DueStanding,
      cases: Number(row.case_count),
    }));
  }

  /** One page, what is due first on top; cases without a due day come last. */
  async page(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
    limits: DueLimits,
    query: CaseQuery,
  ): Promise<{ rows: FoundCase[]; total: number }> {
    if (caseTypes().length === 0) return { rows: [], total: 0 };
    const found = this.found(manager, roundId, scope, limits);
    if (query.unitId) {
      const bodies = await this.units.organisationsOfUnit(manager, query.unitId);
      found.andWhere(
        `(p.receiverOrganisationId IN (:...bodies) OR
          (p.receiverOrganisationId IS NULL AND l.giverOrganisationId IN (:...bodies)))`,
        { bodies: [...bodies.map(({ id }) => id), ''] },
      );
    }
    if (query.listType) found.andWhere('l.listType = :asked', { asked: query.listType });
    const conditions: string[] = [];
    const { ownership, due } = query;
    if (ownership) conditions.push('f.ownership IN (:...ownerships)');
    if (due) conditions.push('f.due = :due');
    const outer = () =>
      manager
        .createQueryBuilder()
        .from(`(${found.getQuery()})`, 'f')
        .where(conditions.join(' AND ') || '1 = 1')
        .setParameters({
          ...found.getParameters(),
          ownerships: ownership === 'without_owner' ? WITHOUT_OWNER : [ownership],
          due,
        });
    const [counted] = await outer().select('COUNT(*)', 'total').getRawMany<{ total: number }>();
    const rows = await outer()
      .select('f.*')
      .orderBy('CASE WHEN f.due_on IS NULL THEN 1 ELSE 0 END')
      .addOrderBy('f.due_on')
      .addOrderBy('f.item_id')
      .addOrderBy('f.receiver')
      .offset(offsetOf(query))
      .limit(query.pageSize)
      .getRawMany<Raw>();
    return { rows: rows.map(caseOf), total: Number(counted!.total) };
  }

  /** A case with each of its receivers; empty where the row is no case, or all of it was closed. */
  async one(manager: EntityManager, itemId: string, limits: DueLimits): Promise<FoundCase[]> {
    if (caseTypes().length === 0) return [];
    const found = this.base(manager, limits).andWhere('i.id = :itemId', { itemId });
    return (await found.getRawMany<Raw>()).map(caseOf);
  }

  private found(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
    limits: DueLimits,
  ): SelectQueryBuilder<Portion> {
    const codes = caseTypes().map(({ code }) => code);
    const { sql, parameters } = scopeCondition(scope, codes, {
      listType: 'l.listType',
      sides: ['l.giverOrganisationId', 'p.receiverOrganisationId'],
    });
    return this.base(manager, limits)
      .andWhere('l.roundId = :roundId', { roundId })
      .andWhere(sql, parameters);
  }

  private base(manager: EntityManager, limits: DueLimits): SelectQueryBuilder<Portion> {
    const types = caseTypes();
    const ofType = (read: (columns: CaseColumns) => string | undefined) => {
      const whens = types.flatMap(({ code, columns }) => {
        const key = read(columns);
        return key ? [`WHEN '${code}' THEN ${jsonText(manager, VALUES, key)}`] : [];
      });
      return whens.length === 0 ? 'NULL' : `CASE l.list_type ${whens.join(' ')} END`;
    };
    const dueOn = `COALESCE(${ofType(({ due }) => due)}, c.due_on)`;
    const finished = finishedOf(manager, types);
    return eachCase(manager, types)
      .select('i.id', 'item_id')
      .addSelect('l.id', 'list_id')
      .addSelect('l.listType', 'list_type')
      .addSelect('l.giverOrganisationId', 'giver')
      .addSelect('p.receiverOrganisationId', 'receiver')
      .addSelect('i.rowCode', 'row_code')
      .addSelect('i.name', 'name')
      .addSelect(
        ofType(({ received }) => received),
        'received_on',
      )
      .addSelect(dueOn, 'due_on')
      .addSelect('c.person', 'person')
      .addSelect(`COALESCE(c.state, 'not_started')`, 'state')
      .addSelect(ownershipOf(manager, types), 'ownership')
      .addSelect(
        `CASE WHEN ${finished} THEN 'none' WHEN ${dueOn} IS NULL THEN 'unknown'
          WHEN ${dueOn} <= :lateLimit THEN 'late'
          WHEN ${dueOn} <= :soonLimit THEN 'soon' ELSE 'in_time' END`,
        'due',
      )
      .setParameters({ lateLimit: limits.late, soonLimit: limits.soon });
  }
}

type Raw = Record<string, string | null>;

const caseOf = (row: Raw): FoundCase => ({
  itemId: row.item_id!,
  listId: row.list_id!,
  listType: row.list_type!,
  giverOrganisationId: row.giver!,
  receiverOrganisationId: row.receiver ?? null,
  rowCode: row.row_code!,
  name: row.name!,
  receivedOn: row.received_on ?? null,
  dueOn: row.due_on ?? null,
  person: row.person ?? null,
  state: row.state as CaseState,
  ownership: OWNERSHIPS.find((each) => each === row.ownership)!,
  due: row.due as DueStanding,
});
