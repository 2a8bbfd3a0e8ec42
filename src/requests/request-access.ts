import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import type { OrganisationScope } from '../units/organisation-scope';
import { Scopes } from '../units/scopes';
import { UnitsReadModel } from '../units/units.read-model';
import { DataRequest, DataRequestUnit } from './request.entity';

const RIGHTS = ['request.read', 'request.answer', 'request.send'];

/** Where one person's rights over requests hold in a round. */
export interface RequestScopes {
  read: OrganisationScope;
  answer: OrganisationScope;
  send: OrganisationScope;
}

/** Who may see and do what with requests: who asks sees all of them, a unit what it was asked. */
@Injectable()
export class RequestAccess {
  constructor(
    private readonly scopes: Scopes,
    private readonly units: UnitsReadModel,
  ) {}

  /** @throws notFound where there is no such round. */
  async of(manager: EntityManager, actor: Actor, roundId: string): Promise<RequestScopes> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const [read, answer, send] = await this.scopes.scopesOf(manager, actor, RIGHTS, roundId);
    return { read: read!, answer: answer!, send: send! };
  }

  /**
   * A request with those of its units that the person may see.
   * @throws notFound for a draft of others, or where none of the person's units is asked.
   */
  async visible(manager: EntityManager, actor: Actor, id: string) {
    const request = await manager.findOneBy(DataRequest, { id });
    if (!request) throw notFound();
    const scopes = await this.of(manager, actor, request.roundId);
    const all = await manager.find(DataRequestUnit, {
      where: { requestId: id },
      order: { position: 'ASC' },
    });
    const units = all.filter(({ unitId }) => scopes.read.coversUnit(unitId));
    const sends = scopes.send.coversProvince();
    if (!sends && (request.state === 'draft' || units.length === 0)) throw notFound();
    return { request, scopes, units, sends };
  }

  /** A request that the person sends or looks after. @throws notFound, noRight. */
  async sent(manager: EntityManager, actor: Actor, id: string) {
    const found = await this.visible(manager, actor, id);
    if (!found.sends) throw noRight();
    return found;
  }

  /** A unit of a request. @throws notFound outside the person's duties. */
  async unit(manager: EntityManager, actor: Actor, id: string, unitId: string) {
    const { request, scopes, units, sends } = await this.visible(manager, actor, id);
    const asked = units.find((each) => each.unitId === unitId);
    if (!asked) throw notFound();
    return { request, scopes, asked, sends };
  }
}

/** Whoever else takes in answers of a request, merges or closes it waits; `manager` writes. */
export async function holdRequest(manager: EntityManager, id: string): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(DataRequest)
    .set({ version: () => 'version' })
    .where('id = :id', { id })
    .execute();
}
