import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../platform/http/actor';
import { noRight, notFound } from '../platform/http/app-error';
import type { OrganisationScope } from '../units/organisation-scope';
import { Scopes } from '../units/scopes';
import { UnitsReadModel } from '../units/units.read-model';
import type { RegisterDeclaration } from './register-declaration';
import { RegisterEntry } from './register-entry.entity';
import { notInRegister, ofProvinceOnly, unknownRegister } from './registers.errors';
import { registerOf } from './registers';

export const READ = 'register.read';
export const KEEP = 'register.keep';
export const VERIFY = 'register.verify';

/** A unit that has registers: the province, or one of the new units. */
export interface NamedUnit {
  id: string;
  name: string;
  province: boolean;
}

export interface RegisterUnit extends NamedUnit {
  /** Its People's Committee. */
  organisationId: string | null;
}

/** Of which units a person sees one register. */
export interface RegisterSight {
  read: OrganisationScope;
  /** Of the register. */
  code: string;
  province: NamedUnit | null;
  /** Ids of the new units seen; null for all of them, which are not looked up. */
  only: string[] | null;
  /** How many new units that are. */
  count: number;
}

/**
 * Where a person sees, keeps and confirms registers of a round; asked with the code of the register, since a duty may
 * be limited to some.
 */
export interface RegisterRights {
  read: OrganisationScope;
  keep: OrganisationScope;
  verify: OrganisationScope;
}

/** An entry as a person sees it, whose it is, and what the person may do. */
export interface SeenEntry {
  entry: RegisterEntry;
  unit: RegisterUnit;
  rights: RegisterRights;
  book: RegisterDeclaration;
}

/** Whose registers there are, and who may do what with them. */
@Injectable()
export class RegisterAccess {
  constructor(
    private readonly scopes: Scopes,
    private readonly units: UnitsReadModel,
  ) {}

  /** @throws notFound where there is no such round. */
  async of(manager: EntityManager, actor: Actor, roundId: string): Promise<RegisterRights> {
    if (!(await this.units.round(manager, roundId))) throw notFound();
    const read = await this.scopes.scopeOf(manager, asReader(actor), READ, roundId);
    const rights = [KEEP, VERIFY];
    const [keep, verify] = await this.scopes.scopesOf(manager, actor, rights, roundId);
    return { read, keep: keep!, verify: verify! };
  }

  /** The province first, then the new units in the order of the resolution. */
  async named(manager: EntityManager, roundId: string): Promise<NamedUnit[]> {
    const province = await this.units.provinceBodies(manager, roundId);
    const fresh = await this.units.newUnitNames(manager, roundId);
    return [
      ...(province ? [{ id: province.unit.id, name: province.unit.name, province: true }] : []),
      ...fresh.map(({ id, name }) => ({ id, name, province: false })),
    ];
  }

  /**
   * Of which units the person sees a register, without naming every unit of a round of thousands.
   * @param code of the register.
   * @throws notFound where there is no such round.
   */
  async sight(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    code: string,
  ): Promise<RegisterSight> {
    const { read } = await this.of(manager, actor, roundId);
    const found = await this.units.provinceBodies(manager, roundId);
    const province = found && { id: found.unit.id, name: found.unit.name, province: true };
    const units = read.units(code);
    if (units === 'all') {
      const count = await this.units.newUnitCount(manager, roundId);
      return { read, code, province, only: null, count };
    }
    const own = await this.units.newUnitNames(manager, roundId, [...units]);
    return { read, code, province, only: own.map(({ id }) => id), count: own.length };
  }

  /** A unit of the round, where the person sees its register. */
  async seenUnit(
    manager: EntityManager,
    roundId: string,
    { read, code, province }: RegisterSight,
    unitId: string,
  ): Promise<NamedUnit | undefined> {
    if (province?.id === unitId) return province;
    if (!read.coversUnit(unitId, code)) return undefined;
    const [found] = await this.units.newUnitNames(manager, roundId, [unitId]);
    return found && { ...found, province: false };
  }

  /** All that have registers, with their People's Committees. */
  async places(manager: EntityManager, roundId: string): Promise<RegisterUnit[]> {
    const all = await this.named(manager, roundId);
    const committees = await this.units.peoplesCommittees(
      manager,
      all.map(({ id }) => id),
    );
    return all.map((each) => ({ ...each, organisationId: committees.get(each.id)?.id ?? null }));
  }

  /** @throws unknownRegister. */
  book(code: string): RegisterDeclaration {
    const found = registerOf(code);
    if (!found) throw unknownRegister({ code });
    return found;
  }

  /**
   * The unit in whose register something is to be written.
   * @throws notFound, noRight, notInRegister, ofProvinceOnly.
   */
  async toKeep(
    manager: EntityManager,
    actor: Actor,
    roundId: string,
    book: RegisterDeclaration,
    unitId: string,
  ): Promise<RegisterUnit> {
    const { list, provinceOnly } = book;
    const { read, keep } = await this.of(manager, actor, roundId);
    const unit = (await this.places(manager, roundId)).find(({ id }) => id === unitId);
    if (!seesEntries(read, book, { unitId, province: unit?.province ?? false })) throw notFound();
    if (!keep.coversUnit(unitId, list.code)) throw noRight();
    if (!unit) throw notInRegister();
    if (provinceOnly && !unit.province)
      throw ofProvinceOnly({ register: list.name.vi, registerEn: list.name.en });
    return unit;
  }

  /** An entry that the person sees. @throws notFound. */
  async visible(manager: EntityManager, actor: Actor, id: string): Promise<SeenEntry> {
    const entry = await manager.findOneBy(RegisterEntry, { id });
    if (!entry) throw notFound();
    const rights = await this.of(manager, actor, entry.roundId);
    const places = await this.places(manager, entry.roundId);
    const unit = places.find((each) => each.id === entry.unitId);
    const place = { unitId: entry.unitId, province: unit?.province ?? false };
    const book = this.book(entry.register);
    if (!unit || !seesEntries(rights.read, book, place)) throw notFound();
    return { entry, unit, rights, book };
  }
}

/** What the province keeps is for every reader of registers; a unit's own for who has a duty there. */
export const sees = (read: OrganisationScope, place: { unitId: string; province: boolean }) =>
  place.province || read.coversUnit(place.unitId);

/** The same for one register: of those that a duty is not for, only what the province keeps for everybody. */
export const seesEntries = (
  read: OrganisationScope,
  { list: { code }, provinceOnly }: RegisterDeclaration,
  { unitId, province }: { unitId: string; province: boolean },
): boolean => (province ? provinceOnly || read.reaches(code) : read.coversUnit(unitId, code));

/** Whose limit tells all they have to do with; to what lists another's duty is limited says nothing of registers. */
const BY_FIELD: readonly Role[] = ['department_officer', 'register_keeper'];

const asReader = (actor: Actor): Actor => ({
  ...actor,
  grants: actor.grants.map((grant) =>
    BY_FIELD.includes(grant.role) ? grant : { ...grant, listTypes: null },
  ),
});
