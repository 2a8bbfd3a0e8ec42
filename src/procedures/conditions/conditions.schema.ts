import { z } from 'zod';
import { pageQuery } from '../../platform/http/paging';
import {
  CONDITION_SOURCES,
  CONDITION_STATES,
  CONDITIONS,
  STATED_CONDITIONS,
} from './condition-kinds';

const sentence = z.strictObject({ vi: z.string(), en: z.string() });
const state = z.enum(CONDITION_STATES);
const line = (most: number) => z.string().trim().min(1).max(most);

export const conditionKinds = z
  .array(
    z
      .strictObject({
        code: z.enum(CONDITIONS),
        name: sentence,
        stated: z.boolean().describe('people may state it; the others are only measured'),
      })
      .meta({ id: 'ConditionKind' }),
  )
  .meta({ id: 'ConditionKinds' });

export const conditionsQuery = z.strictObject({
  ...pageQuery.shape,
  unitId: z.uuid(),
  condition: z.enum(CONDITIONS).optional(),
  state: state.optional().describe('of the condition; without one, of all ten together'),
  field: z.string().trim().min(1).max(300).optional(),
});

const status = z
  .strictObject({
    code: z.enum(CONDITIONS),
    state,
    from: z.enum(CONDITION_SOURCES),
    text: sentence,
    seen: z.string().nullable().describe('exactly what was seen, or the document it rests on'),
    expected: z.string().nullable(),
    at: z.string().nullable().describe('moment it was seen, or day for which it was stated'),
  })
  .meta({ id: 'ConditionStatus' });
const row = z
  .strictObject({
    unitId: z.uuid(),
    procedureId: z.uuid(),
    procedureCode: z.string(),
    procedureName: z.string(),
    procedureField: z.string(),
    state: state.describe('met: all ten are; not-met: one is not'),
    sourceText: sentence.nullable().describe('where the portal was read'),
    conditions: z.array(status).describe('the ten, in their order'),
  })
  .meta({ id: 'ProcedureConditions' });
const counts = { met: z.int(), notMet: z.int(), unknown: z.int() };
export const conditionsPage = z
  .strictObject({
    rows: z.array(row),
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    ready: z.strictObject(counts).describe('all procedures of the unit, by all ten together'),
    counts: z
      .array(z.strictObject({ code: z.enum(CONDITIONS), ...counts }))
      .describe('all procedures of the unit, by each condition'),
    unitCode: z.string(),
    mayState: z.boolean(),
  })
  .meta({ id: 'ProcedureConditionsPage' });

export const conditionMapQuery = z.strictObject({
  condition: z.enum(CONDITIONS).optional().describe('all ten together unless told'),
});
export const conditionMap = z
  .strictObject({
    asOf: z.string(),
    fields: z.array(z.string()),
    units: z.array(
      z.strictObject({
        unitId: z.uuid(),
        code: z.string(),
        name: z.string(),
        cells: z
          .array(z.strictObject(counts).nullable())
          .describe('one a field, in their order; null where the unit owes nothing of it'),
      }),
    ),
  })
  .meta({ id: 'ConditionMap' });

export const sheetQuery = z.strictObject({ unitId: z.uuid().optional() });

export const statementEntry = z
  .strictObject({
    unitCode: z.string().regex(/^\d{5}$/),
    procedureCode: line(40).nullable().describe('null: all procedures of the unit'),
    condition: z.enum(STATED_CONDITIONS as [string, ...string[]]),
    state,
    factDay: z.iso.date(),
    evidence: z
      .string()
      .trim()
      .max(500)
      .describe('needed unless an earlier statement is taken back'),
  })
  .meta({ id: 'ConditionStatementEntry' });
export const statementsBody = z
  .strictObject({
    source: z.enum(['hand', 'excel']),
    statements: z.array(statementEntry).min(1).max(2000),
  })
  .meta({ id: 'StateConditions' });

export const statementsReceipt = z
  .strictObject({
    created: z.int(),
    unchanged: z.int(),
    refused: z
      .array(
        z
          .strictObject({
            index: z.int().describe('place in what was sent, from 0'),
            code: z.string(),
            vi: z.string(),
            en: z.string(),
          })
          .meta({ id: 'StatementRefusal' }),
      )
      .describe('created + unchanged + refused = what was sent'),
  })
  .meta({ id: 'StatementsReceipt' });

export const statementsPlan = z
  .strictObject({
    fileName: z.string(),
    rows: z.array(
      z.strictObject({
        rowNumber: z.int(),
        entry: statementEntry.nullable(),
        problems: z.array(z.strictObject({ cell: z.string(), vi: z.string(), en: z.string() })),
      }),
    ),
  })
  .meta({ id: 'StatementsPlan' });

export type ConditionKinds = z.infer<typeof conditionKinds>;
export type ConditionsQuery = z.infer<typeof conditionsQuery>;
export type ConditionsPage = z.infer<typeof conditionsPage>;
export type ConditionRow = z.infer<typeof row>;
export type ConditionMap = z.infer<typeof conditionMap>;
export type StatementEntry = z.infer<typeof statementEntry>;
export type StatementsBody = z.infer<typeof statementsBody>;
export type StatementsReceipt = z.infer<typeof statementsReceipt>;
export type StatementsPlan = z.infer<typeof statementsPlan>;
