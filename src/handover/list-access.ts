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
import { ListTypeBook } from './list-type-book';
import { Portion, type Cause } from './portion.entity';

/** A list held for one act, as it was before. */
export interface HeldList {
  list: HandoverList;
  /** What the person sees. */
  seen: OrganisationScope;
  /** Where the right that the act needs holds. */
  scope: OrganisationScope;
  /** Moment of the act; never before the list's last one. */
  changedAt: string;
}

/** A list held for an act on its portions. */
export interface OpenList extends Omit<HeldList, 'changedAt'> {
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
    private readonly book: ListTypeBook,
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
    await this.book.refresh(manager);
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
    const held = await this.hold(manager, actor, listId, version, permission);
    const { list, seen, scope, changedAt } = held;
    const stamp = { actId: newId(), cause, changedAt, changedBy: actor.accountId };
    return { list, seen, scope, stamp };
  }

  /**
   * Holds a list as `open` does, for an act on the list itself.
   * @param change what the act writes on the list, given its moment.
   */
  async hold(
    manager: EntityManager,
    actor: Actor,
    listId: string,
    version: number,
    permission: string,
    change: (now: string) => Partial<HandoverList> = () => ({}),
  ): Promise<HeldList> {
    const { list, seen } = await this.visible(manager, actor, listId);
    const scope = await this.scopeOf(manager, actor, permission, list.roundId);
    if (!(await this.takesPart(manager, list, scope))) throw noRight();
    const changedAt = this.momentAfter(list);
    const changes = { ...change(changedAt), changedAt };
    await updateVersioned(manager, HandoverList, { id: listId, version }, changes);
    return { list, seen, scope, changedAt };
  }

  /** What every audit entry about the list says of it. */
  about(manager: EntityManager, list: HandoverList) {
    return aboutList(manager, this.units, list);
  }

  /** Who, when and why for the ledger; never dated before the list's last act. */
  stampFor(list: Pick<HandoverList, 'changedAt'>, actor: Actor, cause: Cause): Stamp {
    const changedAt = this.momentAfter(list);
    return { actId: newId(), cause, changedAt, changedBy: actor.accountId };
  }

  private momentAfter(list: Pick<HandoverList, 'changedAt'>): string {
    const now = this.clock.moment();
    return now < list.changedAt ? list.changedAt : now;
  }

  /** Whether a right holds at the giver of a list or at a receiver of part of it. */
  async takesPart(
    manager: EntityManager,
    list: HandoverList,
    scope: OrganisationScope,
  ): Promise<boolean> {
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
