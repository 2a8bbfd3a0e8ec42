import type { EntityManager } from 'typeorm';
import { newId } from '../platform/database/ids';
import type { AdministrativeUnit } from './administrative-unit.entity';
import type { Units } from './ensure-units';
import { RoundUnit, type Side } from './round.entity';
import type { PlannedSuccession } from './round-plan';
import { Succession } from './succession.entity';
import { unknownCode } from './units.errors';
import type { UnitsRepository } from './units.repository';

/** A unit with the neighbourhood it is grouped under. */
export interface UnitToPlace {
  unit: AdministrativeUnit;
  cluster: string | null;
}

/** Gives units their place on one side of a round, in the order given. @returns how many were new. */
export async function placeUnits(
  manager: EntityManager,
  repository: UnitsRepository,
  roundId: string,
  side: Side,
  units: readonly UnitToPlace[],
): Promise<number> {
  const held = await repository.placed(manager, roundId, side);
  const present = new Set(held.map(({ unit }) => unit.id));
  const created = units.flatMap(({ unit, cluster }, index): RoundUnit[] => {
    if (present.has(unit.id)) return [];
    return [{ id: newId(), roundId, unitId: unit.id, side, position: index + 1, cluster }];
  });
  await repository.insert(manager, RoundUnit, created);
  return created.length;
}

/**
 * Stores the ways on that are not there yet. @returns how many were new.
 * @throws AppError `units.unknown-code` where a way begins or ends at a unit the plan lacks.
 */
export async function storeSuccession(
  manager: EntityManager,
  repository: UnitsRepository,
  roundId: string,
  planned: readonly PlannedSuccession[],
  { olds, districts, news }: { olds: Units; districts: Units; news: Units },
): Promise<number> {
  const pair = (row: Pick<Succession, 'oldUnitId' | 'newUnitId'>) =>
    `${row.oldUnitId} ${row.newUnitId}`;
  const held = await repository.successions(manager, { roundId });
  const present = new Set(held.map(pair));
  const rows = planned.map(({ old, newCode, relation, note, source }): Succession => {
    const oldUnit = (old.level === 'district' ? districts : olds).get(old.code);
    const newUnit = news.get(newCode);
    if (!oldUnit || !newUnit) throw unknownCode({ code: oldUnit ? newCode : old.code });
    const ends = { oldUnitId: oldUnit.id, newUnitId: newUnit.id };
    return { id: newId(), roundId, ...ends, relation, note, source };
  });
  const created = rows.filter((row) => !present.has(pair(row)));
  await repository.insert(manager, Succession, created);
  return created.length;
}
