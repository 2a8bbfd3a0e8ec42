import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { vietnamDay } from '../../platform/vietnam-time';
import type { OrganisationScope } from '../../units/organisation-scope';
import { HandoverItem } from '../handover-item.entity';
import { HandoverList } from '../handover-list.entity';
import { ItemCustody } from './custody.entity';
import { WAITING } from './custody-rules';
import type { CustodySummary } from './custody.schema';

const MOST_NAMED = 20;

/** A row that somebody keeps meanwhile. */
export interface KeptRow {
  itemId: string;
  listId: string;
  listType: string;
  giverOrganisationId: string;
  custodian: string;
  /** Day by which it was to go on; null where the paper says none. */
  until: string | null;
}

/** Whether the day by which a row was to go on has passed. */
export const isOverdue = ({ until }: Pick<KeptRow, 'until'>, day: string): boolean =>
  until !== null && until < day;

/** Bucket of a row after the last line of the ledger that was written by a moment. */
const BUCKET_THEN = `(SELECT m.item_to FROM portion_movement m
  WHERE m.portion_id IN (SELECT p.id FROM portion p WHERE p.item_id = custody.item_id)
    AND m.at <= :moment ORDER BY m.number DESC LIMIT 1)`;

/** Things that somebody keeps for the time being. */
@Injectable()
export class CustodyReadModel {
  /**
   * Rows that somebody keeps until their receiver takes them over, now or at a moment of the past: begun by then, its end
   * not recorded yet, of a row that still waited then by the ledger.
   * @param of a round, or one list of it.
   */
  async kept(
    manager: EntityManager,
    of: { roundId: string; listId?: string },
    moment?: string,
  ): Promise<KeptRow[]> {
    const query = manager
      .createQueryBuilder(ItemCustody, 'custody')
      .innerJoin(HandoverItem, 'item', 'item.id = custody.itemId')
      .innerJoin(HandoverList, 'list', 'list.id = custody.listId')
      .select(['custody.custodian AS custodian', 'custody.until AS until'])
      .addSelect(['custody.itemId AS item_id', 'list.giverOrganisationId AS giver'])
      .addSelect(['list.id AS list_id', 'list.listType AS list_type'])
      .where('custody.roundId = :roundId', of)
      .setParameter('waiting', [...WAITING]);
    if (of.listId) query.andWhere('custody.listId = :listId', of);
    if (moment === undefined)
      query.andWhere('custody.openItem IS NOT NULL AND item.bucket IN (:...waiting)');
    else
      query
        .andWhere('custody.madeAt <= :moment AND custody.since <= :day')
        .andWhere('(custody.endedAt IS NULL OR custody.endedAt > :moment)')
        .andWhere(`${BUCKET_THEN} IN (:...waiting)`)
        .setParameters({ moment, day: vietnamDay(new Date(moment)) });
    const rows = await query.getRawMany<Record<string, string | null>>();
    return rows.map((row) => ({
      ...{ itemId: row.item_id!, listId: row.list_id!, listType: row.list_type! },
      ...{ giverOrganisationId: row.giver!, custodian: row.custodian!, until: row.until ?? null },
    }));
  }

  /**
   * What is kept, as far as a person sees it: whole lists for their giver and the province, its own rows for a
   * receiver.
   * @param of a round, or one list of it.
   * @param day of today, or of the moment.
   * @param moment as it was then; left out for now.
   */
  async summary(
    manager: EntityManager,
    of: { roundId: string; listId?: string },
    seen: OrganisationScope,
    day: string,
    moment?: string,
  ): Promise<CustodySummary> {
    const rows = await this.kept(manager, of, moment);
    const covered = ({ giverOrganisationId, listType }: KeptRow) =>
      seen.covers(giverOrganisationId, listType);
    const outside = rows.filter((row) => !covered(row));
    const own = new Set(await this.itemsOf(manager, outside, seen));
    const shown = rows.filter((row) => covered(row) || own.has(row.itemId));
    const byName = Map.groupBy(shown, ({ custodian }) => custodian);
    return {
      rows: shown.length,
      overdue: shown.filter((row) => isOverdue(row, day)).length,
      custodians: [...byName]
        .map(([name, kept]) => ({ name, rows: kept.length }))
        .sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1))
        .slice(0, MOST_NAMED),
    };
  }

  /** Of these rows those of which a portion goes to a body that the person sees. */
  private async itemsOf(
    manager: EntityManager,
    rows: readonly KeptRow[],
    seen: OrganisationScope,
  ): Promise<string[]> {
    const receivers = [...new Set(rows.flatMap(({ listType }) => seen.organisationIds(listType)))];
    if (rows.length === 0 || receivers.length === 0) return [];
    const found = await manager
      .createQueryBuilder(HandoverItem, 'item')
      .select('item.id', 'id')
      .innerJoin(ItemCustody, 'custody', 'custody.itemId = item.id')
      .where(
        'EXISTS (SELECT 1 FROM portion p WHERE p.item_id = item.id AND p.receiver_organisation_id IN (:...receivers))',
        { receivers },
      )
      .getRawMany<{ id: string }>();
    return found.map(({ id }) => id);
  }
}
