import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { RowValues } from '../../imports/declaration';
import { ask } from '../../platform/database/ask';
import { AMOUNT_MEASURES, type AmountMeasure, type Bucket, type Origin } from '../bucket';
import { ReceiverFigure } from '../figures/receiver-figure.entity';
import type { RowConditions } from './row-conditions';
import { besideRow, decidingValue, ordering, type OrderEdge, type RowOrder } from './row-order';
import {
  allOf,
  matchingRows,
  portionConditions,
  positionIn,
  type Matching,
  type Piece,
  type Place,
} from './rows-sql';

/** A row as a page needs it. */
export interface FoundRow {
  id: string;
  position: number;
  rowCode: string;
  name: string;
  groupPath: string[];
  values: RowValues;
  origin: Origin;
  bucket: Bucket;
}

/** A portion of a found row. */
export interface FoundPortion extends Record<AmountMeasure, number> {
  id: string;
  itemId: string;
  receiverOrganisationId: string | null;
  bucket: Bucket;
  reason: string | null;
  note: string | null;
  changedAt: string;
  actId: string;
}

/** What of the portions of matching rows stands in one bucket. */
export interface PortionSum {
  bucket: Bucket;
  assigned: boolean;
  portions: number;
  quantity: number;
  money: number;
}

/** Where a page begins: behind or before a position, which no later row changes. */
export interface PageEdge {
  after?: number;
  before?: number;
  pageSize: number;
  order?: RowOrder;
}

const PORTION = `p.id, p.item_id AS "itemId", p.receiver_organisation_id AS "receiverOrganisationId",
  p.bucket, ${AMOUNT_MEASURES.map((measure) => `p.${measure}`).join(', ')}, p.reason, p.note,
  p.changed_at AS "changedAt", p.act_id AS "actId"`;

/** Finds rows of a list by conditions. */
@Injectable()
export class RowsRepository {
  /**
   * Rows of one page, one more than fits where there are more.
   * @param order left out: the order of the list.
   * @returns in that order, also for a page before a position.
   */
  async page(
    manager: EntityManager,
    place: Omit<Place, 'listNumber' | 'postgres'>,
    asked: RowConditions,
    { after, before, pageSize, order }: PageEdge,
  ): Promise<FoundRow[]> {
    const at = await this.placeOf(manager, place);
    const matching = matchingRows(at, asked);
    const back = before !== undefined && after === undefined;
    const { edges, order: ordered } = order
      ? await this.inOrder(manager, at, order, { after, before })
      : inPlace(at, matching, { after, before });
    const where = allOf([...matching.where, ...edges]);
    const rows = await run<FoundRow & { groupPath: string; values: string }>(manager, {
      sql: `SELECT item.id, item.position, item.row_code AS "rowCode", item.name,
          item.group_path AS "groupPath", item."values", item.origin, item.bucket
        FROM ${matching.from.sql} WHERE ${where.sql}
        ORDER BY ${ordered.sql} LIMIT ${pageSize + 1}`,
      values: [...matching.from.values, ...where.values, ...ordered.values],
    });
    const found = rows.map((row) => ({
      ...row,
      groupPath: JSON.parse(row.groupPath) as string[],
      values: JSON.parse(row.values) as RowValues,
    }));
    return back ? found.reverse() : found;
  }

  /** Portions of rows, as far as the person sees them, each row's in the order in which they were made. */
  async portionsOf(
    manager: EntityManager,
    itemIds: readonly string[],
    receivers?: readonly string[],
  ): Promise<Map<string, FoundPortion[]>> {
    if (itemIds.length === 0) return new Map();
    const seen = allOf([
      { sql: `p.item_id IN (${itemIds.map(() => '?').join(', ')})`, values: [...itemIds] },
      ...portionConditions({ receivers }, {}),
    ]);
    const portions = await run<FoundPortion>(manager, {
      sql: `SELECT ${PORTION} FROM portion p WHERE ${seen.sql} ORDER BY p.id`,
      values: seen.values,
    });
    return Map.groupBy(portions, ({ itemId }) => itemId);
  }

  /** How many rows match. */
  async count(
    manager: EntityManager,
    place: Omit<Place, 'listNumber' | 'postgres'>,
    asked: RowConditions,
  ): Promise<number> {
    const { from, where } = matchingRows(await this.placeOf(manager, place), asked);
    const conditions = allOf(where);
    const [counted] = await run<{ n: number }>(manager, {
      sql: `SELECT COUNT(*) AS n FROM ${from.sql} WHERE ${conditions.sql}`,
      values: [...from.values, ...conditions.values],
    });
    return Number(counted!.n);
  }

  /** The same sums of a whole list, or of what stands in a bucket or goes to a receiver: kept with the ledger. */
  async keptSums(
    manager: EntityManager,
    place: Omit<Place, 'listNumber' | 'postgres'>,
    { bucket, receiver }: Pick<RowConditions, 'bucket' | 'receiver'>,
  ): Promise<PortionSum[]> {
    const figures = await manager.findBy(ReceiverFigure, {
      ...{ listId: place.listId },
      ...(bucket && { bucket }),
    });
    return figures
      .filter(
        ({ portions, receiverOrganisationId: to }) =>
          portions > 0 &&
          (receiver === undefined || to === (receiver === 'none' ? '' : receiver)) &&
          (!place.receivers || (to !== '' && place.receivers.includes(to))),
      )
      .map(({ receiverOrganisationId: to, ...sum }) => ({ ...sum, assigned: to !== '' }));
  }

  /** What the portions of matching rows add up to, by bucket and by whether they have a receiver. */
  async sums(
    manager: EntityManager,
    place: Omit<Place, 'listNumber' | 'postgres'>,
    asked: RowConditions,
  ): Promise<PortionSum[]> {
    const matching = await this.portionsMatching(manager, place, asked);
    const rows = await run<PortionSum & { assigned: unknown }>(manager, {
      sql: `SELECT p.bucket, p.receiver_organisation_id IS NOT NULL AS assigned,
          COUNT(*) AS portions, SUM(p.quantity) AS quantity, SUM(p.money) AS money
        FROM ${matching.sql} GROUP BY 1, 2`,
      values: matching.values,
    });
    return rows.map((row) => ({
      bucket: row.bucket,
      assigned: Boolean(row.assigned),
      portions: Number(row.portions),
      quantity: Number(row.quantity),
      money: Number(row.money),
    }));
  }

  /** The portions of matching rows, in the order of the list. */
  async portionsFound(
    manager: EntityManager,
    place: Omit<Place, 'listNumber' | 'postgres'>,
    asked: RowConditions,
  ): Promise<FoundPortion[]> {
    const matching = await this.portionsMatching(manager, place, asked);
    return run<FoundPortion>(manager, {
      sql: `SELECT ${PORTION} FROM ${matching.sql} ORDER BY item.position, p.id`,
      values: matching.values,
    });
  }

  /** A page in the order of a column begins beside a row as that row is now. */
  private async inOrder(
    manager: EntityManager,
    at: Place,
    order: RowOrder,
    { after, before }: Pick<PageEdge, 'after' | 'before'>,
  ): Promise<PageOrder> {
    const value = decidingValue(at.postgres, order);
    const position = after ?? before;
    const back = before !== undefined && after === undefined;
    // Nothing stands before the first row: its place is 0.
    if (position === undefined || position === 0)
      return { edges: [], order: ordering(value, order, back) };
    const [row] = await run<{ value: OrderEdge['value'] }>(manager, {
      sql: `SELECT ${value.sql} AS value FROM handover_item item WHERE item.list_id = ? AND item.position = ?`,
      values: [...value.values, at.listId, position],
    });
    const edge = { position, value: row?.value ?? null };
    return {
      edges: [besideRow(value, order, edge, back ? 'before' : 'behind')],
      order: ordering(value, order, back),
    };
  }

  private async portionsMatching(
    manager: EntityManager,
    place: Omit<Place, 'listNumber' | 'postgres'>,
    asked: RowConditions,
  ): Promise<Piece> {
    const { from, where } = matchingRows(await this.placeOf(manager, place), asked);
    const conditions = allOf([...where, ...portionConditions(place, asked)]);
    return {
      sql: `${from.sql} JOIN portion p ON p.item_id = item.id WHERE ${conditions.sql}`,
      values: [...from.values, ...conditions.values],
    };
  }

  private async placeOf(
    manager: EntityManager,
    place: Omit<Place, 'listNumber' | 'postgres'>,
  ): Promise<Place> {
    if (manager.connection.options.type === 'postgres')
      return { ...place, postgres: true, listNumber: 0 };
    const [known] = await manager.query<{ number: number }[]>(
      'SELECT number FROM list_number WHERE list_id = ?',
      [place.listId],
    );
    return { ...place, postgres: false, listNumber: known!.number };
  }
}

/** What narrows a page to where it begins, and in which order its rows come. */
interface PageOrder {
  edges: Piece[];
  order: Piece;
}

function inPlace(
  at: Place,
  matching: Matching,
  { after, before }: Pick<PageEdge, 'after' | 'before'>,
): PageOrder {
  const edge = (sign: string, value: number): Piece => ({
    sql: `${matching.position} ${sign} ?`,
    values: [positionIn(at, matching, value)],
  });
  const back = before !== undefined && after === undefined;
  return {
    edges: [
      ...(after === undefined ? [] : [edge('>', after)]),
      ...(before === undefined ? [] : [edge('<', before)]),
    ],
    order: { sql: `${matching.position} ${back ? 'DESC' : 'ASC'}`, values: [] },
  };
}

const run = <Row extends ObjectLiteral>(
  manager: EntityManager,
  { sql, values }: Piece,
): Promise<Row[]> => ask<Row>(manager, sql, values);
