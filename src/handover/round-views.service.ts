import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { Reader } from '../platform/database/reader';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { vietnamDay } from '../platform/vietnam-time';
import type { OrganisationScope } from '../units/organisation-scope';
import { UnitsReadModel, type RoundUnitView } from '../units/units.read-model';
import { addBalances } from './conservation';
import { ControlReadModel, worstByUnit } from './control/control.read-model';
import { filingOf } from './control/filing-state';
import { HandoverReadModel, type ListFigures } from './handover.read-model';
import type { IncomingView, MatrixView } from './round-views.schema';
import { ListAccess } from './list-access';
import { owes, RoundListsReadModel } from './round-lists.read-model';
import { StandingReadModel } from './standing.read-model';
import { listType } from './list-types/list-types';

type Cell = MatrixView['units'][number]['cells'][number];
type PlainCell = Omit<Cell, 'may' | 'checked' | 'unconfirmed' | 'control'>;
type GivingUnit = RoundUnitView & { side: MatrixView['units'][number]['side'] };

/** A whole round as the person may see it: who filed what, and what comes in. */
@Injectable()
export class RoundViews {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly figures: HandoverReadModel,
    private readonly clock: Clock,
    private readonly standings: StandingReadModel,
    private readonly asked: RoundListsReadModel,
    private readonly control: ControlReadModel,
  ) {}

  /** Old communes and abolished districts × kinds of lists: filed, nothing to report, missing, late. */
  matrix(actor: Actor, roundId: string): Promise<MatrixView> {
    return this.reader.snapshot(async (manager) => {
      const { scope } = await this.roundFor(manager, actor, roundId);
      const today = vietnamDay(this.clock.now());
      const asked = await this.asked.of(manager, roundId);
      const [importing, declaring] = await this.lists.scopesOf(
        manager,
        actor,
        ['import.write', 'handover.declare'],
        roundId,
      );
      const unconfirmed = await this.standings.unconfirmed(manager, roundId);
      const all = await this.figures.balance(manager, roundId);
      const lists = all.filter((list) => scope.covers(list.giverOrganisationId, list.listType));
      const compared = (await this.control.compared(manager, { roundId })).filter(({ figure }) =>
        scope.covers(figure.giverOrganisationId, figure.listType),
      );
      const givers = await this.units.organisations(manager, [
        ...lists.map(({ giverOrganisationId }) => giverOrganisationId),
        ...compared.map(({ figure }) => figure.giverOrganisationId),
      ]);
      const byUnit = Map.groupBy(lists, (list) => givers.get(list.giverOrganisationId)!.unitId);
      const control = worstByUnit(compared, (giver) => givers.get(giver)!.unitId);
      const units = await this.unitsSeen(manager, roundId, scope);
      const staying = await this.units.staying(manager, roundId);
      const committees = await this.units.peoplesCommittees(
        manager,
        units.map(({ id }) => id),
      );
      const met = new Set([
        ...all.map((list) => list.listType),
        ...compared.map(({ figure }) => figure.listType),
      ]);
      // A list that nobody has to file has a column once somebody files it, or a source speaks of it.
      const types = asked.filter(
        ({ required, districtRequired, code }) =>
          scope.reaches(code) && (required || districtRequired || met.has(code)),
      );
      return {
        types: types.map(({ code, name, group, required, districtRequired, dueOn, cutOffDay }) => ({
          ...{ code, name, group, required, districtRequired, dueOn, cutOffDay },
        })),
        units: units.map(({ id, code, name, side }) => {
          const organisationId = committees.get(id)?.id ?? null;
          const cells = types.map((type) => {
            const own = ofType(byUnit.get(id) ?? [], type.code);
            const seen = own.length > 0 || scope.covers(organisationId, type.code);
            const may = [
              ...(importing!.covers(organisationId, type.code) ? ['import' as const] : []),
              ...(declaring!.covers(organisationId, type.code) ? ['declare_empty' as const] : []),
            ];
            const standing = {
              checked: own.length > 0 && own.every(({ checkedAt }) => checkedAt !== null),
              unconfirmed: own.some(({ listId }) => unconfirmed.has(listId)),
            };
            const owed = owes(type, staying.has(id) ? 'staying' : side);
            const cell = cellOf(type.code, own, { owed, dueOn: type.dueOn, today });
            const beside = { control: control(id, type.code) };
            return { ...cell, ...standing, ...beside, ...(!seen && HIDDEN), may };
          });
          return { ...{ unitId: id, code, name, side }, organisationId, cells };
        }),
      };
    });
  }

  /** The lists of which part goes to the bodies of a new unit. */
  incoming(actor: Actor, roundId: string, unitId: string): Promise<IncomingView[]> {
    return this.reader.snapshot(async (manager) => {
      const { scope } = await this.roundFor(manager, actor, roundId);
      const bodies = await this.units.organisationsOfUnit(manager, unitId);
      const receivers = bodies.map(({ id }) => id).filter((id) => scope.covers(id));
      if (receivers.length === 0) throw notFound();
      const all = await this.figures.byReceiver(manager, { roundId, receivers });
      const shares = all.filter((share) =>
        scope.covers(share.receiverOrganisationId, share.listType),
      );
      const lists = new Map(
        (await this.figures.balance(manager, roundId)).map((list) => [list.listId, list]),
      );
      const names = await this.units.organisations(manager, [
        ...receivers,
        ...shares.map(({ giverOrganisationId }) => giverOrganisationId),
      ]);
      const named = (id: string) => ({ id, name: names.get(id)!.name });
      return shares.map((share) => ({
        listId: share.listId,
        listType: share.listType,
        listTypeName: listType(share.listType)!.declaration.name,
        giver: named(share.giverOrganisationId),
        receiver: named(share.receiverOrganisationId!),
        version: lists.get(share.listId)!.version,
        balance: share.balance,
      }));
    });
  }

  private async roundFor(manager: EntityManager, actor: Actor, roundId: string) {
    const round = await this.units.round(manager, roundId);
    if (!round) throw notFound();
    const scope = await this.lists.scopeOf(manager, actor, 'handover.read', roundId);
    return { round, scope };
  }

  /** Those that hand over, communes before districts; for an officer only those of the officer. */
  private async unitsSeen(
    manager: EntityManager,
    roundId: string,
    scope: OrganisationScope,
  ): Promise<GivingUnit[]> {
    const seen = scope.units();
    const sides = await Promise.all([
      this.units.unitsOf(manager, roundId, 'old'),
      this.units.unitsOf(manager, roundId, 'abolished_district'),
    ]);
    const [old, districts] = sides.map((units) =>
      seen === 'all' ? units : units.filter(({ id }) => seen.has(id)),
    );
    return [
      ...old!.map((unit) => ({ ...unit, side: 'old' as const })),
      ...districts!.map((unit) => ({ ...unit, side: 'abolished_district' as const })),
    ];
  }
}

/** Stands for a list outside the kinds of lists of a duty: nothing is told of it. */
const HIDDEN = { state: 'hidden' as const, listIds: [], lateDays: null, control: null };

const ofType = (lists: readonly ListFigures[], code: string): ListFigures[] =>
  lists.filter((list) => list.listType === code);

function cellOf(
  code: string,
  own: readonly ListFigures[],
  { today, ...asked }: { owed: boolean; dueOn: string; today: string },
): PlainCell {
  return {
    listType: code,
    ...filingOf(asked, today, own),
    listIds: own.map(({ listId }) => listId),
    rows: addBalances(own.map(({ balance }) => balance)).rows,
  };
}
