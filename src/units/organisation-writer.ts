import type { EntityManager } from 'typeorm';
import { newId } from '../platform/database/ids';
import { fold } from '../platform/text/fold';
import type { AdministrativeUnit } from './administrative-unit.entity';
import { peoplesCommitteeName, serviceCentreName } from './organisation-name';
import { Organisation } from './organisation.entity';
import type { OrganisationKind, RoundPlan } from './round-plan';
import type { UnitsRepository } from './units.repository';

interface RoundUnits {
  root: AdministrativeUnit;
  districts: ReadonlyMap<string, AdministrativeUnit>;
  olds: ReadonlyMap<string, AdministrativeUnit>;
  news: ReadonlyMap<string, AdministrativeUnit>;
}

/**
 * Creates the organisations of a round's units that are not there yet: a People's Committee in
 * each unit, the bodies of the province, and a service centre in each new unit.
 */
export class OrganisationWriter {
  private readonly present = new Map<string, Organisation>();
  private readonly created: Organisation[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly repository: UnitsRepository,
    private readonly plan: RoundPlan,
  ) {}

  /** @returns how many organisations were created. */
  async write({ root, districts, olds, news }: RoundUnits): Promise<number> {
    const units = [root, ...districts.values(), ...olds.values(), ...news.values()];
    const ids = [...new Set(units.map(({ id }) => id))];
    for (const held of await this.repository.organisationsIn(this.manager, ids)) {
      this.present.set(keyOf(held.unitId, held.kind, held.name), held);
    }
    const province = this.committee(root, null);
    const bodies = this.plan.provinceBodies.map(({ kind, name }) =>
      this.ensure(root, kind, name, province),
    );
    const byUnit = new Map<string, Organisation>();
    for (const district of districts.values()) {
      byUnit.set(district.id, this.committee(district, province));
    }
    for (const unit of [...olds.values(), ...news.values()]) {
      const above = byUnit.get(unit.parentId ?? '') ?? province;
      byUnit.set(unit.id, this.committee(unit, above));
    }
    const provincialCentre = this.provincialCentre(root, bodies);
    for (const unit of news.values()) {
      const own = byUnit.get(unit.id)!;
      const above = this.plan.serviceCentre === 'one-level' ? (provincialCentre ?? own) : own;
      const name = serviceCentreName(unit.name);
      this.ensure(unit, 'service_centre', name, above, this.plan.effectiveDate);
    }
    await this.repository.insert(this.manager, Organisation, this.created);
    await this.end();
    return this.created.length;
  }

  private provincialCentre(root: AdministrativeUnit, bodies: Organisation[]) {
    const isCentre = ({ kind, unitId }: Organisation) =>
      kind === 'service_centre' && unitId === root.id;
    return bodies.find(isCentre) ?? [...this.present.values()].find(isCentre);
  }

  private committee(unit: AdministrativeUnit, parent: Organisation | null): Organisation {
    return this.ensure(unit, 'people_committee', peoplesCommitteeName(unit.name), parent);
  }

  private ensure(
    unit: AdministrativeUnit,
    kind: OrganisationKind,
    name: string,
    parent: Organisation | null,
    validFrom = unit.validFrom,
  ): Organisation {
    const key = keyOf(unit.id, kind, name);
    const held = this.present.get(key);
    if (held) return held;
    const id = newId();
    const organisation: Organisation = {
      id,
      unitId: unit.id,
      parentId: parent?.id ?? null,
      kind,
      name,
      foldedName: fold(name),
      path: `${parent?.path ?? '/'}${id}/`,
      validFrom,
      validTo: unit.validTo,
    };
    this.present.set(key, organisation);
    this.created.push(organisation);
    return organisation;
  }

  /** Organisations of an earlier round end with their unit. */
  private async end(): Promise<void> {
    await this.manager.query(
      `UPDATE organisation SET valid_to = (SELECT u.valid_to FROM administrative_unit u WHERE u.id = organisation.unit_id)
       WHERE valid_to IS NULL AND EXISTS
         (SELECT 1 FROM administrative_unit u WHERE u.id = organisation.unit_id AND u.valid_to IS NOT NULL)`,
    );
  }
}

const keyOf = (unitId: string, kind: OrganisationKind, name: string) => `${unitId} ${kind} ${name}`;
