import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { sha256 } from '../../platform/audit/canonical';
import { vietnamDay } from '../../platform/vietnam-time';
import type { Organisation } from '../../units/organisation.entity';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import { caseTypes } from '../cases/case-types';
import { ownedCases, planMarks, type OwnedCases } from '../cases/owned-cases';
import { ControlReadModel } from '../control/control.read-model';
import { DiscrepanciesReadModel } from '../discrepancies/discrepancies.read-model';
import { ReceiverFigure } from '../figures/receiver-figure.entity';
import { HandoverList } from '../handover-list.entity';
import { owes, RoundListsReadModel } from '../round-lists.read-model';
import { HandoverShare } from '../shares/share.entity';
import { POINT_OF_LIST, type Point } from './closing-points';
import { KeptByList } from './kept-by-list';
import { toldRows, withEachRow, type GiversRow } from './told-rows';
import type { ShareFact, UnitFacts } from './unit-findings';

/** A unit that ceases to be: an old commune that goes into others, or an abolished district. */
export type DissolvedUnit = RoundUnitView & { side: 'old' | 'abolished_district' };

/** What is known of one of them. */
export interface KnownUnit {
  unit: DissolvedUnit;
  bodies: Organisation[];
  lists: HandoverList[];
  facts: UnitFacts;
}

/** How much of what is known is wanted, and whence. */
interface KnowingHow {
  eachRow?: (unitId: string, point: Point) => boolean;
  kept?: boolean;
}

/** How many bodies or lists are named in one question. */
const NAMED_A_STATEMENT = 400;

/** Brings together what the rooms of the handover tell of dissolved units. */
@Injectable()
export class CompletionReadModel {
  private readonly told = new KeptByList<GiversRow>();
  private readonly owned = new KeptByList<OwnedCases>();

  constructor(
    private readonly units: UnitsReadModel,
    private readonly asked: RoundListsReadModel,
    private readonly discrepancies: DiscrepanciesReadModel,
    private readonly control: ControlReadModel,
    private readonly clock: Clock,
  ) {}

  /** Units of a round that cease to be, communes before districts; one that stays as it is does not. */
  async dissolved(manager: EntityManager, roundId: string): Promise<DissolvedUnit[]> {
    const old = await this.units.oldUnits(manager, roundId);
    const districts = await this.units.abolishedDistricts(manager, roundId);
    const staying = await this.units.staying(manager, roundId);
    return [
      ...old.map((unit) => ({ ...unit, side: 'old' as const })),
      ...districts.map((unit) => ({ ...unit, side: 'abolished_district' as const })),
    ].filter(({ id }) => !staying.has(id));
  }

  /**
   * All that the record tells of some units, by few questions however many they are.
   * @param how `eachRow`: where rows with something left to do are told one by one, elsewhere they are only counted;
   *   `kept`: what is known of lists that have not changed is not worked out again, for readers of committed states.
   */
  async known(
    manager: EntityManager,
    roundId: string,
    units: readonly DissolvedUnit[],
    { eachRow = () => true, kept = false }: KnowingHow = {},
  ): Promise<KnownUnit[]> {
    const bodies = await this.bodiesOf(manager, roundId, units);
    const givers = bodies.map(({ id }) => id);
    const unitOf = new Map(bodies.map(({ id, unitId }) => [id, unitId]));
    const only = units.length === 1 && givers.length === 1 ? givers[0] : undefined;
    const asked = await this.asked.of(manager, roundId);
    const lists = await inParts(givers, (part) =>
      manager.findBy(HandoverList, { roundId, giverOrganisationId: In(part) }),
    );
    const shares = await this.shares(manager, roundId, givers);
    const rows = await withEachRow(
      manager,
      await this.toldOf(manager, lists, kept),
      ({ giverOrganisationId, listType }) =>
        eachRow(unitOf.get(giverOrganisationId)!, POINT_OF_LIST[listType]!),
    );
    const today = vietnamDay(this.clock.now());
    const open = await this.discrepancies.open(manager, roundId, today);
    const compared = await this.control.compared(manager, {
      ...{ roundId, ...(only && { giverOrganisationId: only }) },
    });
    const cases = await this.casesOf(manager, roundId, lists, kept);
    const ofUnit = <Each>(all: readonly Each[], giverOf: (each: Each) => string) =>
      Map.groupBy(
        all.filter((each) => unitOf.has(giverOf(each))),
        (each) => unitOf.get(giverOf(each))!,
      );
    const giver = ({ giverOrganisationId }: { giverOrganisationId: string }) => giverOrganisationId;
    const by = {
      lists: ofUnit(lists, giver),
      shares: ofUnit(shares, giver),
      rows: ofUnit(rows, giver),
      discrepancies: ofUnit(open, giver),
      control: ofUnit(compared, ({ figure }) => figure.giverOrganisationId),
      cases: ofUnit(cases, giver),
      bodies: Map.groupBy(bodies, ({ unitId }) => unitId),
    };
    return units.map((unit) => {
      const own = by.lists.get(unit.id) ?? [];
      return {
        ...{ unit, lists: own, bodies: by.bodies.get(unit.id) ?? [] },
        facts: {
          owed: asked.filter((each) => owes(each, unit.side)).map(({ code }) => code),
          lists: own.map(({ id, listType, state }) => ({ listId: id, listType, state })),
          shares: by.shares.get(unit.id) ?? [],
          discrepancies: by.discrepancies.get(unit.id) ?? [],
          control: (by.control.get(unit.id) ?? []).map(({ figure, list, status }) => ({
            ...{ figureId: figure.id, listType: figure.listType, status },
            listId: list?.id ?? null,
          })),
          caseTypes: caseTypes().map(({ code }) => code),
          cases: addedUp(by.cases.get(unit.id) ?? []),
          rows: by.rows.get(unit.id) ?? [],
        },
      };
    });
  }

  /** Rows that tell of points of a closing, those that stand alike added up. */
  private async toldOf(
    manager: EntityManager,
    lists: readonly HandoverList[],
    kept: boolean,
  ): Promise<GiversRow[]> {
    const telling = lists.filter(({ listType }) => POINT_OF_LIST[listType] !== undefined);
    const asked = (ids: readonly string[]) => inParts(ids, (part) => toldRows(manager, part));
    if (!kept) return asked(telling.map(({ id }) => id));
    return this.told.of(new Map(telling.map((list) => [list.id, markOf(list)])), async (ids) =>
      Map.groupBy(await asked(ids), ({ listId }) => listId),
    );
  }

  /** Cases by who answers for them. */
  private async casesOf(
    manager: EntityManager,
    roundId: string,
    lists: readonly HandoverList[],
    kept: boolean,
  ): Promise<OwnedCases[]> {
    const types = caseTypes();
    const codes = new Set(types.map(({ code }) => code));
    const own = lists.filter(({ listType }) => codes.has(listType));
    const asked = (ids: readonly string[]) => inParts(ids, (part) => ownedCases(manager, part));
    if (!kept) return asked(own.map(({ id }) => id));
    const plans = await planMarks(manager, roundId);
    const rules = sha256(JSON.stringify(types)).slice(0, 16);
    const marks = own.map(
      (list) => [list.id, `${markOf(list)} ${plans.get(list.id) ?? ''} ${rules}`] as const,
    );
    return this.owned.of(new Map(marks), async (ids) =>
      Map.groupBy(await asked(ids), ({ listId }) => listId),
    );
  }

  private async bodiesOf(
    manager: EntityManager,
    roundId: string,
    units: readonly DissolvedUnit[],
  ): Promise<Organisation[]> {
    if (units.length === 1) return this.units.organisationsOfUnit(manager, units[0]!.id);
    const ids = new Set(units.map(({ id }) => id));
    const all = await this.units.organisationsOfRound(manager, roundId);
    return all.filter(({ unitId }) => ids.has(unitId));
  }

  /** What goes to each receiver, as the database has added it up, with the state of the share. */
  private async shares(
    manager: EntityManager,
    roundId: string,
    givers: readonly string[],
  ): Promise<(ShareFact & { giverOrganisationId: string })[]> {
    const figures = await inParts(givers, (part) =>
      manager
        .createQueryBuilder(ReceiverFigure, 'figure')
        .innerJoin(HandoverList, 'list', 'list.id = figure.listId')
        .select('figure.listId', 'list_id')
        .addSelect('list.listType', 'list_type')
        .addSelect('list.giverOrganisationId', 'giver')
        .addSelect(`NULLIF(figure.receiverOrganisationId, '')`, 'receiver')
        .addSelect('figure.bucket', 'bucket')
        .addSelect('figure.portions', 'portions')
        .where('list.roundId = :roundId AND figure.portions > 0', { roundId })
        .andWhere('list.giverOrganisationId IN (:...part)', { part })
        .getRawMany<Record<string, string | number | null>>(),
    );
    const states = await inParts(givers, (part) =>
      manager.findBy(HandoverShare, { roundId, giverOrganisationId: In(part) }),
    );
    const stateOf = new Map(
      states.map((share) => [`${share.listId}/${share.receiverOrganisationId}`, share.state]),
    );
    const facts = new Map<string, ShareFact & { giverOrganisationId: string }>();
    for (const row of figures) {
      const [listId, receiver] = [String(row.list_id), row.receiver as string | null];
      const key = `${listId}/${receiver ?? ''}`;
      const fact = facts.get(key) ?? {
        ...{ listId, listType: String(row.list_type), receiverOrganisationId: receiver },
        ...{ giverOrganisationId: String(row.giver), outstanding: 0, disputed: 0, accepted: 0 },
        state: stateOf.get(key) ?? 'counting',
      };
      const bucket = String(row.bucket);
      if (bucket === 'outstanding' || bucket === 'disputed' || bucket === 'accepted')
        fact[bucket] += Number(row.portions);
      facts.set(key, fact);
    }
    return [...facts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
  }
}

/** What of a list decides about its rows and their portions: every act on it makes another. */
const markOf = ({ version, movements }: HandoverList): string => `${version}/${movements}`;

/** Cases of several bodies of one unit, each kind and ownership once. */
const addedUp = (cases: readonly OwnedCases[]): UnitFacts['cases'] =>
  [...Map.groupBy(cases, ({ listType, ownership }) => `${listType}/${ownership}`).values()].map(
    (alike) => ({
      ...{ listType: alike[0]!.listType, ownership: alike[0]!.ownership },
      cases: alike.reduce((sum, each) => sum + each.cases, 0),
    }),
  );

/** Asks about many in several questions, each naming no more than a statement takes. */
async function inParts<Found>(
  ids: readonly string[],
  ask: (part: string[]) => Promise<Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < ids.length; at += NAMED_A_STATEMENT) {
    found.push(...(await ask(ids.slice(at, at + NAMED_A_STATEMENT))));
  }
  return found;
}
