import type { EntityManager } from 'typeorm';
import { AdministrativeUnit } from './administrative-unit.entity';
import { Organisation } from './organisation.entity';
import { spellingsOf, type PossibleReceiver } from './receivers';
import { defaultReceivingUnit, receivingUnits, type Passage } from './succession.law';
import type { UnitsRepository } from './units.repository';

/** Where the ways of a giver lead, by the succession of its unit; `UnitsReadModel` answers with it. */
export class WaysOfGivers {
  constructor(private readonly repository: UnitsRepository) {}

  /** The one new unit that the giver's unit wholly goes into; null where there is none. */
  async wholeWayOf(
    manager: EntityManager,
    roundId: string,
    giverOrganisationId: string,
  ): Promise<string | null> {
    return defaultReceivingUnit(await this.passages(manager, roundId, giverOrganisationId));
  }

  /** See `UnitsReadModel.possibleReceivers`. */
  async receiversOf(
    manager: EntityManager,
    roundId: string,
    giverOrganisationId: string,
  ): Promise<PossibleReceiver[]> {
    const passages = await this.passages(manager, roundId, giverOrganisationId);
    const unitIds = receivingUnits(passages);
    const province = await this.provinceOf(manager, roundId);
    const units = await this.repository.byIds(manager, AdministrativeUnit, unitIds);
    if (province) units.set(province.id, province);
    const organisations = await this.repository.organisationsIn(manager, [...units.keys()]);
    const unitOf = new Map(organisations.map(({ id, unitId }) => [id, unitId]));
    // A centre that a commune owns lies below its committee; one of the province's below the provincial one.
    const ownedCentre = ({ kind, parentId, unitId }: Organisation) =>
      kind === 'service_centre' && unitOf.get(parentId ?? '') === unitId;
    const takesPart = (each: Organisation) =>
      each.id !== giverOrganisationId &&
      (each.kind === 'people_committee' || each.unitId === province?.id || ownedCentre(each));
    const order = new Map([...units.keys()].map((id, index) => [id, index]));
    return organisations
      .filter(takesPart)
      .sort((a, b) => order.get(a.unitId)! - order.get(b.unitId)!)
      .map(({ id, name, kind, path, unitId }) => {
        const unitName = units.get(unitId)!.name;
        const spellings = spellingsOf(name, kind, unitName);
        return { organisationId: id, name, kind, path, unitId, unitName, spellings };
      });
  }

  /** The unit of the province that a round belongs to; null where it is not known on that day. */
  async provinceOf(manager: EntityManager, roundId: string): Promise<AdministrativeUnit | null> {
    const round = await this.repository.round(manager, { id: roundId });
    if (!round) return null;
    const found = await this.repository.validOn(
      manager,
      'province',
      [round.provinceCode],
      round.effectiveDate,
    );
    return found.get(round.provinceCode) ?? null;
  }

  private async passages(
    manager: EntityManager,
    roundId: string,
    organisationId: string,
  ): Promise<Passage[]> {
    const giver = await manager.findOneBy(Organisation, { id: organisationId });
    if (!giver) return [];
    const direct = await this.repository.successions(manager, { roundId, oldUnitId: giver.unitId });
    if (direct.length > 0) return direct;
    // A district has no way on of its own: what it holds may go to any new unit of its communes.
    const old = await this.repository.placed(manager, roundId, 'old');
    const communes = new Set(
      old.filter(({ unit }) => unit.parentId === giver.unitId).map(({ unit }) => unit.id),
    );
    const all = await this.repository.successions(manager, { roundId });
    return all
      .filter(({ oldUnitId }) => communes.has(oldUnitId))
      .map(({ newUnitId, relation }) => ({
        newUnitId,
        relation: relation === 'part_area' ? relation : 'part',
      }));
  }
}
