import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import type { AdministrativeUnit } from '../../units/administrative-unit.entity';
import type { Organisation } from '../../units/organisation.entity';
import { UnitsReadModel } from '../../units/units.read-model';
import { HandoverList } from '../handover-list.entity';
import { REVEAL } from '../handover.policy';
import { ListAccess } from '../list-access';
import type { ExportKind } from '../list-export.entity';
import { ListTypeBook } from '../list-type-book';
import { listTypes } from '../list-types/list-types';

/** What a package is made of. */
export interface ArchiveGround {
  unit: AdministrativeUnit;
  /** Bodies of the unit that may hand over. */
  givers: Organisation[];
  lists: HandoverList[];
}

/** Who may make the package of a dissolved unit: whoever sees all of what it handed over. */
@Injectable()
export class ArchiveAccess {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly access: ListAccess,
    private readonly book: ListTypeBook,
  ) {}

  /**
   * @throws notFound where the unit is not one that ends in the round, or lies outside the person's
   * duties; noRight where the duties cover a part of it only.
   */
  async admit(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    unitId: string,
    kind: ExportKind,
  ): Promise<ArchiveGround> {
    const ground = await this.ground(manager, roundId, unitId);
    const [read, reveal] = await this.access.scopesOf(
      ...([manager, actor, ['handover.read', REVEAL], roundId] as const),
    );
    const codes = listTypes().map(({ declaration }) => declaration.code);
    const reached = ground.givers.some(({ id }) => codes.some((code) => read!.covers(id, code)));
    if (!reached) throw notFound();
    const needed = kind === 'full' ? [read!, reveal!] : [read!];
    const whole = ground.givers.every(({ id }) =>
      codes.every((code) => needed.every((scope) => scope.covers(id, code))),
    );
    if (!whole) throw noRight();
    return ground;
  }

  /** The unit with its lists. @throws notFound where it is not one that ends in the round. */
  async ground(manager: EntityManager, roundId: string, unitId: string): Promise<ArchiveGround> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    await this.book.refresh(manager);
    const ending = [
      ...(await this.units.oldUnits(manager, roundId)),
      ...(await this.units.abolishedDistricts(manager, roundId)),
    ];
    const unit = ending.find(({ id }) => id === unitId);
    if (!unit) throw notFound();
    const givers = await this.units.organisationsOfUnit(manager, unitId);
    const lists = await manager.find(HandoverList, {
      where: { roundId, giverOrganisationId: In(givers.map(({ id }) => id)) },
      order: { listType: 'ASC', giverOrganisationId: 'ASC' },
    });
    return { unit, givers, lists };
  }
}
