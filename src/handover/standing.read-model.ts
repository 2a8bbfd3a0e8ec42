import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EntryOnBehalf } from './entry-on-behalf.entity';
import type { HandoverList } from './handover-list.entity';
import { ListStage } from './shares/list-stage.entity';
import type { CheckView, EntryView } from './standing.schema';

/** How lists stand beside their rows: checked, entered on behalf of the unit. */
@Injectable()
export class StandingReadModel {
  /** Entries made for the unit, the latest first. */
  async entries(manager: EntityManager, listId: string): Promise<EntryView[]> {
    const entries = await manager.find(EntryOnBehalf, {
      where: { listId },
      order: { enteredAt: 'DESC', id: 'DESC' },
    });
    return entries.map((entry) => {
      const { id, state, answeredAt, note } = entry;
      return {
        ...{ id, state, answeredAt, note },
        ...{ by: entry.enteredByName, at: entry.enteredAt, answeredBy: entry.answeredByName },
        ...{ created: entry.rowsCreated, changed: entry.rowsChanged },
      };
    });
  }

  /** Moment since which each approved list of a round is so, by id. */
  async approvedSince(manager: EntityManager, roundId: string): Promise<Map<string, string>> {
    const stages = await manager
      .createQueryBuilder(ListStage, 'stage')
      .innerJoin('handover_list', 'list', 'list.id = stage.listId')
      .where(`stage.state = 'approved' AND list.round_id = :roundId`, { roundId })
      .getMany();
    return new Map(stages.map(({ listId, changedAt }) => [listId, changedAt]));
  }

  /** Lists of a round with an entry that the unit has not confirmed, or does not stand by. */
  async unconfirmed(manager: EntityManager, roundId: string): Promise<ReadonlySet<string>> {
    const rows: { list_id: string }[] = await manager
      .createQueryBuilder(EntryOnBehalf, 'entry')
      .innerJoin('handover_list', 'list', 'list.id = entry.listId')
      .select('DISTINCT entry.listId', 'list_id')
      .where(`entry.state <> 'confirmed' AND list.round_id = :roundId`, { roundId })
      .getRawMany();
    return new Set(rows.map(({ list_id }) => list_id));
  }
}

/** The check that counts for a list as it stands. */
export function checkOf(list: HandoverList): CheckView | null {
  const { checkedAt, checkedByName, checkNote } = list;
  return checkedAt === null ? null : { by: checkedByName ?? '', at: checkedAt, note: checkNote };
}
