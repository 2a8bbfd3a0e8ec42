import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { columnOf, sealedKind } from '../imports/declaration';
import { AuditTrail } from '../platform/audit/audit-trail';
import { AuditObject } from '../platform/audit/audit-object.entity';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { DataKeys } from '../platform/secrets/data-keys';
import { Keyring } from '../platform/secrets/keyring';
import { openValue, sealedValue } from '../platform/secrets/personal-value';
import { openTrailValue, trailValue } from '../platform/secrets/trail-value';
import { HandoverItem } from './handover-item.entity';
import type { HandoverList } from './handover-list.entity';
import { tooManyReveals, valueDestroyed } from './handover.errors';
import { REVEAL, revealOf } from './handover.policy';
import { HandoverRepository } from './handover.repository';
import { ListAccess } from './list-access';
import { listType } from './list-types/list-types';
import { PersonalReveal } from './personal-reveal.entity';

/** Values one account may see in full within `REVEAL_MINUTES`. */
export const REVEALS = 30;
const REVEAL_MINUTES = 10;

/** Which value, and what for. */
export interface RevealOrder {
  listId: string;
  itemId: string;
  column: string;
  reason: string;
}

/** A value as an entry of the trail has it: before or after what was done then. */
export interface EarlierOrder extends RevealOrder {
  entry: number;
  side: 'before' | 'after';
}

/** Shows a personal value in full to whoever must know it; each time is written down. */
@Injectable()
export class PersonalRevealService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly keyring: Keyring,
    private readonly keys: DataKeys,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the value in the clear; null where the cell is empty.
   * @throws notFound outside the person's duties or for a column that is not guarded, tooManyReveals.
   */
  reveal(actor: Actor, order: RevealOrder): Promise<string | null> {
    return this.unitOfWork.run(async (manager) => {
      const { list, item } = await this.allowed(manager, actor, order);
      const column = columnOf(listType(list.listType, list.typeVersion)!.declaration, order.column);
      if (!column || !sealedKind(column)) throw notFound();
      const sealed = sealedValue(item.values[column.key]);
      if (!sealed) return null;
      await this.writeDown(manager, actor, { list, item, order, masked: sealed.mask });
      return openValue(this.keyring, sealed);
    });
  }

  /**
   * Shows what a value was, out of the trail.
   * @throws notFound as `reveal`, valueDestroyed once its key went by the retention rules.
   */
  revealEarlier(actor: Actor, order: EarlierOrder): Promise<string> {
    return this.unitOfWork.run(async (manager) => {
      const { list, item } = await this.allowed(manager, actor, order);
      const { entry: entrySeq, side, column: field } = order;
      const touched = await manager.findOneBy(AuditObject, { entrySeq, objectId: item.id });
      const value = trailValue(touched?.[side]?.[field]);
      if (!value) throw notFound();
      const key = await this.keys.find(manager, value.keyId);
      if (!key) throw valueDestroyed();
      const more = { list, item, order, masked: value.shown, entry: entrySeq, side };
      await this.writeDown(manager, actor, more);
      return openTrailValue(key, { objectId: item.id, field }, value);
    });
  }

  private async allowed(manager: EntityManager, actor: Actor, order: RevealOrder) {
    const { list, seen } = await this.lists.visible(manager, actor, order.listId);
    const reveal = await this.lists.scopeOf(manager, actor, REVEAL, list.roundId);
    const item = await manager.findOneBy(HandoverItem, { id: order.itemId, listId: list.id });
    if (!item) throw notFound();
    const portions = await this.repository.portionsOfItems(manager, [item.id]);
    const receivers = portions.map(({ receiverOrganisationId }) => receiverOrganisationId);
    const answer = revealOf({ seen, reveal }, list, receivers);
    if (answer === 'unseen') throw notFound();
    if (answer === 'masked') throw noRight();
    return { list, item };
  }

  private async writeDown(
    manager: EntityManager,
    actor: Actor,
    seen: { list: HandoverList; item: HandoverItem; order: RevealOrder } & Record<string, unknown>,
  ): Promise<void> {
    const { list, item, order, ...what } = seen;
    await this.count(manager, actor, item.id, order.column);
    await this.audit.record(manager, {
      actor,
      action: 'personal.revealed',
      ...(await this.lists.about(manager, list)),
      subject: { type: 'handover_item', id: item.id, name: `${list.listType} ${item.rowCode}` },
      reason: order.reason,
      summary: { list: list.id, rowCode: item.rowCode, column: order.column, ...what },
    });
  }

  private async count(manager: EntityManager, actor: Actor, itemId: string, columnKey: string) {
    const now = this.clock.now();
    const since = new Date(now.getTime() - REVEAL_MINUTES * 60_000).toISOString();
    const { accountId } = actor;
    if (accountId !== null) {
      const recent = await manager.countBy(PersonalReveal, { accountId, at: MoreThan(since) });
      if (recent >= REVEALS) throw tooManyReveals({ most: REVEALS, minutes: REVEAL_MINUTES });
    }
    const row = { id: newId(), accountId, itemId, columnKey, at: now.toISOString() };
    await insertRows(manager, PersonalReveal, [row]);
  }
}
