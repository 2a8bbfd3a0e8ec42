import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { HandoverItem } from '../handover-item.entity';
import { RIGHT_FOR, maySee } from '../handover.policy';
import { HandoverRepository } from '../handover.repository';
import { ListAccess, type OpenList } from '../list-access';
import { listType } from '../list-types/list-types';
import { Rearrangement } from '../rearrangement';
import { SpanningAsset } from './spanning-asset.entity';
import { decisionInFuture, decisionTaken, notAnAsset, notSpanning } from './spanning.errors';

/** The chairman's decision, as it stands on paper, and who receives by it. */
export interface Decision {
  number: string;
  day: string;
  receiverOrganisationId: string | null;
}

/** Marks assets that lie in several communes, and records what the chairman of the province decided. */
@Injectable()
export class SpanningService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly rearrangement: Rearrangement,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound, noRight, StaleVersion, notAnAsset. */
  mark(
    actor: Actor,
    listId: string,
    version: number,
    itemIds: readonly string[],
    communes: string,
  ) {
    return this.perform(actor, listId, version, itemIds, async (manager, open, items, marks) => {
      if (listType(open.list.listType, open.list.typeVersion)!.group !== 'assets')
        throw notAnAsset();
      const added = items.filter(({ id }) => !marks.has(id));
      const mark = { communes, markedAt: open.stamp.changedAt, markedByName: actor.name };
      await insertRows(
        manager,
        SpanningAsset,
        added.map(({ id }) => ({
          ...{ itemId: id, listId, ...mark, decisionNumber: null, decisionDay: null },
          ...{ decidedAt: null, decidedByName: null, version: 1 },
        })),
      );
      const changed = items.flatMap(({ id }) => (marks.has(id) ? [id] : []));
      if (changed.length > 0)
        await manager.update(SpanningAsset, { itemId: In(changed) }, { communes });
      return { action: 'handover.spanning-marked', after: { communes } };
    });
  }

  /** Takes the mark back, as long as nothing was decided; throws as `mark` does. */
  release(actor: Actor, listId: string, version: number, itemIds: readonly string[]) {
    return this.perform(actor, listId, version, itemIds, async (manager, _open, items, marks) => {
      for (const { id, rowCode } of items) {
        const mark = marks.get(id);
        if (!mark) throw notSpanning({ row: rowCode });
        if (mark.decisionNumber !== null)
          throw decisionTaken({ row: rowCode, number: mark.decisionNumber });
      }
      await manager.delete(SpanningAsset, { itemId: In(items.map(({ id }) => id)) });
      return { action: 'handover.spanning-released', after: null };
    });
  }

  /**
   * Records the decision, and gives the assets to whom it names.
   * @throws notSpanning, decisionInFuture, notAReceiver, noRight for who does not act for the province.
   */
  decide(
    actor: Actor,
    listId: string,
    version: number,
    itemIds: readonly string[],
    { number, day, receiverOrganisationId }: Decision,
  ) {
    return this.perform(actor, listId, version, itemIds, async (manager, open, items, marks) => {
      if (!open.scope.coversProvince(open.list.listType)) throw noRight();
      if (day > vietnamDay(this.clock.now())) throw decisionInFuture({ day });
      const unmarked = items.find(({ id }) => !marks.has(id));
      if (unmarked) throw notSpanning({ row: unmarked.rowCode });
      const decided = { decidedAt: open.stamp.changedAt, decidedByName: actor.name };
      await manager.update(
        SpanningAsset,
        { itemId: In(items.map(({ id }) => id)) },
        { decisionNumber: number, decisionDay: day, ...decided },
      );
      if (receiverOrganisationId !== null) {
        await this.rearrangement.refuseOtherReceivers(manager, open.list, [receiverOrganisationId]);
        const portions = await this.repository.portionsOfItems(
          manager,
          items.map(({ id }) => id),
        );
        const free = portions.filter(
          ({ bucket, receiverOrganisationId: now }) =>
            (bucket === 'outstanding' || bucket === 'disputed') && now !== receiverOrganisationId,
        );
        await this.repository.change(manager, free, { receiverOrganisationId }, open.stamp);
      }
      const receiver = receiverOrganisationId && { receiver: receiverOrganisationId };
      return {
        action: 'handover.spanning-decided',
        after: { decisionNumber: number, decisionDate: day, ...receiver },
      };
    });
  }

  private perform(
    actor: Actor,
    listId: string,
    version: number,
    itemIds: readonly string[],
    act: (
      manager: EntityManager,
      open: OpenList,
      items: HandoverItem[],
      marks: Map<string, SpanningAsset>,
    ) => Promise<{ action: string; after: Record<string, string> | null }>,
  ): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const right = RIGHT_FOR.assign;
      const open = await this.lists.open(manager, actor, listId, version, 'assigned', right);
      if (!maySee(open.scope, open.list, null)) throw noRight();
      const ids = [...new Set(itemIds)];
      const items = await manager.findBy(HandoverItem, { listId, id: In(ids) });
      if (items.length !== ids.length) throw notFound();
      const found = await manager.findBy(SpanningAsset, { itemId: In(ids) });
      const marks = new Map(found.map((mark) => [mark.itemId, mark]));
      const { action, after } = await act(manager, open, items, marks);
      await this.audit.record(manager, {
        actor,
        action,
        ...(await this.lists.about(manager, open.list)),
        summary: { act: open.stamp.actId, rows: items.length, ...after },
        objects: items.map(({ id }) => ({ type: 'handover_item', id, before: null, after })),
      });
    });
  }
}
