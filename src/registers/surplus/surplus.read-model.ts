import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import type { RowValues } from '../../imports/declaration';
import { jsonText } from '../../platform/database/json-text';
import { offsetOf, type PageQuery } from '../../platform/http/paging';
import type { UnitCars } from './car-norm';
import {
  CLOSED_AWAY,
  CONDITIONS_AWAY,
  PLANS_AWAY,
  PREMISES,
  SURPLUS,
  VEHICLES,
  type DeclaredAsset,
} from './surplus-asset';
import { SurplusOrigin } from './surplus-origin.entity';

/** A row of a list that something speaks for taking over into the register. */
export interface SurplusRow extends DeclaredAsset {
  itemId: string;
  listId: string;
  rowCode: string;
  name: string;
  giverName: string;
  /** Unit of the body that receives it; null where nobody does. */
  unitId: string | null;
}

/** The row that an entry came from. */
export interface EntryOrigin {
  itemId: string;
  listId: string;
  rowCode: string;
  giverName: string;
}

/** How many entries of one kind are in one state. */
export interface SurplusCount {
  kind: string;
  state: string;
  n: number;
  remaining: number;
}

interface RawRow {
  item_id: string;
  list_id: string;
  row_code: string;
  item_name: string;
  item_origin: string;
  list_type: string;
  giver_name: string;
  item_values: string | RowValues;
  unit_id: string | null;
  closed: string | null;
}

/** Which rows are meant: chosen ones, or those that go to some units. */
export interface RowScope {
  items?: readonly string[];
  /** Left out: all, also those that nobody receives. */
  unitIds?: readonly string[];
}

/** What lists and the register say of premises and vehicles left over. */
@Injectable()
export class SurplusReadModel {
  /** Rows that something speaks for and that no entry came from yet, one page. */
  async candidates(
    manager: EntityManager,
    roundId: string,
    scope: RowScope,
    page: PageQuery,
  ): Promise<{ rows: SurplusRow[]; total: number }> {
    const total = await candidateQuery(manager, roundId, scope)
      .select('COUNT(*)', 'n')
      .getRawOne<{ n: number | string }>();
    const rows = await candidateQuery(manager, roundId, scope)
      .innerJoin('organisation', 'giver', 'giver.id = list.giver_organisation_id')
      .select('item.id', 'item_id')
      .addSelect('list.id', 'list_id')
      .addSelect('item.row_code', 'row_code')
      .addSelect('item.name', 'item_name')
      .addSelect('item.origin', 'item_origin')
      .addSelect('list.list_type', 'list_type')
      .addSelect('giver.name', 'giver_name')
      .addSelect('item."values"', 'item_values')
      .addSelect(UNIT, 'unit_id')
      .addSelect(CLOSED, 'closed')
      .orderBy('list.list_type')
      .addOrderBy('giver.name')
      .addOrderBy('item.position')
      .addOrderBy('item.id')
      .offset(offsetOf(page))
      .limit(page.pageSize)
      .getRawMany<RawRow>();
    return { rows: rows.map(rowOf), total: Number(total!.n) };
  }

  /** Rows that entries came from, by the id of the entry. */
  async origins(
    manager: EntityManager,
    entryIds: readonly string[],
  ): Promise<Map<string, EntryOrigin>> {
    if (entryIds.length === 0) return new Map();
    const rows = await manager
      .createQueryBuilder(SurplusOrigin, 'origin')
      .innerJoin('handover_item', 'item', 'item.id = origin.item_id')
      .innerJoin('handover_list', 'list', 'list.id = item.list_id')
      .innerJoin('organisation', 'giver', 'giver.id = list.giver_organisation_id')
      .select('origin.id', 'entryId')
      .addSelect('item.id', 'itemId')
      .addSelect('list.id', 'listId')
      .addSelect('item.row_code', 'rowCode')
      .addSelect('giver.name', 'giverName')
      .where({ id: In([...entryIds]) })
      .getRawMany<EntryOrigin & { entryId: string }>();
    return new Map(rows.map(({ entryId, ...origin }) => [entryId, origin]));
  }

  /** Entries of some units, counted by kind and state. */
  async counts(
    manager: EntityManager,
    roundId: string,
    unitIds: readonly string[],
  ): Promise<SurplusCount[]> {
    if (unitIds.length === 0) return [];
    const kind = jsonText(manager, 'entry."values"', 'kind');
    const remaining = `CAST(${jsonText(manager, 'entry."values"', 'remaining')} AS BIGINT)`;
    const rows = await manager
      .createQueryBuilder()
      .from('register_entry', 'entry')
      .select(kind, 'kind')
      .addSelect('entry.state', 'state')
      .addSelect('COUNT(*)', 'n')
      .addSelect(`SUM(COALESCE(${remaining}, 0))`, 'remaining')
      .where('entry.round_id = :roundId AND entry.register = :register', {
        ...{ roundId, register: SURPLUS },
      })
      .andWhere('entry.unit_id IN (:...unitIds)', { unitIds })
      .groupBy(kind)
      .addGroupBy('entry.state')
      .getRawMany<Record<keyof SurplusCount, string>>();
    return rows.map((row) => ({
      ...{ kind: row.kind, state: row.state, n: Number(row.n), remaining: Number(row.remaining) },
    }));
  }

  /** Vehicles by the unit of their receiver, from the rows it accepted and those it has not yet. */
  async cars(manager: EntityManager, roundId: string): Promise<Map<string, UnitCars>> {
    const text = (key: string) => `COALESCE(${jsonText(manager, 'item."values"', key)}, '')`;
    const rows = await manager
      .createQueryBuilder()
      .from('handover_list', 'list')
      .innerJoin('handover_item', 'item', 'item.list_id = list.id')
      .innerJoin('portion', 'portion', 'portion.item_id = item.id')
      .innerJoin('organisation', 'receiver', 'receiver.id = portion.receiver_organisation_id')
      .select('receiver.unit_id', 'unit_id')
      .addSelect(`CASE WHEN portion.bucket = 'accepted' THEN 1 ELSE 0 END`, 'accepted')
      .addSelect(text('kind'), 'kind')
      .addSelect(text('condition'), 'state')
      .addSelect('COUNT(DISTINCT item.id)', 'n')
      .where('list.round_id = :roundId AND list.list_type = :type', { roundId, type: VEHICLES })
      .andWhere(`portion.bucket <> 'closed'`)
      .groupBy('receiver.unit_id')
      .addGroupBy(`CASE WHEN portion.bucket = 'accepted' THEN 1 ELSE 0 END`)
      .addGroupBy(text('kind'))
      .addGroupBy(text('condition'))
      .getRawMany<{ unit_id: string; accepted: number; kind: string; state: string; n: number }>();
    const found = new Map<string, UnitCars>();
    for (const { unit_id: unitId, accepted, kind, state, n } of rows) {
      const unit = found.get(unitId) ?? { general: 0, special: 0, unfit: 0, toCome: 0 };
      found.set(unitId, unit);
      const unfit = [...CONDITIONS_AWAY, 'lost'].includes(state);
      const of: keyof UnitCars | null =
        Number(accepted) === 1
          ? unfit
            ? 'unfit'
            : kind === 'special'
              ? 'special'
              : 'general'
          : unfit || kind === 'special'
            ? null
            : 'toCome';
      if (of) unit[of] += Number(n);
    }
    return found;
  }
}

const listed = (values: readonly string[]): string => values.map((each) => `'${each}'`).join(', ');

const UNIT = `(SELECT MIN(body.unit_id) FROM portion share JOIN organisation body
  ON body.id = share.receiver_organisation_id WHERE share.item_id = item.id AND share.bucket <> 'closed')`;
const CLOSED = `(SELECT MIN(share.reason) FROM portion share
  WHERE share.item_id = item.id AND share.bucket = 'closed' AND share.reason IN (${listed(CLOSED_AWAY)}))`;

function candidateQuery(
  manager: EntityManager,
  roundId: string,
  { items, unitIds }: RowScope,
): SelectQueryBuilder<ObjectLiteral> {
  const text = (key: string) => jsonText(manager, 'item."values"', key);
  const query = manager
    .createQueryBuilder()
    .from('handover_item', 'item')
    .innerJoin('handover_list', 'list', 'list.id = item.list_id')
    .where('list.round_id = :roundId', { roundId })
    .andWhere(`list.list_type IN (${listed([PREMISES, VEHICLES])})`)
    .andWhere(
      `((list.list_type = '${PREMISES}' AND (${text('plan')} IN (${listed(PLANS_AWAY)}) OR ${text('use')} = 'empty'))
        OR (list.list_type = '${VEHICLES}' AND ${text('condition')} IN (${listed(CONDITIONS_AWAY)}))
        OR item.origin = 'surplus' OR ${CLOSED} IS NOT NULL)`,
    )
    .andWhere('NOT EXISTS (SELECT 1 FROM surplus_origin known WHERE known.item_id = item.id)');
  if (items) query.andWhere('item.id IN (:...items)', { items: [...items, ''] });
  if (unitIds) query.andWhere(`${UNIT} IN (:...unitIds)`, { unitIds: [...unitIds, ''] });
  return query;
}

const rowOf = (row: RawRow): SurplusRow => ({
  ...{ itemId: row.item_id, listId: row.list_id, rowCode: row.row_code, name: row.item_name },
  ...{ origin: row.item_origin, listType: row.list_type, giverName: row.giver_name },
  ...{ unitId: row.unit_id, closed: row.closed },
  values: (typeof row.item_values === 'string'
    ? JSON.parse(row.item_values)
    : row.item_values) as RowValues,
});
