import type { EntityManager } from 'typeorm';
import type { UnitsReadModel } from '../../units/units.read-model';
import { controlSums, type ComparedFigure, type ControlSums } from '../control/control.read-model';
import type { SheetLine } from './balance-sheet';

/**
 * What independent sources say beside a line of one kind of list: of all its lists, or of those of the line's unit.
 * @param compared figures that the person may see.
 * @returns null for a line of several kinds, or where no source speaks of its lists.
 */
export async function besideControl(
  manager: EntityManager,
  units: UnitsReadModel,
  compared: readonly ComparedFigure[],
): Promise<(line: Pick<SheetLine, 'unitId' | 'listType'>) => ControlSums | null> {
  const givers = await units.organisations(
    manager,
    compared.map(({ figure }) => figure.giverOrganisationId),
  );
  const whole = controlSums(compared);
  const byUnit = Map.groupBy(
    compared,
    ({ figure }) => givers.get(figure.giverOrganisationId)?.unitId ?? '',
  );
  return ({ unitId, listType }) => {
    if (listType === null) return null;
    const sums = unitId === null ? whole : controlSums(byUnit.get(unitId) ?? []);
    return sums.get(listType) ?? null;
  };
}
