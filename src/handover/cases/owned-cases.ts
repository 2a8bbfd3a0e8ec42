import type { EntityManager } from 'typeorm';
import { HandoverItem } from '../handover-item.entity';
import { HandoverList } from '../handover-list.entity';
import { CasePlan } from './case-plan.entity';
import type { Ownership } from './case-rules';
import { eachCase, ownershipOf } from './case-sql';
import { caseTypes } from './case-types';

/** Cases of a list for which the same is so. */
export interface OwnedCases {
  listId: string;
  giverOrganisationId: string;
  listType: string;
  ownership: Ownership;
  cases: number;
}

/** Cases of some lists by who answers for them, list by list. A case with two receivers counts for both. */
export async function ownedCases(
  manager: EntityManager,
  listIds: readonly string[],
): Promise<OwnedCases[]> {
  const types = caseTypes();
  if (types.length === 0 || listIds.length === 0) return [];
  const owned = eachCase(manager, types)
    .select(['l.id AS list_id', 'l.giverOrganisationId AS giver', 'l.listType AS list_type'])
    .addSelect(ownershipOf(manager, types), 'ownership')
    .andWhere('l.id IN (:...listIds)', { listIds });
  const rows = await manager
    .createQueryBuilder()
    .select(['f.list_id AS list_id', 'f.giver AS giver', 'f.list_type AS list_type'])
    .addSelect(['f.ownership AS ownership', 'COUNT(*) AS case_count'])
    .from(`(${owned.getQuery()})`, 'f')
    .setParameters(owned.getParameters())
    .groupBy('f.list_id, f.giver, f.list_type, f.ownership')
    .orderBy('f.list_id')
    .addOrderBy('f.ownership')
    .getRawMany<Record<string, string | number>>();
  return rows.map((row) => ({
    listId: String(row.list_id),
    giverOrganisationId: String(row.giver),
    listType: String(row.list_type),
    ownership: row.ownership as Ownership,
    cases: Number(row.case_count),
  }));
}

/** What the plans of cases stand at, by list: another text where one of them was changed. */
export async function planMarks(
  manager: EntityManager,
  roundId: string,
): Promise<Map<string, string>> {
  const rows = await manager
    .createQueryBuilder(CasePlan, 'c')
    .innerJoin(HandoverItem, 'i', 'i.id = c.itemId')
    .innerJoin(HandoverList, 'l', 'l.id = i.listId')
    .select('l.id', 'list_id')
    .addSelect('COUNT(*)', 'plan_count')
    .addSelect('SUM(c.version)', 'versions')
    .where('l.roundId = :roundId', { roundId })
    .groupBy('l.id')
    .getRawMany<Record<string, string | number>>();
  return new Map(
    rows.map((row) => [String(row.list_id), `${row.plan_count}/${row.versions}`] as const),
  );
}
