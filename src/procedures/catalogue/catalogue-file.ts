import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCsvObjects } from '../../office/csv/parse-csv';

export interface CatalogueEntry {
  code: string;
  name: string;
  field: string;
}

/**
 * The commune-level procedures shipped with the product (`reference/procedures/README.md` names the source).
 * @param referenceFolder folder `reference` of the project.
 */
export function readShippedCatalogue(referenceFolder: string): CatalogueEntry[] {
  const file = path.join(referenceFolder, 'procedures', 'commune-level.csv');
  return parseCsvObjects(readFileSync(file, 'utf8'), ['code', 'name', 'field']);
}
