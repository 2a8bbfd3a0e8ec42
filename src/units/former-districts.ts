import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsvObjects } from '../office/csv/parse-csv';

/** A district that was no longer there in June 2025. */
export interface FormerDistrict {
  /** Code of its province. */
  province: string;
  /** With its kind. */
  name: string;
  /** Codes of the districts that its communes were in on 30 June 2025. */
  became: string[];
}

const FILE = join('reference', 'units', 'former-districts.csv');

/**
 * Reads the districts that old papers still name.
 * @param root folder of the project
 */
export function readFormerDistricts(root: string): FormerDistrict[] {
  const text = readFileSync(join(root, FILE), 'utf8');
  return parseCsvObjects(text, ['province', 'name', 'became', 'basis']).map((row) => ({
    province: row.province,
    name: row.name,
    became: row.became.split('|'),
  }));
}
