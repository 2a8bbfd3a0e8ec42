import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { RowValues } from '../../imports/declaration';
import { ask } from '../../platform/database/ask';
import { AMOUNT_MEASURES, type AmountMeasure, type Bucket, type Origin } from '../bucket';
import { ReceiverFigure } from '../figures/receiver-figure.entity';
import type { RowConditions } from './row-conditions';
import { isBack, placesIn, type Beside } from './places';
import { ordering, type RowOrder } from './row-order';
import { portionConditions, type Place } from './conditions-sql';
import { matchingRows, pageStatement } from './rows-sql';
import { allOf, type Piece } from './sql-piece';

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

/** The same of all buckets, with how many rows match. */
export interface RowsSums {
  rows: number;
  sums: PortionSum[];
}

/** Where a page begins: behind or before a position, which no later row changes. */
export interface PageEdge extends Beside {
  pageSize: number;
}

const ROW = `item.id, item.position, item.row_code AS "rowCode", item.name, item.group_path AS "groupPath",
  item."values", item.origin, item.bucket`;
/** A row as the database answers. */
type StoredRow = FoundRow & { groupPath: string; values: string };

const PORTION = `p.id, p.item_id AS "itemId", p.receiver_organisation_id AS "receiverOrganisationId",
  p.bucket, ${AMOUNT_MEASURES.map((measure) => `p.${measure}`).join(', ')}, p.reason, p.note,
  p.changed_at AS "changedAt", p.act_id AS "actId"`;

/** Finds rows of a list by conditions. */
@Injectable()
export class RowsRepository {
  /** Rows of one page in the order of the list, one more than fits where there are more. */
  async page(
    manager: EntityManager,
    place: Omit<Place, 'listNumber' | 'postgres'>,
    asked: RowConditions,
    { after, before, pageSize }: PageEdge,
  ): Promise<FoundRow[]> {
    const at = await this.placeOf(manager, place);
    const back = isBack({ after, before });
    const page = pageStatement(at, asked, ROW, { after, before, most: pageSize + 1 });
    const found = (await run<StoredRow>(manager, page)).map(rowOf);
    return back ? found.reverse() : found;
  }

  /** Places of all rows of a list, from the first by a column to the last. */
  async placesInOrder(
    manager: EntityManager,
    listId: string,
    order: RowOrder,
  ): Promise<Int32Array> {
    const { sql, values } = ordering(manager.connection.options.type === 'postgres', order);
    const [all] = await run<{ places: string | null }>(manager, {
      sql: `SELECT string_agg(CAST(item.position AS TEXT), ',' ORDER BY ${sql}) AS places
        FROM handover_item item WHERE item.list_id = ?`,
      values: [...values, listId],
    });
    return placesIn(all!.places);
  }

  /** Places of matching rows, in no order. */
  async placesMatching(
    manager: EntityManager,
    place: Omit<Place, 'listNumber' | 'postgres'>,
    asked: RowConditions,
  ): Promise<Int32Array> {
    const { from, where } = matchingRows(await this.placeOf(manager, place), asked);
    const conditions = allOf(where);
    const [all] = await run<{ places: string | null }>(manager, {
      sql: `SELECT string_agg(CAST(item.position AS TEXT), ',') AS places
        FROM ${from.sql} WHERE ${conditions.sql}`,
      values: [...from.values, ...conditions.values],
    });
    return placesIn(all!.places);
  }

  /** The rows at these places of a list, in the order of the places. */
  async rowsAt(
    manager: EntityManager,
    listId: string,
    places: readonly number[],
  ): Promise<FoundRow[]> {
    if (places.length === 0) return [];
    const rows = await run<StoredRow>(manager, {
      sql: `SELECT ${ROW} FROM handover_item item
        WHERE item.list_id = ? AND item.position IN (${places.map(() => '?').join(', ')})`,
      values: [listId, ...places],
    });
    const at = new Map(rows.map((row) => [row.position, rowOf(row)]));
    return places.flatMap((place) => at.get(place) ?? []);
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

  /**
   * What the portions of matching rows add up to, by bucket and by whether they have a receiver, and how many rows
   * they are; conditions are looked at once.
   */
  async sums(
    manager: EntityManager,
    place: Omit<Place, 'listNumber' | 'postgres'>,
    asked: RowConditions,
  ): Promise<RowsSums> {
    const { from, where } = matchingRows(await this.placeOf(manager, place), asked);
    const [conditions, portions] = [allOf(where), allOf(portionConditions(place, asked))];
    const rows = await run<PortionSum & { rows: number; assigned: unknown }>(manager, {
      sql: `WITH found AS MATERIALIZED (SELECT item.id FROM ${from.sql} WHERE ${conditions.sql})
        SELECT p.bucket, p.receiver_organisation_id IS NOT NULL AS assigned,
          COUNT(*) AS portions, SUM(p.quantity) AS quantity, SUM(p.money) AS money,
          (SELECT COUNT(*) FROM found) AS rows
        FROM found JOIN portion p ON p.item_id = found.id
        ${portions.sql && `WHERE ${portions.sql}`} GROUP BY 1, 2`,
      values: [...from.values, ...conditions.values, ...portions.values],
    });
    const sums = rows.map((row) => ({
      bucket: row.bucket,
      assigned: Boolean(row.assigned),
      portions: Number(row.portions),
      quantity: Number(row.quantity),
      money: Number(row.money),
    }));
    // No row is without a portion.
    return { rows: Number(rows[0]?.rows ?? 0), sums };
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

const rowOf = (row: StoredRow): FoundRow => ({
  ...row,
  groupPath: JSON.parse(row.groupPath) as string[],
  values: JSON.parse(row.values) as RowValues,
});

const run = <Row extends ObjectLiteral>(
  manager: EntityManager,
  { sql, values }: Piece,
): Promise<Row[]> => ask<Row>(manager, sql, values);
