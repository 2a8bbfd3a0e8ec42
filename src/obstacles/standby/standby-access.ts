import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import type { OrganisationScope } from '../../units/organisation-scope';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { READ } from '../obstacle-access';

export const ARRANGE = 'standby.arrange';

/** Where a person sees and arranges who is on duty and who supports. */
@Injectable()
export class StandbyAccess {
  constructor(
    private readonly scopes: Scopes,
    private readonly units: UnitsReadModel,
  ) {}

  /** @throws notFound where there is no such round. */
  async of(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
  ): Promise<{ read: OrganisationScope; arrange: OrganisationScope }> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const [read, arrange] = await this.scopes.scopesOf(manager, actor, [READ, ARRANGE], roundId);
    return { read: read!, arrange: arrange! };
  }
}
