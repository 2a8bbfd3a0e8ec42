import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import type { Actor, Phase } from '../platform/http/actor';
import { grantsWith } from '../platform/http/grants';
import { OrganisationScope } from './organisation-scope';
import { roundPhase } from './round-phase';
import { UnitsReadModel } from './units.read-model';

/** The one answer to «where may this person do that»; every query of every subject carries it. */
@Injectable()
export class Scopes {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * Where a right of a person holds.
   * @param permission one of `PERMISSIONS`.
   * @param roundId the round the matter belongs to; null where it belongs to none: a duty limited
   *   to a phase then gives nothing.
   */
  async scopeOf(
    manager: EntityManager,
    actor: Actor,
    permission: string,
    roundId: string | null,
  ): Promise<OrganisationScope> {
    const [scope] = await this.scopesOf(manager, actor, [permission], roundId);
    return scope!;
  }

  /** The same for several rights at once, in their order. */
  async scopesOf(
    manager: EntityManager,
    actor: Actor,
    permissions: readonly string[],
    roundId: string | null,
  ): Promise<OrganisationScope[]> {
    if (actor.kind !== 'person') return permissions.map(() => OrganisationScope.everywhere);
    const phase = await this.phase(manager, actor, roundId);
    const grants = permissions.map((permission) => grantsWith(actor, permission, phase));
    const paths = new Set(grants.flat().flatMap(({ organisationPath }) => organisationPath ?? []));
    const places = await this.units.organisationsWithin(manager, [...paths]);
    return grants.map((own) => OrganisationScope.of(own, places));
  }

  /** Units in which the person's organisations sit, for what is not a list; 'all' for the province. */
  async unitsOf(manager: EntityManager, actor: Actor, permission: string, roundId: string) {
    return (await this.scopeOf(manager, actor, permission, roundId)).units();
  }

  /** The phase of a round; asked for only where a duty depends on it. */
  private async phase(
    manager: EntityManager,
    { grants }: Actor,
    roundId: string | null,
  ): Promise<Phase | null> {
    if (roundId === null || grants.every((grant) => grant.phase === null)) return null;
    const round = await this.units.round(manager, roundId);
    return round && roundPhase(round, this.clock.moment());
  }
}
