import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { MAIN_MEASURES, type MainMeasure } from '../bucket';
import { HandoverList } from '../handover-list.entity';
import {
  differencesOf,
  isAboveNothing,
  SETTLED_STATUSES,
  statusOf,
  worstOf,
  type ControlAmounts,
  type ControlStatus,
  type DeclaredAmounts,
  type ExplanationFacts,
} from './compare-control';
import { ControlExplanation } from './control-explanation.entity';
import { ControlFigure } from './control-figure.entity';
import type { RowStanding } from './row-standing';
import { RowStandings } from './row-standings';

/** Which figures: of a round, perhaps of one giver, one kind of list. */
export type ControlPlace = Pick<ControlFigure, 'roundId'> &
  Partial<Pick<ControlFigure, 'giverOrganisationId' | 'listType'>>;

/** A control figure beside what the giver declares. */
export interface ComparedFigure {
  figure: ControlFigure;
  control: ControlAmounts;
  /** Null where the giver has filed nothing. */
  list: ({ id: string; state: 'filed' | 'empty' } & { declared: DeclaredAmounts }) | null;
  /** Declared less control; null where there is nothing to compare. */
  differences: ControlAmounts | null;
  status: ControlStatus;
  /** The latest first. */
  explanations: ControlExplanation[];
  /** The rows of the source beside those of the list; null where the source gave no rows. */
  rows: RowStanding | null;
}

/** What is told of lists here; the other counters of thousands of lists need not be read. */
const OF_A_LIST = {
  ...{ id: true, giverOrganisationId: true, listType: true, state: true },
  ...{ rowsDeclared: true, quantityDeclared: true, moneyDeclared: true },
  ...{ version: true, changedAt: true },
} as const;

/** Control figures beside the declared ones; the one place where both are put together. */
@Injectable()
export class ControlReadModel {
  private readonly rows = new RowStandings();

  /** Figures in force, in the order of givers, kinds and sources. */
  async compared(manager: EntityManager, place: ControlPlace): Promise<ComparedFigure[]> {
    const figures = await manager.find(ControlFigure, {
      where: { ...place, state: 'in_force' },
      order: { giverOrganisationId: 'ASC', listType: 'ASC', source: 'ASC', sourceName: 'ASC' },
    });
    return this.beside(manager, figures, place);
  }

  /** One figure, also a withdrawn one; null where there is none. */
  async one(manager: EntityManager, id: string): Promise<ComparedFigure | null> {
    const figure = await manager.findOneBy(ControlFigure, { id });
    if (!figure) return null;
    const { roundId, giverOrganisationId, listType } = figure;
    const place = { roundId, giverOrganisationId, listType };
    return (await this.beside(manager, [figure], place))[0]!;
  }

  /** The first figure that stands against the statement that there is nothing to report. */
  async against(
    manager: EntityManager,
    place: Required<ControlPlace>,
  ): Promise<ComparedFigure | undefined> {
    const nothing = { rows: 0, quantity: 0, money: 0 };
    return (await this.compared(manager, place)).find(({ figure, control, explanations }) => {
      if (!isAboveNothing(control)) return false;
      const list = { state: 'empty' as const, declared: nothing };
      const reasons = explanations.map(factsOf).filter(({ declared }) => isNothing(declared));
      const facts = { version: figure.version, control, list, explanations: reasons, openRows: 0 };
      return statusOf(facts) !== 'explained';
    });
  }

  private async beside(
    manager: EntityManager,
    figures: ControlFigure[],
    place: ControlPlace,
  ): Promise<ComparedFigure[]> {
    if (figures.length === 0) return [];
    const lists = await manager.find(HandoverList, { where: place, select: OF_A_LIST });
    const listAt = new Map(lists.map((list) => [placeKey(list), list]));
    // Of a whole round it is cheaper to read all than to name thousands of figures.
    const ids = figures.length > 500 ? null : figures.map(({ id }) => id);
    const explanations = Map.groupBy(
      await manager.find(ControlExplanation, {
        ...(ids && { where: { figureId: In(ids) } }),
        order: { explainedAt: 'DESC', id: 'DESC' },
      }),
      ({ figureId }) => figureId,
    );
    const rows = await this.rows.of(
      manager,
      figures.map((figure) => ({
        ...{ figureId: figure.id, listType: figure.listType },
        list: listAt.get(placeKey(figure)) ?? null,
      })),
    );
    return figures.map((figure) => {
      const found = listAt.get(placeKey(figure));
      const standing = rows.get(figure.id) ?? null;
      const list = found && {
        ...{ id: found.id, state: found.state },
        declared: declaredOf(found),
      };
      const control = amountsOf(figure);
      const own = explanations.get(figure.id) ?? [];
      const facts = {
        ...{ version: figure.version, control, list: list ?? null },
        explanations: own.map(factsOf),
        openRows: standing?.open ?? 0,
      };
      return {
        ...{ figure, control, list: list ?? null, explanations: own, rows: standing },
        differences: list ? differencesOf(control, list.declared) : null,
        status: statusOf(facts),
      };
    });
  }
}

/**
 * How lists of a unit stand beside all control figures for them.
 * @param unitOf the unit of a giver.
 * @returns the status that asks for most, of a unit and a kind of list; null where there is no figure.
 */
export function worstByUnit(
  compared: readonly ComparedFigure[],
  unitOf: (giverOrganisationId: string) => string,
): (unitId: string, listType: string) => ControlStatus | null {
  const key = (unitId: string, listType: string) => `${unitId}/${listType}`;
  const byCell = Map.groupBy(compared, ({ figure }) =>
    key(unitOf(figure.giverOrganisationId), figure.listType),
  );
  return (unitId, listType) =>
    worstOf((byCell.get(key(unitId, listType)) ?? []).map(({ status }) => status));
}

/** Declared and control of the lists of one kind that a source speaks of. */
export interface ControlSums {
  lists: number;
  /** Of those: not equal, and no reason accepted. */
  open: number;
  /** Declared and control, of what the sources say only; null where none says it. */
  declared: ControlAmounts;
  control: ControlAmounts;
}

/**
 * Sums by kind of list. Where several sources speak of one list it counts once, by the figure that asks
 * for most; a list that was not filed declares nothing.
 */
export function controlSums(compared: readonly ComparedFigure[]): Map<string, ControlSums> {
  const byList = Map.groupBy(compared, ({ figure }) => placeKey(figure));
  const worst = [...byList.values()].map((same) => {
    const status = worstOf(same.map((each) => each.status));
    return same.find((each) => each.status === status)!;
  });
  const sums = [...Map.groupBy(worst, ({ figure }) => figure.listType)].map(([code, own]) => {
    const sum = (side: (each: ComparedFigure, measure: MainMeasure) => number) =>
      Object.fromEntries(
        MAIN_MEASURES.map((measure) => {
          const said = own.filter(({ control }) => control[measure] !== null);
          const total = said.reduce((before, each) => before + side(each, measure), 0);
          return [measure, said.length === 0 ? null : total];
        }),
      ) as ControlAmounts;
    return [
      code,
      {
        lists: own.length,
        open: own.filter(({ status }) => !SETTLED_STATUSES.includes(status)).length,
        declared: sum(({ list }, measure) => list?.declared[measure] ?? 0),
        control: sum(({ control }, measure) => control[measure]!),
      },
    ] as const;
  });
  return new Map(sums);
}

/** What a figure says. */
export const amountsOf = ({
  rowCount,
  quantity,
  money,
}: Pick<ControlFigure, 'rowCount' | 'quantity' | 'money'>): ControlAmounts => ({
  rows: rowCount,
  quantity,
  money,
});

/** What a list declares, supplementary rows included. */
export const declaredOf = (
  list: Pick<HandoverList, 'rowsDeclared' | 'quantityDeclared' | 'moneyDeclared'>,
): DeclaredAmounts => ({
  rows: list.rowsDeclared,
  quantity: list.quantityDeclared,
  money: list.moneyDeclared,
});

const factsOf = (each: ControlExplanation): ExplanationFacts => ({
  figureVersion: each.figureVersion,
  declared: {
    rows: each.declaredRows,
    quantity: each.declaredQuantity,
    money: each.declaredMoney,
  },
  state: each.state,
});

const isNothing = ({ rows, quantity, money }: DeclaredAmounts): boolean =>
  rows === 0 && quantity === 0 && money === 0;

const placeKey = ({
  giverOrganisationId,
  listType,
}: Pick<ControlFigure, 'giverOrganisationId' | 'listType'>): string =>
  `${giverOrganisationId}/${listType}`;
