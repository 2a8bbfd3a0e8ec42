import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AdministrativeUnit } from './administrative-unit.entity';
import { findByName, type NameMatch } from './name-lookup';
import { Milestone } from './milestone.entity';
import { MilestonePlan } from './milestone-plan.entity';
import { REMIND_BEFORE, SHIPPED_MILESTONES, type PlanMilestone } from './shipped-milestones';
import { Organisation } from './organisation.entity';
import type { PossibleReceiver } from './receivers';
import type { Relation } from './relation';
import { Round, RoundUnit, type Side } from './round.entity';
import { UnitsRepository, type PlacedUnit } from './units.repository';
import { WaysOfGivers } from './ways-of-givers';

/** A unit with its place in the round, flat. */
export type RoundUnitView = AdministrativeUnit & { position: number; cluster: string | null };
/** A unit at the other end of a succession. */
export interface RelatedUnit {
  unit: AdministrativeUnit;
  relation: Relation;
  note: string;
  source: string;
}

/** What other subjects may ask of rounds, units and organisations. */
@Injectable()
export class UnitsReadModel {
  private readonly ways: WaysOfGivers;

  constructor(private readonly repository: UnitsRepository) {
    this.ways = new WaysOfGivers(repository);
  }

  /** The round with this id, or null. */
  round(manager: EntityManager, roundId: string): Promise<Round | null> {
    return this.repository.round(manager, { id: roundId });
  }

  /** All rounds, the latest first. */
  rounds(manager: EntityManager): Promise<Round[]> {
    return manager.find(Round, {
      order: { demonstration: 'ASC', effectiveDate: 'DESC', code: 'ASC' },
    });
  }

  /** Units of one side of the round, in the order of the resolution. */
  async unitsOf(manager: EntityManager, roundId: string, side: Side): Promise<RoundUnitView[]> {
    return (await this.repository.placed(manager, roundId, side)).map(flat);
  }

  /** Milestones of a round as its plan says now, the earliest first. */
  async milestones(manager: EntityManager, roundId: string): Promise<PlanMilestone[]> {
    const [plan] = await this.milestonePlans(manager, roundId);
    return plan?.milestones ?? this.firstMilestones(manager, roundId);
  }

  /** Every version of the plan, the latest first. */
  milestonePlans(manager: EntityManager, roundId: string): Promise<MilestonePlan[]> {
    return manager.find(MilestonePlan, { where: { roundId }, order: { number: 'DESC' } });
  }

  /** What held before anybody changed it: what came with the round, or the shipped ones. */
  async firstMilestones(manager: EntityManager, roundId: string): Promise<PlanMilestone[]> {
    const own = await manager.find(Milestone, {
      where: { roundId },
      order: { offsetDays: 'ASC', code: 'ASC' },
    });
    if (own.length === 0) return [...SHIPPED_MILESTONES];
    return own.map(({ code, nameVi, nameEn, offsetDays, source }) => ({
      ...{ code, nameVi, nameEn, offsetDays, source, remindBefore: REMIND_BEFORE },
    }));
  }

  newUnits(manager: EntityManager, roundId: string): Promise<RoundUnitView[]> {
    return this.unitsOf(manager, roundId, 'new');
  }

  /**
   * Only how the new units are called, in the order of the resolution: cheap where there are thousands.
   * @param only ids of those that are asked for.
   */
  newUnitNames(
    manager: EntityManager,
    roundId: string,
    only?: readonly string[],
  ): Promise<{ id: string; name: string }[]> {
    if (only?.length === 0) return Promise.resolve([]);
    const query = manager
      .createQueryBuilder()
      .from('round_unit', 'place')
      .innerJoin('administrative_unit', 'unit', 'unit.id = place.unit_id')
      .select('unit.id', 'id')
      .addSelect('unit.name', 'name')
      .where(`place.round_id = :roundId AND place.side = 'new'`, { roundId })
      .orderBy('place.position')
      .addOrderBy('place.unit_id');
    if (only) query.andWhere('place.unit_id IN (:...only)', { only });
    return query.getRawMany<{ id: string; name: string }>();
  }

  /** How many new units a round has. */
  newUnitCount(manager: EntityManager, roundId: string): Promise<number> {
    return manager.countBy(RoundUnit, { roundId, side: 'new' });
  }

  oldUnits(manager: EntityManager, roundId: string): Promise<RoundUnitView[]> {
    return this.unitsOf(manager, roundId, 'old');
  }

  abolishedDistricts(manager: EntityManager, roundId: string): Promise<RoundUnitView[]> {
    return this.unitsOf(manager, roundId, 'abolished_district');
  }

  /** Units that stand on both sides of a round: they go on as they are, and nobody succeeds them. */
  async staying(manager: EntityManager, roundId: string): Promise<Set<string>> {
    const renewed = new Set((await this.newUnits(manager, roundId)).map(({ id }) => id));
    const old = await this.oldUnits(manager, roundId);
    return new Set(old.flatMap(({ id }) => (renewed.has(id) ? [id] : [])));
  }

  /** The new units an old one goes into. */
  successors(manager: EntityManager, roundId: string, oldUnitId: string): Promise<RelatedUnit[]> {
    return this.related(manager, { roundId, oldUnitId }, 'newUnitId');
  }

  /** The old units a new one is formed from. */
  predecessors(manager: EntityManager, roundId: string, newUnitId: string): Promise<RelatedUnit[]> {
    return this.related(manager, { roundId, newUnitId }, 'oldUnitId');
  }

  /** Every succession row of the round, by ids; for maps over all units. */
  successionRows(manager: EntityManager, roundId: string) {
    return this.repository.successions(manager, { roundId });
  }

  /** The unit with this id, whatever round it belongs to, or null. */
  unit(manager: EntityManager, id: string): Promise<AdministrativeUnit | null> {
    return manager.findOneBy(AdministrativeUnit, { id });
  }

  /** A unit's name and its People's Committee, for what is written down about it; null for an unknown one. */
  placeOf(
    manager: EntityManager,
    unitId: string,
  ): Promise<{ name: string; committeeId: string | null } | null> {
    return this.repository.placeOf(manager, unitId);
  }

  organisation(manager: EntityManager, id: string): Promise<Organisation | null> {
    return manager.findOneBy(Organisation, { id });
  }

  /** Organisations by id, in a map; unknown ids are left out. */
  organisations(manager: EntityManager, ids: readonly string[]) {
    return this.repository.byIds(manager, Organisation, ids);
  }

  /** Units by id, in a map; unknown ids are left out. */
  units(manager: EntityManager, ids: readonly string[]) {
    return this.repository.byIds(manager, AdministrativeUnit, ids);
  }

  organisationsOfUnit(manager: EntityManager, unitId: string): Promise<Organisation[]> {
    return this.repository.organisationsIn(manager, [unitId]);
  }

  /** Organisations at or below any of the paths. */
  organisationsWithin(manager: EntityManager, paths: readonly string[]): Promise<Organisation[]> {
    return this.repository.organisationsWithin(manager, paths);
  }

  /** Every organisation with a part in the round: those of its units and of the province. */
  async organisationsOfRound(manager: EntityManager, roundId: string): Promise<Organisation[]> {
    const sides = await Promise.all(
      (['new', 'old', 'abolished_district'] as const).map((side) =>
        this.repository.placed(manager, roundId, side),
      ),
    );
    const unitIds = new Set(sides.flat().map(({ unit }) => unit.id));
    const province = await this.ways.provinceOf(manager, roundId);
    if (province) unitIds.add(province.id);
    return this.repository.organisationsIn(manager, [...unitIds]);
  }

  /** The sides of the round that an organisation's unit is on; none where either is unknown. */
  async sidesOf(manager: EntityManager, roundId: string, organisationId: string): Promise<Side[]> {
    const organisation = await this.organisation(manager, organisationId);
    if (!organisation) return [];
    return this.repository.sidesOf(manager, roundId, organisation.unitId);
  }

  /** Whether an organisation has a part in the round: it is of one of its units or of the province. */
  async hasPart(manager: EntityManager, roundId: string, organisationId: string): Promise<boolean> {
    if ((await this.sidesOf(manager, roundId, organisationId)).length > 0) return true;
    const organisation = await this.organisation(manager, organisationId);
    const province = await this.ways.provinceOf(manager, roundId);
    return province !== null && organisation?.unitId === province.id;
  }

  /**
   * Clusters of new units as the rounds name them, with their People's Committees; the latest round first,
   * demonstrations last, each in the order of its resolution.
   */
  async clusters(
    manager: EntityManager,
  ): Promise<{ name: string; roundName: string; committees: Organisation[] }[]> {
    const found = [];
    for (const { id, name: roundName } of await this.rounds(manager)) {
      const units = (await this.newUnits(manager, id)).filter(({ cluster }) => cluster !== null);
      const committees = await this.peoplesCommittees(
        manager,
        units.map((unit) => unit.id),
      );
      for (const [name, members] of Map.groupBy(units, ({ cluster }) => cluster!))
        found.push({
          ...{ name, roundName },
          committees: members.flatMap((unit) => committees.get(unit.id) ?? []),
        });
    }
    return found;
  }

  /** The People's Committee of each unit, by unit id. */
  async peoplesCommittees(
    manager: EntityManager,
    unitIds: readonly string[],
  ): Promise<Map<string, Organisation>> {
    const all = await this.repository.organisationsIn(manager, unitIds);
    const committees = all.filter(({ kind }) => kind === 'people_committee');
    return new Map(committees.map((each) => [each.unitId, each]));
  }

  /**
   * Who receives what a list does not say otherwise: the People's Committee of the one new unit
   * the giver's unit wholly goes into. Null for a divided unit, for bodies of a district, and for a unit that
   * goes on as it is: nobody hands over to itself.
   */
  async defaultReceiver(
    manager: EntityManager,
    roundId: string,
    giverOrganisationId: string,
  ): Promise<Organisation | null> {
    const unitId = await this.ways.wholeWayOf(manager, roundId, giverOrganisationId);
    if (unitId === null) return null;
    const committee = (await this.peoplesCommittees(manager, [unitId])).get(unitId);
    return committee && committee.id !== giverOrganisationId ? committee : null;
  }

  /**
   * Who may receive from the giver: the People's Committees of the new units that people or
   * things of its unit go to (for a district: of its communes), their service centres where communes own
   * them, then the bodies of the province. Never the giver itself, whose unit may go on as it is.
   */
  possibleReceivers(
    manager: EntityManager,
    roundId: string,
    giverOrganisationId: string,
  ): Promise<PossibleReceiver[]> {
    return this.ways.receiversOf(manager, roundId, giverOrganisationId);
  }

  /** The province of a round with its bodies; null where the round has none. */
  async provinceBodies(
    manager: EntityManager,
    roundId: string,
  ): Promise<{ unit: AdministrativeUnit; organisations: Organisation[] } | null> {
    const unit = await this.ways.provinceOf(manager, roundId);
    if (!unit) return null;
    return { unit, organisations: await this.organisationsOfUnit(manager, unit.id) };
  }

  /** The unit of the round a text names, or the nearest names; nothing is guessed. */
  async findUnitByName(
    manager: EntityManager,
    roundId: string,
    text: string,
    side: Side = 'new',
  ): Promise<NameMatch<RoundUnitView>> {
    return findByName(text, await this.unitsOf(manager, roundId, side));
  }

  private async related(
    manager: EntityManager,
    where: { roundId: string; oldUnitId?: string; newUnitId?: string },
    end: 'oldUnitId' | 'newUnitId',
  ): Promise<RelatedUnit[]> {
    const rows = await this.repository.successions(manager, where);
    const units = await this.repository.byIds(
      manager,
      AdministrativeUnit,
      rows.map((row) => row[end]),
    );
    return rows.map((row) => ({
      unit: units.get(row[end])!,
      relation: row.relation,
      note: row.note,
      source: row.source,
    }));
  }
}

const flat = ({ unit, position, cluster }: PlacedUnit): RoundUnitView => ({
  ...unit,
  position,
  cluster,
});
