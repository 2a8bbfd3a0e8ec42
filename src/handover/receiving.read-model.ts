import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HandoverList } from './handover-list.entity';
import { received, unassigned, type ReceivedItems, type UnassignedItems } from './received-items';
import {
  disputedByReason,
  figuresByReceiver,
  figuresWithoutReceiver,
  furtherPortions,
  itemsByReceiver,
  itemsWithoutReceiver,
  portionsByReceiver,
  portionsWithoutReceiver,
} from './receiving-sql';

/** What units receive, each item once for a unit: in the least settled bucket of its portions that go there. */
export interface RoundReceipts {
  received: ReceivedItems[];
  /** Open items without a receiver, by the giver's unit and the kind of list. */
  unassigned: UnassignedItems[];
}

/** What units receive: questions over a whole round, one statement each. */
@Injectable()
export class ReceivingReadModel {
  /**
   * From the figures that the database keeps beside the ledger; row by row it only looks at what they do not tell:
   * reasons of disputes, and items that were split.
   */
  async kept(manager: EntityManager, roundId: string): Promise<RoundReceipts> {
    const figures = await figuresByReceiver(manager, roundId);
    const disputes = await disputedByReason(manager, roundId);
    const loose = await figuresWithoutReceiver(manager, roundId);
    const split = (await furtherPortions(manager, roundId))
      ? {
          portions: await portionsByReceiver(manager, roundId),
          items: await itemsByReceiver(manager, roundId, 'split'),
          loosePortions: await portionsWithoutReceiver(manager, roundId),
          looseItems: await itemsWithoutReceiver(manager, roundId, 'split'),
        }
      : { portions: [], items: [], loosePortions: [], looseItems: [] };
    return {
      received: received(figures, disputes, split),
      unassigned: unassigned(loose, split),
    };
  }

  /** How many items the lists of a round have. */
  async size(manager: EntityManager, roundId: string): Promise<{ items: number }> {
    const items = await manager.sum(HandoverList, 'rowsDeclared', { roundId });
    return { items: Number(items ?? 0) };
  }

  /** The same, counted again from every row: what the kept figures are held against. */
  async recounted(manager: EntityManager, roundId: string): Promise<RoundReceipts> {
    const items = await itemsByReceiver(manager, roundId, 'all');
    const looseItems = await itemsWithoutReceiver(manager, roundId, 'all');
    return {
      received: received([], [], { portions: [], items }),
      unassigned: unassigned([], { loosePortions: [], looseItems }),
    };
  }
}
