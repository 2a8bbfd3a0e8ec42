import type { EntityManager } from 'typeorm';
import { newId } from '../platform/database/ids';
import { fold, sortKey } from '../platform/text/fold';
import { AdministrativeUnit } from './administrative-unit.entity';
import type { PlannedUnit } from './round-plan';
import { levelOf } from './unit-name';
import { codeNamesAnother } from './units.errors';
import type { UnitsRepository } from './units.repository';

/** Units by code, all of one level. */
export type Units = Map<string, AdministrativeUnit>;

/** What a planned unit does not say of itself. */
export type UnitFrame = Pick<AdministrativeUnit, 'parentId' | 'validFrom' | 'validTo'>;

/** Day before a day, both YYYY-MM-DD. */
export function dayBefore(day: string): string {
  const moment = new Date(`${day}T00:00:00.000Z`);
  moment.setUTCDate(moment.getUTCDate() - 1);
  return moment.toISOString().slice(0, 10);
}

/**
 * Finds the planned units among those valid on a day and creates the ones that are not there.
 * @param planned units of one level.
 * @param frame parent and validity of a unit to be created.
 * @throws AppError `units.code-names-another` where a code is held by a unit of another name.
 */
export async function ensureUnits(
  manager: EntityManager,
  repository: UnitsRepository,
  planned: readonly PlannedUnit[],
  day: string,
  frame: (unit: PlannedUnit) => UnitFrame,
): Promise<{ units: Units; created: number }> {
  const [first] = planned;
  if (!first) return { units: new Map(), created: 0 };
  const codes = planned.map(({ code }) => code);
  const units = await repository.validOn(manager, levelOf(first.kind), codes, day);
  const created: AdministrativeUnit[] = [];
  for (const unit of planned) {
    const { code, name, kind } = unit;
    const held = units.get(code);
    if (held && held.foldedName !== fold(name)) {
      throw codeNamesAnother({ code, name, day, held: held.name });
    }
    if (held) continue;
    const names = { name, foldedName: fold(name), sortKey: sortKey(name) };
    created.push({ id: newId(), code, ...names, kind, level: levelOf(kind), ...frame(unit) });
  }
  await repository.insert(manager, AdministrativeUnit, created);
  for (const unit of created) units.set(unit.code, unit);
  return { units, created: created.length };
}
