import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import type { OrganisationScope } from '../units/organisation-scope';
import { Scopes } from '../units/scopes';
import { UnitsReadModel } from '../units/units.read-model';
import { aboutList } from './audited-list';
import { HandoverList } from './handover-list.entity';
import { HandoverRepository, type Stamp } from './handover.repository';
import { Portion, type Cause } from './portion.entity';

/** A list held open for one act. */
export interface OpenList {
  list: HandoverList;
  /** What the person sees. */
  seen: OrganisationScope;
  /** Where the right that the act needs holds. */
  scope: OrganisationScope;
  stamp: Stamp;
}

/** Finds lists for people: what lies outside their duties is answered like what does not exist. */
@Injectable()
export class ListAccess {
  constructor(
    private readonly scopes: Scopes,
    private readonly repository: HandoverRepository,
    private readonly clock: Clock,
    private readonly units: UnitsReadModel,
  ) {}

  /** Where a right of the person holds in a round. */
  scopeOf(
    manager: EntityManager,
    actor: Actor,
    permission: string,
    roundId: string,
  ): Promise<OrganisationScope> {
    return this.scopes.scopeOf(manager, actor, permission, roundId);
  }

  /** The same for several rights at once. */
  scopesOf(
    manager: EntityManager,
    actor: Actor,
    permissions: readonly string[],
    roundId: string,
  ): Promise<OrganisationScope[]> {
    return this.scopes.scopesOf(manager, actor, permissions, roundId);
  }

  /**
   * A list the person may see: as its giver, as a receiver of part of it, or as the province.
   * @throws notFound otherwise.
   */
  async visible(manager: EntityManager, actor: Actor, listId: string) {
    const list = await this.repository.list(manager, listId);
    if (!list) throw notFound();
    const seen = await this.scopeOf(manager, actor, 'handover.read', list.roundId);
    if (!(await this.takesPart(manager, list, seen))) throw notFound();
    return { list, seen };
  }

  /**
   * Holds a list for an act: others wait, and the act is refused if the list is no longer as the
   * person saw it.
   * @param version of the list as the person saw it.
   * @param permission the right that the act needs.
   * @throws notFound, noRight for who may only look, StaleVersion.
   */
  async open(
    manager: EntityManager,
    actor: Actor,
    listId: string,
    version: number,
    cause: Cause,
    permission: string,
  ): Promise<OpenList> {
    const { list, seen } = await this.visible(manager, actor, listId);
    const scope = await this.scopeOf(manager, actor, permission, list.roundId);
    if (!(await this.takesPart(manager, list, scope))) throw noRight();
    const stamp = this.stampFor(list, actor, cause);
    await updateVersioned(
      manager,
      HandoverList,
      { id: listId, version },
      { changedAt: stamp.changedAt },
    );
    return { list, seen, scope, stamp };
  }

  /** What every audit entry about the list says of it. */
  about(manager: EntityManager, list: HandoverList) {
    return aboutList(manager, this.units, list);
  }

  /** Who, when and why for the ledger; never dated before the list's last act. */
  stampFor(list: Pick<HandoverList, 'changedAt'>, actor: Actor, cause: Cause): Stamp {
    const now = this.clock.moment();
    const changedAt = now < list.changedAt ? list.changedAt : now;
    return { actId: newId(), cause, changedAt, changedBy: actor.accountId };
  }

  /** Whether a right holds at the giver of a list or at a receiver of part of it. */
  private async takesPart(manager: EntityManager, list: HandoverList, scope: OrganisationScope) {
    const { id: listId, giverOrganisationId, listType } = list;
    if (scope.covers(giverOrganisationId, listType)) return true;
    const receivers = scope.organisationIds(listType);
    if (receivers.length === 0) return false;
    return manager
      .createQueryBuilder(Portion, 'portion')
      .where('portion.listId = :listId AND portion.receiverOrganisationId IN (:...receivers)', {
        listId,
        receivers,
      })
      .getExists();
  }
}
