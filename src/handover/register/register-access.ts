import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { fold } from '../../platform/text/fold';
import type { AdministrativeUnit } from '../../units/administrative-unit.entity';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListAccess } from '../list-access';
import { ListTypeBook } from '../list-type-book';
import { listType, listTypes } from '../list-types/list-types';
import type { ListType } from '../list-types/list-type';
import { RegisterReadModel, type AcceptedShare } from './register.read-model';

export const READ = 'handover.read';

/** The part of a unit's register with one kind of lists, as far as a person may see it. */
export interface RegisterPart {
  unit: AdministrativeUnit;
  type: ListType;
  /** Bodies of the unit whose portions the person sees. */
  receivers: string[];
  /** Lists that they accepted something of, by the name of the giver. */
  lists: { listId: string; giver: { id: string; name: string } }[];
  /** Names of givers and receivers. */
  names: ReadonlyMap<string, string>;
}

/** Finds registers for people: what lies outside their duties is answered like what does not exist. */
@Injectable()
export class RegisterAccess {
  constructor(
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly book: ListTypeBook,
    private readonly model: RegisterReadModel,
  ) {}

  /**
   * What a person sees of the accepted shares of a round.
   * @param only those of the bodies of one unit, and of one kind of list.
   * @throws notFound where there is no such round, or no body of the unit on which the right holds.
   */
  async seen(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    { unitId, permission = READ, of }: { unitId?: string; permission?: string; of?: string } = {},
  ): Promise<AcceptedShare[]> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    await this.book.refresh(manager);
    const scope = await this.lists.scopeOf(manager, actor, permission, roundId);
    if (unitId === undefined) {
      const all = await this.model.accepted(manager, roundId);
      return all.filter((share) => scope.covers(share.receiverOrganisationId, share.listType));
    }
    const bodies = await this.units.organisationsOfUnit(manager, unitId);
    const codes = of === undefined ? listTypes().map((each) => each.declaration.code) : [of];
    const reached = bodies.filter(({ id }) => codes.some((code) => scope.covers(id, code)));
    if (reached.length === 0) throw notFound();
    const shares = await this.model.accepted(
      manager,
      roundId,
      reached.map(({ id }) => id),
    );
    return shares.filter((share) => scope.covers(share.receiverOrganisationId, share.listType));
  }

  /**
   * One kind of lists in the register of a unit.
   * @param giverId only lists of this giver.
   * @param permission the right that the person needs on the receivers.
   * @throws notFound.
   */
  async part(
    manager: EntityManager,
    actor: Actor,
    asked: { roundId: string; unitId: string; listType: string; giverOrganisationId?: string },
    permission = READ,
  ): Promise<RegisterPart> {
    const { roundId, unitId, giverOrganisationId: giverId } = asked;
    const of = asked.listType;
    const all = await this.seen(manager, actor, roundId, { unitId, permission, of });
    const type = listType(of);
    const unit = await this.units.unit(manager, unitId);
    if (!type || !unit) throw notFound();
    const shares = all.filter(
      (share) =>
        share.listType === of && (giverId === undefined || share.giverOrganisationId === giverId),
    );
    const receivers = [...new Set(shares.map((share) => share.receiverOrganisationId))];
    const names = await this.namesOf(manager, shares);
    const lists = [...new Map(shares.map((share) => [share.listId, share])).values()].map(
      ({ listId, giverOrganisationId: id }) => ({ listId, giver: { id, name: names.get(id)! } }),
    );
    return { unit, type, receivers, lists: lists.sort(byGiver), names };
  }

  /** Names of the bodies of shares, by id. */
  async namesOf(
    manager: EntityManager,
    shares: readonly AcceptedShare[],
  ): Promise<Map<string, string>> {
    const ids = shares.flatMap((share) => [
      share.giverOrganisationId,
      share.receiverOrganisationId,
    ]);
    const bodies = await this.units.organisations(manager, [...new Set(ids)]);
    return new Map([...bodies].map(([id, { name }]) => [id, name]));
  }
}

type OfGiver = RegisterPart['lists'][number];

/** The order of a register: by the name of the giver without marks, then by list; it never changes by itself. */
function byGiver(a: OfGiver, b: OfGiver): number {
  const [one, other] = [a, b].map(({ giver, listId }) => `${fold(giver.name)} ${listId}`);
  return one! < other! ? -1 : 1;
}
