import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCsvObjects } from '../office/csv/parse-csv';
import type { TableCorrection } from './conversion-row';
import { RELATIONS } from './relation';
import {
  ORGANISATION_KINDS,
  type PlannedMilestone,
  type PlannedUnit,
  type RoundFrame,
  type RoundPlan,
} from './round-plan';
import { UNIT_KINDS } from './unit-name';

const day = z.iso.date();
const frameShape = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  legalAct: z.string().min(1),
  effectiveDate: day,
  cutOff: z.iso.datetime(),
  oldUnitsValidFrom: day,
  demonstration: z.boolean(),
  source: z.string().min(1),
  province: z.strictObject({ code: z.string().regex(/^\d{2}$/), name: z.string().min(1) }),
  serviceCentre: z.enum(['one-level', 'commune']),
  provinceBodies: z.array(
    z.strictObject({ kind: z.enum(ORGANISATION_KINDS), name: z.string().min(1) }),
  ),
});
const unitKind = z.enum(UNIT_KINDS);
const relation = z.enum(RELATIONS);

/**
 * Reads a `round.json`: what a round is called, its dates, province and bodies.
 * @throws ZodError naming the field that is wrong.
 */
export function readRoundFrame(file: string): RoundFrame & { source: string } {
  return frameShape.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * Reads a round's reference folder (`reference/rounds/<code>`): round.json, districts.csv,
 * old-units.csv, new-units.csv (in order of position), succession.csv, and milestones.csv if any.
 * @throws ZodError or Error naming what is wrong, since the folder is part of the program.
 */
export function readRoundFolder(folder: string): RoundPlan {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const { source, ...frame } = readRoundFrame(join(folder, 'round.json'));
  const unit = (row: { code: string; name: string; kind: string }, district: string) => ({
    code: row.code,
    name: row.name,
    kind: unitKind.parse(row.kind),
    districtCode: district === '' ? null : district,
  });
  const oldColumns = ['code', 'name', 'kind', 'district_code'] as const;
  const newColumns = ['position', 'code', 'name', 'kind', 'cluster_district_code'] as const;
  const successionColumns = ['old_code', 'new_code', 'relation', 'clause'] as const;
  const newRows = parseCsvObjects(read('new-units.csv'), newColumns);
  newRows.sort((a, b) => Number(a.position) - Number(b.position));
  return {
    ...frame,
    districts: parseCsvObjects(read('districts.csv'), ['code', 'name']),
    oldUnits: parseCsvObjects(read('old-units.csv'), oldColumns).map((row): PlannedUnit =>
      unit(row, row.district_code),
    ),
    newUnits: newRows.map((row): PlannedUnit => unit(row, row.cluster_district_code)),
    succession: parseCsvObjects(read('succession.csv'), successionColumns).map((row) => ({
      old: { level: 'commune', code: row.old_code },
      newCode: row.new_code,
      relation: relation.parse(row.relation),
      note: '',
      source: `${source}, Điều 1, khoản ${row.clause}`,
    })),
    milestones: readMilestones(join(folder, 'milestones.csv')),
  };
}

function readMilestones(file: string): PlannedMilestone[] {
  if (!existsSync(file)) return [];
  const columns = ['code', 'offset_days', 'name_vi', 'name_en', 'source'] as const;
  return parseCsvObjects(readFileSync(file, 'utf8'), columns).map((row) => ({
    code: row.code,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    offsetDays: z.coerce.number().int().parse(row.offset_days),
    source: row.source,
  }));
}

/** Reads `reference/conversion-table/corrections.csv`: known misprints of the table. */
export function readCorrections(file: string): TableCorrection[] {
  const columns = ['new_code', 'printed_old_code', 'printed_old_name', 'column', 'value'] as const;
  const column = z.enum(['old_code', 'old_name', 'relation']);
  return parseCsvObjects(readFileSync(file, 'utf8'), columns).map((row) => ({
    newCode: row.new_code,
    printedOldCode: row.printed_old_code,
    printedOldName: row.printed_old_name,
    column: column.parse(row.column),
    value: row.value,
  }));
}
