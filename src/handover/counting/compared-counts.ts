import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { offsetOf, type PageQuery } from '../../platform/http/paging';
import { HandoverItem } from '../handover-item.entity';
import { CountingLine, CountingSession } from './counting.entity';
import type { LatestCount } from './counting.read-model';
import { COUNTED_SIDES, type CountedSide } from './coverage';

/** The books as they stood at the newest of both counts. */
const BOOKS = `CASE WHEN receiver.item_id IS NULL OR giver.counted_at > receiver.counted_at THEN giver.book_quantity ELSE receiver.book_quantity END`;

/** What is told of a side's latest count. */
const COUNT_COLUMNS = ['result', 'quantity', 'condition', 'place', 'counted_by', 'counted_at'];

/** What a side said last of a row. */
export type SideSaid = Omit<LatestCount, 'itemId' | 'side' | 'bookQuantity'>;

/** A row with the latest counts of both sides and the books as they stood at the newer one. */
export interface ComparedCounts {
  item: HandoverItem;
  book: number;
  giver: SideSaid | null;
  receiver: SideSaid | null;
}

/** Which rows are compared. */
export interface Compared {
  listId: string;
  /** Only shares of these, and sessions of theirs and of the whole list; undefined for all. */
  receivers: readonly string[] | undefined;
  /** Only rows of which a count differs from the books. */
  differing: boolean;
}

/**
 * A page of the rows of a list that were counted, in the order of the list, with the books and the latest count of
 * each side.
 */
export async function comparedPage(
  manager: EntityManager,
  { listId, receivers, differing }: Compared,
  page: PageQuery,
): Promise<{ rows: ComparedCounts[]; total: number }> {
  const query = compared(manager, listId, receivers, differing);
  const total = await query.getCount();
  const { entities, raw } = await query
    .orderBy('item.position', 'ASC')
    .offset(offsetOf(page))
    .limit(page.pageSize)
    .getRawAndEntities<Record<string, string | number | null>>();
  const rows = entities.map((item, at): ComparedCounts => {
    const told = raw[at]!;
    return {
      ...{ item, book: Number(told.books) },
      ...{ giver: sideOf(told, 'giver'), receiver: sideOf(told, 'receiver') },
    };
  });
  return { rows, total };
}

/**
 * Rows of a list that were counted, as a query on the aliases `item`, `giver` and `receiver`: beside each row the
 * latest count of each side. The comparing is the database's, for a list may be counted by the ten thousand.
 */
function compared(
  manager: EntityManager,
  listId: string,
  receivers: readonly string[] | undefined,
  differing: boolean,
): SelectQueryBuilder<HandoverItem> {
  const query = manager.createQueryBuilder(HandoverItem, 'item');
  for (const side of COUNTED_SIDES) {
    const latest = latestOf(query, side, receivers);
    query.leftJoin(latest.getQuery(), side, `${side}.item_id = item.id AND ${side}.nth = 1`);
    for (const column of COUNT_COLUMNS) query.addSelect(`${side}.${column}`, `${side}_${column}`);
  }
  query.addSelect(BOOKS, 'books');
  const own = receivers ? ' AND p.receiver_organisation_id IN (:...receivers)' : '';
  query
    .where('item.listId = :listId', { listId, receivers: [...(receivers ?? []), ''] })
    .andWhere('(giver.item_id IS NOT NULL OR receiver.item_id IS NOT NULL)')
    .andWhere(`EXISTS (SELECT 1 FROM portion p WHERE p.item_id = item.id${own})`);
  if (differing) {
    const unequal = COUNTED_SIDES.map(
      (side) =>
        `(${side}.item_id IS NOT NULL AND (${side}.result <> 'found' OR ${side}.quantity <> ${BOOKS}))`,
    );
    query.andWhere(`(${unequal.join(' OR ')})`);
  }
  return query;
}

function latestOf(
  query: SelectQueryBuilder<HandoverItem>,
  side: CountedSide,
  receivers: readonly string[] | undefined,
): SelectQueryBuilder<CountingLine> {
  const latest = query
    .subQuery()
    .select('line.item_id', 'item_id')
    .addSelect(['line.result AS result', 'line.quantity AS quantity'])
    .addSelect(['line.book_quantity AS book_quantity', 'line.condition AS condition'])
    .addSelect(['line.place AS place', 'line.counted_by_name AS counted_by'])
    .addSelect('line.counted_at', 'counted_at')
    .addSelect(
      'ROW_NUMBER() OVER (PARTITION BY line.item_id ORDER BY line.counted_at DESC, line.id DESC)',
      'nth',
    )
    .from(CountingLine, 'line')
    .innerJoin(CountingSession, 'session', 'session.id = line.sessionId')
    .where(`session.listId = :listId AND session.side = '${side}'`)
    .andWhere('line.itemId IS NOT NULL');
  if (receivers)
    latest.andWhere(
      '(session.receiverOrganisationId IS NULL OR session.receiverOrganisationId IN (:...receivers))',
    );
  return latest as SelectQueryBuilder<CountingLine>;
}

function sideOf(
  told: Readonly<Record<string, string | number | null>>,
  side: CountedSide,
): SideSaid | null {
  const of = (column: string) => told[`${side}_${column}`] ?? null;
  if (of('result') === null) return null;
  return {
    ...{ result: of('result') as SideSaid['result'], quantity: Number(of('quantity')) },
    condition: of('condition') as SideSaid['condition'],
    place: of('place') === null ? null : String(of('place')),
    ...{ by: String(of('counted_by')), at: String(of('counted_at')) },
  };
}
