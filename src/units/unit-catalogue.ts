import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type FormerDistrict, readFormerDistricts } from './former-districts';

/**
 * The national catalogue as shipped: rows as arrays, to be small. Codes are texts; a code is that of
 * one list and means nothing in another.
 */
export interface CatalogueFile {
  source: string[];
  /** Before 1 July 2025: code, name, code of the province it went into. */
  oldProvinces: [string, string, string][];
  /** Abolished on 1 July 2025: code, name, code of the old province. */
  oldDistricts: [string, string, string][];
  /** On 30 June 2025: code, name, code of the district, the other official spelling or nothing. */
  oldCommunes: [string, string, string, string?][];
  /** Retired between 2020 and 2025: code, name, name of the district then, code of the old province. */
  retired: [string, string, string, string][];
  /** From 1 July 2025: code, name. */
  newProvinces: [string, string][];
  /** From 1 July 2025: code, name, code of the province. */
  newCommunes: [string, string, string][];
  /** Old code (or `district:` and its code), new code, relation. */
  succession: [string, string, string][];
  /** Districts abolished before June 2025, that old papers still name. */
  formerDistricts?: FormerDistrict[];
}

const FILE = join('reference', 'units', 'catalogue.json.br');

/**
 * Reads the national catalogue.
 * @param root folder of the project
 */
export function readCatalogue(root: string): CatalogueFile {
  const text = brotliDecompressSync(readFileSync(join(root, FILE))).toString('utf8');
  const catalogue = JSON.parse(text) as CatalogueFile;
  return { ...catalogue, formerDistricts: readFormerDistricts(root) };
}
