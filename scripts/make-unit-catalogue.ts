import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseCsvObjects } from '../src/office/csv/parse-csv';
import type { CatalogueFile } from '../src/units/unit-catalogue';

/** `node dist/scripts/make-unit-catalogue.js FOLDER`: packs the lists of units into reference/units. */
const folder = process.argv[2] ?? join('..', 'shared', 'data', 'units');
const read = <Column extends string>(file: string, ...columns: Column[]) =>
  parseCsvObjects(readFileSync(join(folder, file), 'utf8'), columns);

const catalogue: CatalogueFile = {
  source: [
    'General Statistics Office: catalogue of units, export of 18 July 2025; catalogue of February 2020',
    'General Statistics Office: conversion table of July 2025, corrected against the resolutions of June 2025',
  ],
  oldProvinces: read('old_provinces.csv', 'code', 'name', 'new_province_code').map((row) => [
    row.code,
    row.name,
    row.new_province_code,
  ]),
  oldDistricts: read('old_districts.csv', 'code', 'name', 'province_code').map((row) => [
    row.code,
    row.name,
    row.province_code,
  ]),
  oldCommunes: read(
    'old_communes.csv',
    'code',
    'name',
    'district_code',
    'name_in_conversion_table',
  ).map((row) =>
    row.name_in_conversion_table
      ? [row.code, row.name, row.district_code, row.name_in_conversion_table]
      : [row.code, row.name, row.district_code],
  ),
  retired: read('retired_2020_2025.csv', 'code', 'name', 'district_name', 'province_code').map(
    (row) => [row.code, row.name, row.district_name, row.province_code],
  ),
  newProvinces: read('new_provinces.csv', 'code', 'name').map((row) => [row.code, row.name]),
  newCommunes: read('new_communes.csv', 'code', 'name', 'province_code').map((row) => [
    row.code,
    row.name,
    row.province_code,
  ]),
  succession: read('old_to_new.csv', 'old_code', 'old_district_code', 'new_code', 'relation').map(
    (row) => [row.old_code || `district:${row.old_district_code}`, row.new_code, row.relation],
  ),
};

const bytes = brotliCompressSync(JSON.stringify(catalogue), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
});
mkdirSync(join('reference', 'units'), { recursive: true });
writeFileSync(join('reference', 'units', 'catalogue.json.br'), bytes);
process.stdout.write(`${bytes.length} bytes\n`);
