import type { INestApplicationContext } from '@nestjs/common';
import path from 'node:path';
import { insertRows } from '../../../src/platform/database/insert-rows';
import { newId } from '../../../src/platform/database/ids';
import type { Database } from '../../../src/platform/database/database';
import { readShippedCatalogue } from '../../../src/procedures/catalogue/catalogue-file';
import { planCatalogue } from '../../../src/procedures/catalogue/catalogue-plan';
import { CatalogueRepository } from '../../../src/procedures/catalogue/catalogue.repository';
import { AdministrativeUnit } from '../../../src/units/administrative-unit.entity';
import { Round, RoundUnit } from '../../../src/units/round.entity';
import { readCatalogue } from '../../../src/units/unit-catalogue';
import { countryAgencies, manyProcedures } from '../../support/country-agencies';
import { projectRoot } from '../../support/project-root';

/** A made-up round of so many communes of the country, each with the same procedures. */
export async function benchRound(
  app: INestApplicationContext,
  { unitOfWork }: Database,
  size: { units: number; procedures: number },
): Promise<{ roundId: string; agencies: string[] }> {
  const root = projectRoot();
  const national = readCatalogue(root);
  const communes = national.newCommunes.slice(0, size.units);
  const agencies = countryAgencies(national).slice(0, size.units);
  const shipped = readShippedCatalogue(path.join(root, 'reference'));
  const procedures = manyProcedures(shipped, size.procedures);
  const roundId = newId();
  const ids = communes.map(() => newId());
  const catalogue = app.get(CatalogueRepository);
  await unitOfWork.run(async (manager) => {
    const code = `do-${size.units}`;
    await insertRows(manager, Round, [
      {
        ...{ id: roundId, code, name: code, legalAct: 'đo thời gian', provinceCode: '22' },
        ...{ effectiveDate: '2025-07-01', cutOff: '2025-06-30T17:00:00.000Z' },
        ...{ provinceName: 'Quảng Ninh', demonstration: true, version: 1 },
      },
    ]);
    const units = communes.map(([unitCode, name], at) => ({
      ...{ id: ids[at]!, code: unitCode, name, foldedName: name, sortKey: name },
      ...{ kind: 'commune' as const, level: 'commune' as const, parentId: null },
      // Another size is another round: its units are of another day.
      ...{ validFrom: `2025-07-${String((size.units % 28) + 1).padStart(2, '0')}`, validTo: null },
    }));
    await insertRows(manager, AdministrativeUnit, units);
    const places = ids.map((unitId, at) => ({
      ...{ id: newId(), roundId, unitId, side: 'new' as const, position: at + 1, cluster: null },
    }));
    await insertRows(manager, RoundUnit, places);
    const changes = planCatalogue([], { listed: procedures, withdrawn: [] }, 'changes');
    await catalogue.apply(manager, roundId, changes, { version: 1, source: 'bench' });
    const codes = new Map(ids.map((id, at) => [id, agencies[at]!]));
    await catalogue.addAgencies(manager, roundId, codes);
  });
  return { roundId, agencies };
}
