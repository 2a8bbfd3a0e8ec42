import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import type { OrganisationScope } from '../../units/organisation-scope';
import { HandoverItem } from '../handover-item.entity';
import type { HandoverList } from '../handover-list.entity';
import { maySee } from '../handover.policy';
import { ListAccess } from '../list-access';
import { Portion } from '../portion.entity';
import { ATTACH, EvidenceSubjects, type EvidencePlace } from './evidence-subjects';

/** Files on lists and their rows: for whoever sees the list, or a portion of the row. */
@Injectable()
export class ListEvidence implements OnModuleInit {
  constructor(
    private readonly subjects: EvidenceSubjects,
    private readonly lists: ListAccess,
  ) {}

  onModuleInit(): void {
    this.subjects.add('list', (...asked) => this.ofList(...asked));
    this.subjects.add('item', (...asked) => this.ofItem(...asked));
  }

  /**
   * A place within a list.
   * @param receivers of the portions that it is about; left out for the list as a whole.
   * @throws notFound where the person sees none of them.
   */
  async within(
    manager: EntityManager,
    actor: Actor,
    listId: string,
    object: EvidencePlace['object'],
    receivers?: readonly (string | null)[],
  ): Promise<EvidencePlace> {
    const { list, seen } = await this.lists.visible(manager, actor, listId);
    if (receivers && !receivers.some((each) => maySee(seen, list, each))) throw notFound();
    const scope = await this.lists.scopeOf(manager, actor, ATTACH, list.roundId);
    return {
      ...(await this.lists.about(manager, list)),
      ...{ listId: list.id, object },
      mayAdd: await this.mayAdd(manager, list, scope, receivers),
      mayWithdrawAny: scope.coversProvince(list.listType),
    };
  }

  private mayAdd(
    manager: EntityManager,
    list: HandoverList,
    scope: OrganisationScope,
    receivers?: readonly (string | null)[],
  ): boolean | Promise<boolean> {
    if (!receivers) return this.lists.takesPart(manager, list, scope);
    return receivers.some((each) => maySee(scope, list, each));
  }

  private ofList(manager: EntityManager, actor: Actor, id: string): Promise<EvidencePlace> {
    return this.within(manager, actor, id, { type: 'handover_list', id });
  }

  private async ofItem(manager: EntityManager, actor: Actor, id: string): Promise<EvidencePlace> {
    const item = await manager.findOneBy(HandoverItem, { id });
    if (!item) throw notFound();
    const portions = await manager.findBy(Portion, { itemId: id });
    const receivers = portions.map(({ receiverOrganisationId }) => receiverOrganisationId);
    const object = { type: 'handover_item', id };
    return this.within(manager, actor, item.listId, object, receivers);
  }
}
