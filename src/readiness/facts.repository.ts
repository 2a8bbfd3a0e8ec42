import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BUCKETS, type Bucket } from '../handover/bucket';
import { HandoverList } from '../handover/handover-list.entity';
import { Portion } from '../handover/portion.entity';
import { VerificationResult } from '../procedures/verification.entity';
import { Organisation } from '../units/organisation.entity';
import type { RoundFacts } from './assemble-facts';

/** Reasons for which nobody can submit the procedure at all; the others only show it wrongly. */
const UNREACHABLE = ['not-on-portal', 'not-active', 'attached-to-ceased-unit'];
const discrepancies = ['shortage', 'other', null] as const;

/** Questions over all units of a round at once: one statement each, however many units there are. */
@Injectable()
export class FactsRepository {
  /**
   * Items by the unit of their receiver. An item counts once for a unit, in the least settled bucket
   * of the portions that go there.
   */
  async received(manager: EntityManager, roundId: string): Promise<RoundFacts['received']> {
    const settled = BUCKETS.map((bucket, rank) => `WHEN '${bucket}' THEN ${rank}`).join(' ');
    const items = manager
      .createQueryBuilder(Portion, 'portion')
      .innerJoin(HandoverList, 'list', 'list.id = portion.listId')
      .innerJoin(Organisation, 'receiver', 'receiver.id = portion.receiverOrganisationId')
      .select('receiver.unitId', 'unit_id')
      .addSelect(`MIN(CASE portion.bucket ${settled} END)`, 'settled')
      .addSelect(
        `MIN(CASE WHEN portion.bucket <> 'disputed' THEN 2
          WHEN portion.reason = 'shortage' THEN 0 ELSE 1 END)`,
        'discrepancy',
      )
      .where('list.roundId = :roundId', { roundId })
      .groupBy('receiver.unitId')
      .addGroupBy('portion.itemId');
    const rows: { unit_id: string; settled: number; discrepancy: number; items: number }[] =
      await manager
        .createQueryBuilder()
        .select(['item.unit_id AS unit_id', 'item.settled AS settled'])
        .addSelect(['item.discrepancy AS discrepancy', 'COUNT(*) AS items'])
        .from(`(${items.getQuery()})`, 'item')
        .setParameters(items.getParameters())
        .groupBy('item.unit_id, item.settled, item.discrepancy')
        .getRawMany();
    return rows.map((row) => ({
      unitId: row.unit_id,
      bucket: BUCKETS[Number(row.settled)] as Bucket,
      discrepancy: discrepancies[Number(row.discrepancy)]!,
      items: Number(row.items),
    }));
  }

  /** Open items without a receiver, by the giver's unit. */
  async unassigned(manager: EntityManager, roundId: string): Promise<RoundFacts['unassigned']> {
    const rows: { unit_id: string; items: number }[] = await manager
      .createQueryBuilder(Portion, 'portion')
      .innerJoin(HandoverList, 'list', 'list.id = portion.listId')
      .innerJoin(Organisation, 'giver', 'giver.id = list.giverOrganisationId')
      .select('giver.unitId', 'unit_id')
      .addSelect('COUNT(DISTINCT portion.itemId)', 'items')
      .where('list.roundId = :roundId', { roundId })
      .andWhere('portion.receiverOrganisationId IS NULL')
      .andWhere(`portion.bucket IN ('outstanding', 'disputed')`)
      .groupBy('giver.unitId')
      .getRawMany();
    return rows.map((row) => ({ giverUnitId: row.unit_id, items: Number(row.items) }));
  }

  /** Failed pairs of a run that keep people from submitting, by unit. */
  async unreachable(manager: EntityManager, runId: string): Promise<Map<string, number>> {
    const rows: { unit_id: string; pairs: number }[] = await manager
      .createQueryBuilder(VerificationResult, 'result')
      .select('result.unitId', 'unit_id')
      .addSelect('COUNT(*)', 'pairs')
      .where(`result.runId = :runId AND result.outcome = 'failed'`, { runId })
      .andWhere('result.reason IN (:...reasons)', { reasons: UNREACHABLE })
      .groupBy('result.unitId')
      .getRawMany();
    return new Map(rows.map((row) => [row.unit_id, Number(row.pairs)]));
  }
}
