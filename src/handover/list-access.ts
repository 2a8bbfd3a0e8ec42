import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { UnitsReadModel } from '../units/units.read-model';
import { HandoverList } from './handover-list.entity';
import { inScope, type Scope } from './handover.policy';
import { HandoverRepository, type Stamp } from './handover.repository';
import { Portion, type Cause } from './portion.entity';

/** A list held open for one act. */
export interface OpenList {
  list: HandoverList;
  scope: Scope;
  stamp: Stamp;
}

/** Finds lists for people: what lies outside their duties is answered like what does not exist. */
@Injectable()
export class ListAccess {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly repository: HandoverRepository,
    private readonly clock: Clock,
  ) {}

  /** The organisations the person has a duty for. */
  async scopeOf(manager: EntityManager, actor: Actor): Promise<Scope> {
    if (actor.organisationPaths === 'all') return 'all';
    const within = await this.units.organisationsWithin(manager, actor.organisationPaths);
    return new Set(within.map(({ id }) => id));
  }

  /**
   * A list the person may see: as its giver, as a receiver of part of it, or as the province.
   * @throws notFound otherwise.
   */
  async visible(manager: EntityManager, actor: Actor, listId: string) {
    const list = await this.repository.list(manager, listId);
    if (!list) throw notFound();
    const scope = await this.scopeOf(manager, actor);
    if (!inScope(scope, list.giverOrganisationId)) {
      const receives = await this.receivesOf(manager, listId, scope as ReadonlySet<string>);
      if (!receives) throw notFound();
    }
    return { list, scope };
  }

  /**
   * Holds a list for an act: others wait, and the act is refused if the list is no longer as the
   * person saw it.
   * @param version of the list as the person saw it.
   * @throws notFound, StaleVersion.
   */
  async open(
    manager: EntityManager,
    actor: Actor,
    listId: string,
    version: number,
    cause: Cause,
  ): Promise<OpenList> {
    const { list, scope } = await this.visible(manager, actor, listId);
    const stamp = this.stampFor(list, actor, cause);
    await updateVersioned(
      manager,
      HandoverList,
      { id: listId, version },
      { changedAt: stamp.changedAt },
    );
    return { list, scope, stamp };
  }

  /** Who, when and why for the ledger; never dated before the list's last act. */
  stampFor(list: Pick<HandoverList, 'changedAt'>, actor: Actor, cause: Cause): Stamp {
    const now = this.clock.moment();
    const changedAt = now < list.changedAt ? list.changedAt : now;
    return { actId: newId(), cause, changedAt, changedBy: actor.accountId };
  }

  private async receivesOf(manager: EntityManager, listId: string, scope: ReadonlySet<string>) {
    if (scope.size === 0) return false;
    return manager
      .createQueryBuilder(Portion, 'portion')
      .where('portion.listId = :listId AND portion.receiverOrganisationId IN (:...receivers)', {
        listId,
        receivers: [...scope],
      })
      .getExists();
  }
}
