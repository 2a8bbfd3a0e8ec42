import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { ListAccess } from '../list-access';
import { ListTypeBook } from '../list-type-book';
import { listType, listTypes } from '../list-types/list-types';
import { ControlAccess, type ControlScopes } from './control-access';
import { controlLineOf, explanationViewOf } from './control-line';
import { amountsOf, ControlReadModel, type ComparedFigure } from './control.read-model';
import { ControlRevision } from './control-revision.entity';
import type { ControlDetail, ControlLine, ControlPage } from './control.schema';
import { CONTROL_SOURCES } from './control-sources';

/** Control figures beside the declared ones, as a person may see them. */
@Injectable()
export class ControlViews {
  constructor(
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly access: ControlAccess,
    private readonly figures: ControlReadModel,
    private readonly lists: ListAccess,
    private readonly book: ListTypeBook,
  ) {}

  /** Those of a round, perhaps of one giver or one kind of list. */
  ofRound(
    actor: Actor,
    roundId: string,
    place: { giverOrganisationId?: string; listType?: string },
  ): Promise<ControlPage> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      await this.book.refresh(manager);
      const scopes = await this.access.scopes(manager, actor, roundId);
      const all = await this.figures.compared(manager, { roundId, ...place });
      const seen = all.filter(({ figure }) =>
        scopes.seen.covers(figure.giverOrganisationId, figure.listType),
      );
      return {
        figures: await this.lines(manager, seen, scopes),
        sources: CONTROL_SOURCES.map(({ code, vi, en, asOf, listTypes: types }) => ({
          ...{ code, name: { vi, en }, asOf, listTypes: types },
        })),
        entering: listTypes()
          .map(({ declaration }) => declaration.code)
          .filter((code) => scopes.control.reaches(code)),
      };
    });
  }

  /** Those of a list, for whoever sees the list: its receivers as well. */
  ofList(actor: Actor, listId: string): Promise<ControlLine[]> {
    return this.reader.snapshot(async (manager) => {
      const { list } = await this.lists.visible(manager, actor, listId);
      const { roundId, giverOrganisationId, listType: code } = list;
      const place = { roundId, giverOrganisationId, listType: code };
      const scopes = await this.access.scopes(manager, actor, roundId);
      return this.lines(manager, await this.figures.compared(manager, place), scopes);
    });
  }

  /** One figure with everything it ever said and every reason that was given. */
  one(actor: Actor, id: string): Promise<ControlDetail> {
    return this.reader.snapshot(async (manager) => {
      const { compared, rights } = await this.access.visible(manager, actor, id);
      const { figure, explanations } = compared;
      await this.book.refresh(manager);
      const giver = await this.units.organisation(manager, figure.giverOrganisationId);
      const revisions = await manager.find(ControlRevision, {
        where: { figureId: id },
        order: { version: 'DESC' },
      });
      const declaration = listType(figure.listType)?.declaration;
      return {
        ...controlLineOf(compared, giver!.name, rights),
        ...{ roundId: figure.roundId, state: figure.state, changeReason: figure.changeReason },
        hasQuantity: declaration?.quantityColumn !== undefined,
        hasMoney: declaration?.moneyColumn !== undefined,
        revisions: revisions.map((each) => ({
          ...{ version: each.version, asOf: each.asOf, note: each.note, state: each.state },
          ...{ control: amountsOf(each), reason: each.changeReason, fileName: each.fileName },
          ...{ by: each.changedByName, at: each.changedAt },
        })),
        explanations: explanations.map((each) => explanationViewOf(compared, each)),
      };
    });
  }

  private async lines(
    manager: EntityManager,
    compared: readonly ComparedFigure[],
    scopes: ControlScopes,
  ): Promise<ControlLine[]> {
    const ids = compared.map(({ figure }) => figure.giverOrganisationId);
    const names = await this.units.organisations(manager, ids);
    return compared.map((each) => {
      const { figure } = each;
      const giver = names.get(figure.giverOrganisationId)!.name;
      return controlLineOf(each, giver, this.access.rightsAt(scopes, figure));
    });
  }
}
