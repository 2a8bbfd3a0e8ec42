import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganisationScope } from '../../units/organisation-scope';
import { HandoverItem } from '../handover-item.entity';
import { HandoverList } from '../handover-list.entity';
import { ItemCustody } from './custody.entity';
import { WAITING } from './custody-rules';
import type { CustodySummary } from './custody.schema';

const MOST_NAMED = 20;

/** Things that somebody keeps for the time being. */
@Injectable()
export class CustodyReadModel {
  /**
   * What is kept, as far as a person sees it: whole lists for their giver and the province, its own rows for a
   * receiver.
   * @param of a round, or one list of it.
   */
  async summary(
    manager: EntityManager,
    of: { roundId: string; listId?: string },
    seen: OrganisationScope,
    today: string,
  ): Promise<CustodySummary> {
    const query = manager
      .createQueryBuilder(ItemCustody, 'custody')
      .innerJoin(HandoverItem, 'item', 'item.id = custody.itemId')
      .innerJoin(HandoverList, 'list', 'list.id = custody.listId')
      .select(['custody.custodian AS custodian', 'custody.until AS until'])
      .addSelect(['custody.itemId AS item_id', 'list.giverOrganisationId AS giver'])
      .addSelect('list.listType', 'type')
      .where('custody.roundId = :roundId AND custody.openItem IS NOT NULL', of)
      .andWhere('item.bucket IN (:...waiting)', { waiting: [...WAITING] });
    if (of.listId) query.andWhere('custody.listId = :listId', of);
    const rows = await query.getRawMany<Record<string, string | null>>();
    const outside = rows.filter((row) => !seen.covers(row.giver!, row.type!));
    const own = new Set(await this.itemsOf(manager, outside, seen));
    const shown = rows.filter((row) => !outside.includes(row) || own.has(row.item_id!));
    const byName = Map.groupBy(shown, ({ custodian }) => custodian!);
    return {
      rows: shown.length,
      overdue: shown.filter(({ until }) => until !== null && until! < today).length,
      custodians: [...byName]
        .map(([name, kept]) => ({ name, rows: kept.length }))
        .sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1))
        .slice(0, MOST_NAMED),
    };
  }

  /** Of these rows those of which a portion goes to a body that the person sees. */
  private async itemsOf(
    manager: EntityManager,
    rows: readonly Record<string, string | null>[],
    seen: OrganisationScope,
  ): Promise<string[]> {
    const receivers = [...new Set(rows.flatMap(({ type }) => seen.organisationIds(type!)))];
    if (rows.length === 0 || receivers.length === 0) return [];
    const found = await manager
      .createQueryBuilder(HandoverItem, 'item')
      .select('item.id', 'id')
      .innerJoin(
        ItemCustody,
        'custody',
        'custody.itemId = item.id AND custody.openItem IS NOT NULL',
      )
      .where(
        'EXISTS (SELECT 1 FROM portion p WHERE p.item_id = item.id AND p.receiver_organisation_id IN (:...receivers))',
        { receivers },
      )
      .getRawMany<{ id: string }>();
    return found.map(({ id }) => id);
  }
}
