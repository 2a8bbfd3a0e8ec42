import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { ASSIGNMENTS } from './assignment';
import { CHANGES } from './catalogue-diff';
import { EXTENTS } from './catalogue-plan';
import { VERSION_STATES } from './catalogue-version.entity';
import { FACTS } from './procedure-facts';
import { SERVICE_LEVELS } from './service-level';

const text = (most: number) => z.string().trim().min(1).max(most);
const day = z.iso.date();
const level = z.enum(SERVICE_LEVELS).meta({ id: 'ServiceLevel' });

export const catalogueQuery = z.strictObject({
  ...pageQuery.shape,
  q: z.string().trim().max(200).optional(),
  field: z.string().max(300).optional(),
  level: z.enum(SERVICE_LEVELS).optional(),
  inForce: z
    .enum(['true', 'false'])
    .optional()
    .transform((value) => (value === undefined ? undefined : value === 'true')),
});

/** What of the catalogue goes into a workbook: all that the filters leave. */
export const procedureFilters = catalogueQuery.omit({ page: true, pageSize: true });

const facts = {
  code: z.string(),
  name: z.string(),
  field: z.string(),
  level: level.nullable(),
  executedBy: z.string().nullable().describe('agencies, one a line'),
  controllingBody: z.string().nullable(),
  fee: z.string().nullable(),
  timeLimit: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  decisionDate: z.string().nullable(),
  effectiveOn: z.string().nullable(),
};
const procedureFacts = z.strictObject(facts).meta({ id: 'ProcedureFacts' });

export const procedureView = z
  .strictObject({
    id: z.uuid(),
    ...facts,
    source: z.string(),
    sinceVersion: z.int().describe('version of the catalogue that last changed it'),
    inForce: z.boolean(),
    assignedTo: z.enum(ASSIGNMENTS),
    unitIds: z.array(z.uuid()).describe('the units named for it, where the rule is `named`'),
    formerCodes: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: 'Procedure' });
export const procedurePage = pageOf(procedureView, 'Procedure');
export const procedureFields = z.array(
  z.strictObject({ field: z.string(), procedures: z.int() }).meta({ id: 'ProcedureField' }),
);

/** Fields of the form that come with the file. */
export const planForm = z.strictObject({
  extent: z.enum(EXTENTS),
  communesOnly: z.enum(['true', 'false']).default('true'),
  decisionNumber: text(100).optional(),
  decisionDate: day.optional(),
  effectiveOn: day.optional(),
  controllingBody: text(300).optional(),
});

const note = z.strictObject({
  sheet: z.string(),
  cell: z.string(),
  code: z.string(),
  refused: z.boolean(),
  vi: z.string(),
  en: z.string(),
});
export const catalogueVersion = z
  .strictObject({
    id: z.uuid(),
    number: z.int().nullable(),
    state: z.enum(VERSION_STATES),
    kind: z.enum(['initial', 'shipped', 'file']),
    extent: z.enum(EXTENTS),
    baseNumber: z.int().describe('the version it is planned upon'),
    source: z.string(),
    decisionNumber: z.string().nullable(),
    decisionDate: z.string().nullable(),
    effectiveOn: z.string().nullable(),
    controllingBody: z.string().nullable(),
    counts: z.strictObject({
      ...{ added: z.int(), amended: z.int(), withdrawn: z.int(), unchanged: z.int() },
    }),
    fileRows: z
      .record(z.string(), z.int())
      .nullable()
      .describe(
        'total = heading + group + listed + continued + withdrawn + refused; skipped of the listed',
      ),
    notes: z.array(note),
    noteCount: z.int(),
    replaced: z.int().describe('former codes it tells of'),
    madeBy: z.string(),
    madeAt: z.string(),
    appliedBy: z.string().nullable(),
    appliedAt: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'CatalogueVersion' });
export const catalogueVersions = z.array(catalogueVersion);

export const changesQuery = z.strictObject({
  ...pageQuery.shape,
  change: z.enum(CHANGES).optional().describe('left out: all that are no `unchanged`'),
});
const catalogueChange = z
  .strictObject({
    code: z.string(),
    change: z.enum(CHANGES),
    facts: z.array(z.enum(FACTS)).describe('which facts differ'),
    before: procedureFacts.nullable(),
    after: procedureFacts.nullable(),
  })
  .meta({ id: 'CatalogueChange' });
export const changePage = pageOf(catalogueChange, 'CatalogueChange');

export const differencesQuery = z.strictObject({
  ...changesQuery.shape,
  from: z.coerce.number().int().min(0).max(100_000),
  to: z.coerce.number().int().min(0).max(100_000),
});

export const codeChanges = z.array(
  z
    .strictObject({
      oldCode: z.string(),
      newCode: z.string(),
      decisionNumber: z.string().nullable(),
      decisionDate: z.string().nullable(),
    })
    .meta({ id: 'CodeChange' }),
);

export const assignBody = z
  .strictObject({
    procedures: z
      .array(z.strictObject({ id: z.uuid(), version: z.int().min(1) }))
      .min(1)
      .max(1000),
    rule: z.enum(ASSIGNMENTS),
    unitIds: z.array(z.uuid()).max(500).describe('the units named; empty for any other rule'),
  })
  .meta({ id: 'AssignProcedures' });
export const assigned = z.strictObject({ procedures: z.int() }).meta({ id: 'AssignedProcedures' });

export type ProcedureFilters = z.infer<typeof procedureFilters>;
export type CatalogueQuery = z.infer<typeof catalogueQuery>;
export type ProcedureView = z.infer<typeof procedureView>;
export type ProcedurePage = z.infer<typeof procedurePage>;
export type PlanForm = z.infer<typeof planForm>;
export type CatalogueVersionView = z.infer<typeof catalogueVersion>;
export type ChangesQuery = z.infer<typeof changesQuery>;
export type ChangePage = z.infer<typeof changePage>;
export type DifferencesQuery = z.infer<typeof differencesQuery>;
export type CodeChangeView = z.infer<typeof codeChanges>[number];
export type AssignBody = z.infer<typeof assignBody>;
