import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { vietnamDay } from '../../platform/vietnam-time';
import type { Organisation } from '../../units/organisation.entity';
import { OrganisationScope } from '../../units/organisation-scope';
import { UnitsReadModel, type RoundUnitView } from '../../units/units.read-model';
import { workingCalendar } from '../../units/working-days';
import { dueLimits } from '../cases/case-rules';
import { CasesReadModel, caseTypes } from '../cases/cases.read-model';
import { ControlReadModel } from '../control/control.read-model';
import { DiscrepanciesReadModel } from '../discrepancies/discrepancies.read-model';
import { ReceiverFigure } from '../figures/receiver-figure.entity';
import { HandoverList } from '../handover-list.entity';
import { owes, RoundListsReadModel } from '../round-lists.read-model';
import { HandoverShare } from '../shares/share.entity';
import { POINT_OF_LIST, type Point } from './closing-points';
import { toldRows } from './told-rows';
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

/** How many bodies are named in one question. */
const BODIES_A_STATEMENT = 400;

/** Brings together what the rooms of the handover tell of dissolved units. */
@Injectable()
export class CompletionReadModel {
  constructor(
    private readonly units: UnitsReadModel,
    private readonly asked: RoundListsReadModel,
    private readonly discrepancies: DiscrepanciesReadModel,
    private readonly control: ControlReadModel,
    private readonly cases: CasesReadModel,
    private readonly clock: Clock,
  ) {}

  /** Units of a round that cease to be, communes before districts; one that stays as it is does not. */
  async dissolved(manager: EntityManager, roundId: string): Promise<DissolvedUnit[]> {
    const [old, districts, renewed] = [
      await this.units.unitsOf(manager, roundId, 'old'),
      await this.units.unitsOf(manager, roundId, 'abolished_district'),
      await this.units.unitsOf(manager, roundId, 'new'),
    ];
    const staying = new Set(renewed.map(({ id }) => id));
    return [
      ...old.map((unit) => ({ ...unit, side: 'old' as const })),
      ...districts.map((unit) => ({ ...unit, side: 'abolished_district' as const })),
    ].filter(({ id }) => !staying.has(id));
  }

  /**
   * All that the record tells of some units, by few questions however many they are.
   * @param eachRow where rows with something left to do are told one by one; elsewhere they are only counted.
   */
  async known(
    manager: EntityManager,
    roundId: string,
    units: readonly DissolvedUnit[],
    eachRow: (unitId: string, point: Point) => boolean = () => true,
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
    const rows = await inParts(givers, (part) =>
      toldRows(manager, roundId, part, ({ giverOrganisationId, listType }) =>
        eachRow(unitOf.get(giverOrganisationId)!, POINT_OF_LIST[listType]!),
      ),
    );
    const today = vietnamDay(this.clock.now());
    const open = await this.discrepancies.open(manager, roundId, today);
    const compared = await this.control.compared(manager, {
      ...{ roundId, ...(only && { giverOrganisationId: only }) },
    });
    const limits = dueLimits(workingCalendar, today);
    const everywhere = OrganisationScope.everywhere;
    const counts = await this.cases.counts(manager, roundId, everywhere, limits, only);
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
      cases: ofUnit(counts, giver),
      bodies: Map.groupBy(bodies, ({ unitId }) => unitId),
    };
    return units.map((unit) => {
      const own = by.lists.get(unit.id) ?? [];
      return {
        ...{ unit, lists: own, bodies: by.bodies.get(unit.id) ?? [] },
        facts: {
          owed: asked
            .filter((each) => owes(each, unit.side === 'abolished_district'))
            .map(({ code }) => code),
          lists: own.map(({ id, listType, state }) => ({ listId: id, listType, state })),
          shares: by.shares.get(unit.id) ?? [],
          discrepancies: by.discrepancies.get(unit.id) ?? [],
          control: (by.control.get(unit.id) ?? []).map(({ figure, list, status }) => ({
            ...{ figureId: figure.id, listType: figure.listType, status },
            listId: list?.id ?? null,
          })),
          caseTypes: caseTypes().map(({ code }) => code),
          cases: by.cases.get(unit.id) ?? [],
          rows: by.rows.get(unit.id) ?? [],
        },
      };
    });
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

/** Asks about many in several questions, each naming no more than a statement takes. */
async function inParts<Found>(
  ids: readonly string[],
  ask: (part: string[]) => Promise<Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < ids.length; at += BODIES_A_STATEMENT) {
    found.push(...(await ask(ids.slice(at, at + BODIES_A_STATEMENT))));
  }
  return found;
}
