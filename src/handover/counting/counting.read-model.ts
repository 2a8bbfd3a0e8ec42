import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { offsetOf, type PageQuery } from '../../platform/http/paging';
import { HandoverItem } from '../handover-item.entity';
import type { HandoverList } from '../handover-list.entity';
import { listType } from '../list-types/list-types';
import { Portion } from '../portion.entity';
import { CountingLine, CountingSession } from './counting.entity';
import type { CountedSide } from './coverage';

/** Columns by which kinds of lists tell where a thing stands, the first that a list has. */
const PLACE_COLUMNS = ['location', 'box', 'place', 'address'];

/** What a session expects: these rows. */
export type Expected = Pick<CountingSession, 'listId' | 'receiverOrganisationId' | 'place'>;

/** The latest count of a row by one side. */
export interface LatestCount {
  itemId: string;
  side: CountedSide;
  result: CountingLine['result'];
  quantity: number;
  bookQuantity: number;
  condition: CountingLine['condition'];
  /** Where it was found. */
  place: string | null;
  by: string;
  at: string;
}

/** Rows that are to be counted, and what was counted of them. */
@Injectable()
export class CountingReadModel {
  /** The column that tells places in a kind of list; undefined where none does, or it tells of persons. */
  placeColumn(list: HandoverList): string | undefined {
    const { declaration } = listType(list.listType, list.typeVersion)!;
    return PLACE_COLUMNS.find((key) =>
      declaration.columns.some(
        (column) =>
          column.key === key && column.type === 'text' && (column.sensitivity ?? 'none') === 'none',
      ),
    );
  }

  /** Rows of a list that a session expects, as a query on the alias `item`. */
  expected(
    manager: EntityManager,
    list: HandoverList,
    { listId, receiverOrganisationId, place }: Expected,
  ): SelectQueryBuilder<HandoverItem> {
    const receiver = receiverOrganisationId
      ? ' AND p.receiver_organisation_id = :receiverOrganisationId'
      : '';
    const query = manager
      .createQueryBuilder(HandoverItem, 'item')
      .where('item.listId = :listId', { listId, receiverOrganisationId })
      .andWhere(
        `EXISTS (SELECT 1 FROM portion p WHERE p.item_id = item.id AND p.bucket <> 'closed'${receiver})`,
      );
    const column = this.placeColumn(list);
    if (place !== null && column) query.andWhere(`${placeOf(manager, column)} = :place`, { place });
    return query;
  }

  /** How many rows a session expects and what was counted of them, by place. */
  async coverage(manager: EntityManager, list: HandoverList, session: CountingSession) {
    const column = this.placeColumn(list);
    const place = column ? placeOf(manager, column) : 'NULL';
    const count = (result: string) => `SUM(CASE WHEN line.result = '${result}' THEN 1 ELSE 0 END)`;
    const query = this.expected(manager, list, session)
      .leftJoin(CountingLine, 'line', 'line.itemId = item.id AND line.sessionId = :sessionId')
      .setParameter('sessionId', session.id)
      .select(place, 'place')
      .addSelect('COUNT(*)', 'expected')
      .addSelect(count('found'), 'found')
      .addSelect(count('missing'), 'missing')
      .addSelect(count('misplaced'), 'misplaced')
      .orderBy('1');
    if (column) query.groupBy(place);
    const rows = await query.getRawMany<Record<string, string | number | null>>();
    const places = rows
      .filter((row) => Number(row.expected) > 0)
      .map((row) => {
        const [expected, found] = [Number(row.expected), Number(row.found)];
        const [missing, misplaced] = [Number(row.missing), Number(row.misplaced)];
        return {
          place: row.place === null || row.place === '' ? null : String(row.place),
          ...{ expected, found, missing, misplaced },
          uncounted: expected - found - missing - misplaced,
        };
      });
    const total = (key: Exclude<keyof (typeof places)[number], 'place'>) =>
      places.reduce((sum, each) => sum + each[key], 0);
    return {
      ...{ expected: total('expected'), found: total('found'), missing: total('missing') },
      ...{ misplaced: total('misplaced'), uncounted: total('uncounted') },
      surplus: await manager.countBy(CountingLine, { sessionId: session.id, result: 'surplus' }),
      places,
    };
  }

  /** Places that the rows of a list name, in their order. */
  async places(manager: EntityManager, list: HandoverList): Promise<string[]> {
    const column = this.placeColumn(list);
    if (!column) return [];
    const place = placeOf(manager, column);
    const rows = await manager
      .createQueryBuilder(HandoverItem, 'item')
      .select(place, 'place')
      .where(`item.listId = :listId AND ${place} IS NOT NULL`, { listId: list.id })
      .groupBy(place)
      .orderBy('1')
      .limit(500)
      .getRawMany<{ place: string }>();
    return rows.map((row) => row.place).filter((text) => text.trim() !== '');
  }

  /** Portions of rows that a session is about, those closed without handover left out. */
  async portions(
    manager: EntityManager,
    { receiverOrganisationId }: Pick<Expected, 'receiverOrganisationId'>,
    itemIds: readonly string[],
  ): Promise<Map<string, Portion[]>> {
    const portions = await manager.findBy(Portion, {
      itemId: In([...itemIds]),
      ...(receiverOrganisationId && { receiverOrganisationId }),
    });
    const counted = portions.filter(({ bucket }) => bucket !== 'closed');
    return Map.groupBy(counted, ({ itemId }) => itemId);
  }

  /**
   * The latest count of each row by each side.
   * @param receivers only sessions of these shares and of the whole list; left out for all.
   */
  async latest(
    manager: EntityManager,
    listId: string,
    receivers?: readonly string[],
  ): Promise<LatestCount[]> {
    const query = manager
      .createQueryBuilder(CountingLine, 'line')
      .innerJoin(CountingSession, 'session', 'session.id = line.sessionId')
      .select(['line.itemId AS item_id', 'session.side AS side', 'line.result AS result'])
      .addSelect(['line.quantity AS quantity', 'line.bookQuantity AS book_quantity'])
      .addSelect(['line.condition AS condition', 'line.countedByName AS counted_by'])
      .addSelect('line.place', 'found_at')
      .addSelect('line.countedAt', 'counted_at')
      .addSelect(
        'ROW_NUMBER() OVER (PARTITION BY line.item_id, session.side ORDER BY line.counted_at DESC, line.id DESC)',
        'place_in_time',
      )
      .where('session.listId = :listId AND line.itemId IS NOT NULL', { listId });
    if (receivers)
      query.andWhere(
        '(session.receiverOrganisationId IS NULL OR session.receiverOrganisationId IN (:...receivers))',
        { receivers: [...receivers, ''] },
      );
    const rows = await query.getRawMany<Record<string, string | number | null>>();
    return rows
      .filter((row) => Number(row.place_in_time) === 1)
      .map((row) => ({
        ...{ itemId: String(row.item_id), side: row.side as CountedSide },
        result: row.result as CountingLine['result'],
        ...{ quantity: Number(row.quantity), bookQuantity: Number(row.book_quantity) },
        condition: row.condition as CountingLine['condition'],
        place: row.found_at === null ? null : String(row.found_at),
        ...{ by: String(row.counted_by), at: String(row.counted_at) },
      }));
  }

  /** A page of rows with the lines of a session. */
  async page(
    query: SelectQueryBuilder<HandoverItem>,
    page: PageQuery,
  ): Promise<{ items: HandoverItem[]; total: number }> {
    const [items, total] = await query
      .orderBy('item.position', 'ASC')
      .offset(offsetOf(page))
      .limit(page.pageSize)
      .getManyAndCount();
    return { items, total };
  }
}

/** The text of a column among a row's values; the key is one of `PLACE_COLUMNS`. */
const placeOf = (manager: EntityManager, key: string): string =>
  manager.connection.options.type === 'postgres'
    ? `(item."values"::json ->> '${key}')`
    : `json_extract(item."values", '$.${key}')`;
