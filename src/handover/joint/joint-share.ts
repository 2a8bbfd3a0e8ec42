import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/http/actor';
import { HandoverItem } from '../handover-item.entity';
import { HandoverList } from '../handover-list.entity';
import { ListAccess } from '../list-access';
import { Portion } from '../portion.entity';
import { JOINT_SIDES, type JointSide } from './parties';
import { shareDigest, type SharePortion } from './share-digest';

/** Rights by which people of each side confirm; a representative of a dissolved body has the first. */
export const CONFIRM_JOINTLY = 'handover.answer';
const RECEIVE = 'handover.accept';

/** Who of the sides of a share a person may be. */
export interface OwnSides {
  list: HandoverList;
  sees: boolean;
  sides: JointSide[];
}

/** A share (what of a list goes to one receiver) as the parties of an acceptance see it. */
@Injectable()
export class JointShare {
  constructor(private readonly lists: ListAccess) {}

  /** The rows of a share in the order of the list. */
  async rows(
    manager: EntityManager,
    listId: string,
    receiverOrganisationId: string,
  ): Promise<SharePortion[]> {
    const found = await manager
      .createQueryBuilder(Portion, 'p')
      .innerJoin(HandoverItem, 'i', 'i.id = p.itemId')
      .select(['p.id AS id', 'p.itemId AS item_id', 'p.version AS version', 'p.bucket AS bucket'])
      .addSelect(['p.quantity AS quantity', 'p.money AS money', 'i.version AS item_version'])
      .where('p.listId = :listId AND p.receiverOrganisationId = :receiver', {
        listId,
        receiver: receiverOrganisationId,
      })
      .orderBy('i.position')
      .addOrderBy('p.id')
      .getRawMany<Record<string, string | number>>();
    return found.map((row) => ({
      ...{ id: String(row.id), itemId: String(row.item_id), listId, receiverOrganisationId },
      bucket: row.bucket as SharePortion['bucket'],
      ...{ version: Number(row.version), itemVersion: Number(row.item_version) },
      ...{ quantity: Number(row.quantity), money: Number(row.money) },
    }));
  }

  /** Its digest as it stands. */
  async digest(manager: EntityManager, listId: string, receiverId: string): Promise<string> {
    return shareDigest(listId, receiverId, await this.rows(manager, listId, receiverId));
  }

  /** Keeps others from changing anything of a list until the unit of work ends. */
  async hold(manager: EntityManager, listId: string): Promise<HandoverList> {
    const query = manager
      .createQueryBuilder(HandoverList, 'list')
      .where('list.id = :listId', { listId });
    if (manager.connection.options.type === 'postgres') query.setLock('pessimistic_write');
    return query.getOneOrFail();
  }

  /**
   * On which sides of a share a person stands: by a duty for the giver, for the receiver, or, as witness, for the
   * whole province.
   * @throws notFound where the list does not exist for the person.
   */
  async sidesOf(
    manager: EntityManager,
    actor: Actor,
    listId: string,
    receiverOrganisationId: string,
  ): Promise<OwnSides> {
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    const { listType: type, giverOrganisationId, roundId } = list;
    const [giving, receiving] = await this.lists.scopesOf(
      ...([manager, actor, [CONFIRM_JOINTLY, RECEIVE], roundId] as const),
    );
    const stands: Record<JointSide, boolean> = {
      giver: giving!.holds(giverOrganisationId, type),
      receiver: receiving!.holds(receiverOrganisationId, type),
      witness: receiving!.coversProvince(type),
    };
    const sees =
      seen.covers(giverOrganisationId, type) || seen.covers(receiverOrganisationId, type);
    return { list, sees, sides: JOINT_SIDES.filter((side) => stands[side]) };
  }
}
