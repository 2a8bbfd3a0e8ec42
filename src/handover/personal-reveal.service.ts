import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { columnOf, sealedKind } from '../imports/declaration';
import { AuditTrail } from '../platform/audit/audit-trail';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import { Keyring } from '../platform/secrets/keyring';
import { openValue, sealedValue } from '../platform/secrets/personal-value';
import type { OrganisationScope } from '../units/organisation-scope';
import { HandoverItem } from './handover-item.entity';
import { tooManyReveals } from './handover.errors';
import { maySee, REVEAL } from './handover.policy';
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

/** Shows a personal value in full to whoever must know it; each time is written down. */
@Injectable()
export class PersonalRevealService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly keyring: Keyring,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the value in the clear; null where the cell is empty.
   * @throws notFound outside the person's duties or for a column that is not guarded, tooManyReveals.
   */
  reveal(actor: Actor, order: RevealOrder): Promise<string | null> {
    return this.unitOfWork.run(async (manager) => {
      const { list, seen } = await this.lists.visible(manager, actor, order.listId);
      const scope = await this.lists.scopeOf(manager, actor, REVEAL, list.roundId);
      const item = await manager.findOneBy(HandoverItem, { id: order.itemId, listId: list.id });
      const column = columnOf(listType(list.listType)!.declaration, order.column);
      if (!item || !column || !sealedKind(column)) throw notFound();
      const portions = await this.repository.portionsOfItems(manager, [item.id]);
      const within = (held: OrganisationScope) =>
        portions.some((portion) => maySee(held, list, portion.receiverOrganisationId));
      if (!within(seen)) throw notFound();
      if (!within(scope)) throw noRight();
      const sealed = sealedValue(item.values[column.key]);
      if (!sealed) return null;
      await this.count(manager, actor, item.id, column.key);
      await this.audit.record(manager, {
        actor,
        action: 'personal.revealed',
        ...(await this.lists.about(manager, list)),
        subject: { type: 'handover_item', id: item.id, name: `${list.listType} ${item.rowCode}` },
        reason: order.reason,
        summary: {
          list: list.id,
          rowCode: item.rowCode,
          column: column.key,
          masked: sealed.mask,
        },
      });
      return openValue(this.keyring, sealed);
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
