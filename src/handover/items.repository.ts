import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { offsetOf } from '../platform/http/paging';
import { fold } from '../platform/text/fold';
import { HandoverItem } from './handover-item.entity';
import type { ItemSearch } from './handover.schema';
import { Portion } from './portion.entity';

/** Pages through the items of a list. */
@Injectable()
export class ItemsRepository {
  /**
   * One page of items with their portions.
   * @param indexes blind indexes that the searched text may have.
   * @param receivers only items and portions of these receivers; left out for all.
   */
  async page(
    manager: EntityManager,
    listId: string,
    query: ItemSearch,
    indexes: readonly string[],
    receivers?: readonly string[],
  ): Promise<{ items: HandoverItem[]; portions: Map<string, Portion[]>; total: number }> {
    const found = manager
      .createQueryBuilder(HandoverItem, 'item')
      .where('item.listId = :listId', { listId });
    if (query.q) this.matching(found, query.q, indexes);
    const portion = this.portionCondition(query, receivers);
    if (portion) {
      found.andWhere(
        `EXISTS (SELECT 1 FROM portion p WHERE p.item_id = item.id AND ${portion.sql})`,
        portion.parameters,
      );
    }
    const [items, total] = await found
      .orderBy('item.position', 'ASC')
      .offset(offsetOf(query))
      .limit(query.pageSize)
      .getManyAndCount();
    const portions = await manager.find(Portion, {
      where: {
        itemId: In(items.map(({ id }) => id)),
        ...(receivers && { receiverOrganisationId: In([...receivers]) }),
      },
      order: { id: 'ASC' },
    });
    return { items, total, portions: Map.groupBy(portions, ({ itemId }) => itemId) };
  }

  private matching(
    found: SelectQueryBuilder<HandoverItem>,
    text: string,
    indexes: readonly string[],
  ): void {
    const pattern = `%${fold(text).replace(/[\\%_]/g, '\\$&')}%`;
    const ways = [`item.foldedName LIKE :pattern ESCAPE '\\'`, 'item.rowCode = :code'];
    if (indexes.length > 0) {
      ways.push(
        'EXISTS (SELECT 1 FROM personal_index i WHERE i.item_id = item.id AND i.blind_index IN (:...indexes))',
      );
    }
    found.andWhere(`(${ways.join(' OR ')})`, { pattern, code: text, indexes });
  }

  private portionCondition(query: ItemSearch, receivers?: readonly string[]) {
    const conditions: string[] = [];
    const { bucket, receiverOrganisationId: receiver } = query;
    if (bucket) conditions.push('p.bucket = :bucket');
    if (receiver) conditions.push('p.receiver_organisation_id = :receiver');
    if (receivers) conditions.push('p.receiver_organisation_id IN (:...receivers)');
    if (conditions.length === 0) return null;
    return { sql: conditions.join(' AND '), parameters: { bucket, receiver, receivers } };
  }
}
