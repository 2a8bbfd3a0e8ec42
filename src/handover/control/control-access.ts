import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import type { OrganisationScope } from '../../units/organisation-scope';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListAccess } from '../list-access';
import type { ControlFigure } from './control-figure.entity';
import type { ControlRights } from './control-line';
import { ControlReadModel, type ComparedFigure } from './control.read-model';

/** Entering control figures and answering reasons: the department in charge. */
export const CONTROL = 'handover.control';
/** Giving reasons: the right by which a giver answers for its lists, also after its end. */
export const EXPLAIN = 'handover.answer';

export interface ControlScopes {
  seen: OrganisationScope;
  control: OrganisationScope;
  explain: OrganisationScope;
}

/** Finds control figures for people; what lies outside their duties does not exist. */
@Injectable()
export class ControlAccess {
  constructor(
    private readonly lists: ListAccess,
    private readonly figures: ControlReadModel,
    private readonly units: UnitsReadModel,
  ) {}

  async scopes(manager: EntityManager, actor: Actor, roundId: string): Promise<ControlScopes> {
    const rights = ['handover.read', CONTROL, EXPLAIN];
    const scopes = await this.lists.scopesOf(manager, actor, rights, roundId);
    return { seen: scopes[0]!, control: scopes[1]!, explain: scopes[2]! };
  }

  rightsAt(
    { control, explain }: ControlScopes,
    { giverOrganisationId, listType }: ComparedFigure['figure'],
  ): ControlRights {
    return {
      control: control.covers(giverOrganisationId, listType),
      explain: explain.covers(giverOrganisationId, listType),
    };
  }

  /** What every audit entry about a figure says of it. */
  async about(manager: EntityManager, figure: ControlFigure) {
    const { id, roundId, giverOrganisationId, listType } = figure;
    const giver = await this.units.organisation(manager, giverOrganisationId);
    const name = `Số đối chứng ${listType} – ${giver?.name ?? ''}`;
    return {
      subject: { type: 'control_figure', id, name },
      ...{ roundId, organisationId: giverOrganisationId },
    };
  }

  /** @throws notFound for what the person may not see. */
  async visible(manager: EntityManager, actor: Actor, id: string) {
    const compared = await this.figures.one(manager, id);
    if (!compared) throw notFound();
    const { figure } = compared;
    const scopes = await this.scopes(manager, actor, figure.roundId);
    if (!scopes.seen.covers(figure.giverOrganisationId, figure.listType)) throw notFound();
    return { compared, rights: this.rightsAt(scopes, figure) };
  }

  /** @throws notFound, noRight for who may only look. */
  async allowed(
    manager: EntityManager,
    actor: Actor,
    id: string,
    right: keyof ControlRights,
  ): Promise<ComparedFigure> {
    const { compared, rights } = await this.visible(manager, actor, id);
    if (!rights[right]) throw noRight();
    return compared;
  }
}
