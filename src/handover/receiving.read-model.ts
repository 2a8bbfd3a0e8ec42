import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organisation } from '../units/organisation.entity';
import { BUCKETS, type Bucket } from './bucket';
import { HandoverList } from './handover-list.entity';
import { Portion } from './portion.entity';

/** Of a disputed item: whether something is missing, or the sides differ otherwise. */
const DISCREPANCIES = ['shortage', 'other', null] as const;

/** Items meant for one unit that stand alike. */
export interface ReceivedItems {
  unitId: string;
  listType: string;
  bucket: Bucket;
  discrepancy: (typeof DISCREPANCIES)[number];
  items: number;
}

interface RawItems {
  unit_id: string;
  list_type: string;
  settled: number;
  discrepancy: number;
  items: number;
}

/** What units receive: questions over a whole round, one statement each. */
@Injectable()
export class ReceivingReadModel {
  /**
   * Items by the unit of their receiver. An item counts once for a unit, in the least settled bucket
   * of the portions that go there.
   */
  async byReceivingUnit(manager: EntityManager, roundId: string): Promise<ReceivedItems[]> {
    const settled = BUCKETS.map((bucket, rank) => `WHEN '${bucket}' THEN ${rank}`).join(' ');
    const items = manager
      .createQueryBuilder(Portion, 'portion')
      .innerJoin(HandoverList, 'list', 'list.id = portion.listId')
      .innerJoin(Organisation, 'receiver', 'receiver.id = portion.receiverOrganisationId')
      .select('receiver.unitId', 'unit_id')
      .addSelect('MIN(list.listType)', 'list_type')
      .addSelect(`MIN(CASE portion.bucket ${settled} END)`, 'settled')
      .addSelect(
        `MIN(CASE WHEN portion.bucket <> 'disputed' THEN 2
          WHEN portion.reason = 'shortage' THEN 0 ELSE 1 END)`,
        'discrepancy',
      )
      .where('list.roundId = :roundId', { roundId })
      .groupBy('receiver.unitId')
      .addGroupBy('portion.itemId');
    const rows: RawItems[] = await manager
      .createQueryBuilder()
      .select(['item.unit_id AS unit_id', 'item.list_type AS list_type'])
      .addSelect(['item.settled AS settled', 'item.discrepancy AS discrepancy'])
      .addSelect('COUNT(*)', 'items')
      .from(`(${items.getQuery()})`, 'item')
      .setParameters(items.getParameters())
      .groupBy('item.unit_id, item.list_type, item.settled, item.discrepancy')
      .getRawMany();
    return rows.map((row) => ({
      unitId: row.unit_id,
      listType: row.list_type,
      bucket: BUCKETS[Number(row.settled)] as Bucket,
      discrepancy: DISCREPANCIES[Number(row.discrepancy)]!,
      items: Number(row.items),
    }));
  }

  /** Open items without a receiver, by the giver's unit and the kind of list. */
  async unassignedByGivingUnit(
    manager: EntityManager,
    roundId: string,
  ): Promise<{ giverUnitId: string; listType: string; items: number }[]> {
    const rows: Pick<RawItems, 'unit_id' | 'list_type' | 'items'>[] = await manager
      .createQueryBuilder(Portion, 'portion')
      .innerJoin(HandoverList, 'list', 'list.id = portion.listId')
      .innerJoin(Organisation, 'giver', 'giver.id = list.giverOrganisationId')
      .select('giver.unitId', 'unit_id')
      .addSelect('list.listType', 'list_type')
      .addSelect('COUNT(DISTINCT portion.itemId)', 'items')
      .where('list.roundId = :roundId', { roundId })
      .andWhere('portion.receiverOrganisationId IS NULL')
      .andWhere(`portion.bucket IN ('outstanding', 'disputed')`)
      .groupBy('giver.unitId')
      .addGroupBy('list.listType')
      .getRawMany();
    return rows.map((row) => ({
      giverUnitId: row.unit_id,
      listType: row.list_type,
      items: Number(row.items),
    }));
  }
}
