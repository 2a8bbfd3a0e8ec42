import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  historyOfObjects,
  historyOfSubject,
  HistorySources,
  type HistoryScope,
} from '../platform/audit/history-sources';
import type { Actor } from '../platform/http/actor';
import { HandoverItem } from './handover-item.entity';
import type { HandoverList } from './handover-list.entity';
import { ListAccess } from './list-access';
import { Portion } from './portion.entity';
import type { OrganisationScope } from '../units/organisation-scope';

/** The history of lists and rows, for whoever may see them. */
@Injectable()
export class HandoverHistory implements OnModuleInit {
  constructor(
    private readonly sources: HistorySources,
    private readonly lists: ListAccess,
  ) {}

  onModuleInit(): void {
    this.sources.add('handover_list', (...asked) => this.ofList(...asked));
    this.sources.add('handover_item', (...asked) => this.ofItem(...asked));
  }

  private async ofList(manager: EntityManager, actor: Actor, id: string): Promise<HistoryScope> {
    const { list, seen } = await this.lists.visible(manager, actor, id);
    if (wholly(seen, list)) return historyOfSubject('handover_list', id);
    // A receiver sees what happened to its own portions, nothing of another receiver's.
    const receivers = seen.organisationIds(list.listType);
    const own = `SELECT portion.id FROM portion WHERE portion.list_id = :listId
      AND portion.receiver_organisation_id IN (:...receivers)`;
    return historyOfObjects(`object.object_id IN (${own})`, { listId: id, receivers });
  }

  private async ofItem(
    manager: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<HistoryScope | undefined> {
    const item = await manager.findOneBy(HandoverItem, { id });
    if (!item) return undefined;
    const { list, seen } = await this.lists.visible(manager, actor, item.listId);
    const portions = await manager.findBy(Portion, { itemId: id });
    const whole = wholly(seen, list);
    const shown = portions.filter(
      ({ receiverOrganisationId }) => whole || seen.covers(receiverOrganisationId, list.listType),
    );
    if (shown.length === 0) return undefined;
    const ids = [id, ...shown.map((portion) => portion.id)];
    const scope = historyOfObjects('object.object_id IN (:...ids)', { ids });
    // Looking at a personal value touches nothing, but belongs to the history of the row.
    const entries = `(${scope.entries} OR (entry.subjectType = 'handover_item' AND entry.subjectId = :itemId))`;
    return { ...scope, entries, parameters: { ids, itemId: id } };
  }
}

const wholly = (seen: OrganisationScope, list: HandoverList): boolean =>
  seen.covers(list.giverOrganisationId, list.listType);
