import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { HandoverList } from '../handover-list.entity';
import { Portion } from '../portion.entity';
import { ReceiverFigure } from '../figures/receiver-figure.entity';

/** What of one list one receiver accepted. */
export interface AcceptedShare {
  listId: string;
  listType: string;
  typeVersion: number;
  giverOrganisationId: string;
  receiverOrganisationId: string;
  portions: number;
  quantity: number;
  money: number;
}

/** What receivers accepted, from figures that the database keeps: no portion is added up. */
@Injectable()
export class RegisterReadModel {
  /** The accepted shares of a round, of some receivers or of all; those without a portion are left out. */
  async accepted(
    manager: EntityManager,
    roundId: string,
    receivers?: readonly string[],
  ): Promise<AcceptedShare[]> {
    if (receivers?.length === 0) return [];
    const query = manager
      .createQueryBuilder(ReceiverFigure, 'f')
      .innerJoin(HandoverList, 'l', 'l.id = f.listId')
      .select('f.listId', 'list_id')
      .addSelect('l.listType', 'list_type')
      .addSelect('l.typeVersion', 'type_version')
      .addSelect('l.giverOrganisationId', 'giver')
      .addSelect('f.receiverOrganisationId', 'receiver')
      .addSelect('f.portions', 'portions')
      .addSelect('f.quantity', 'quantity')
      .addSelect('f.money', 'money')
      .where(`l.roundId = :roundId AND f.bucket = 'accepted' AND f.portions > 0`, { roundId })
      .andWhere(`f.receiverOrganisationId <> ''`)
      .orderBy('f.listId');
    if (receivers) query.andWhere('f.receiverOrganisationId IN (:...receivers)', { receivers });
    const rows = await query.getRawMany<Record<string, string | number>>();
    return rows.map((row) => ({
      listId: String(row.list_id),
      listType: String(row.list_type),
      typeVersion: Number(row.type_version),
      giverOrganisationId: String(row.giver),
      receiverOrganisationId: String(row.receiver),
      portions: Number(row.portions),
      quantity: Number(row.quantity),
      money: Number(row.money),
    }));
  }

  /** How many rows of lists these receivers accepted something of; one statement for all of them. */
  async rowsAccepted(
    manager: EntityManager,
    lists: readonly string[],
    receivers: readonly string[],
  ): Promise<number> {
    if (lists.length === 0 || receivers.length === 0) return 0;
    const [found] = await manager
      .createQueryBuilder(Portion, 'p')
      .select('COUNT(DISTINCT p.itemId)', 'row_count')
      .where('p.listId IN (:...lists) AND p.receiverOrganisationId IN (:...receivers)', {
        ...{ lists, receivers },
      })
      .andWhere(`p.bucket = 'accepted'`)
      .getRawMany<{ row_count: number | string }>();
    return Number(found!.row_count);
  }

  /** Lists by id, in a map. */
  async lists(manager: EntityManager, ids: readonly string[]): Promise<Map<string, HandoverList>> {
    const lists = await manager.findBy(HandoverList, { id: In([...ids]) });
    return new Map(lists.map((list) => [list.id, list]));
  }
}
