import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { ASPECTS } from './aspects';
import { OUTCOMES, SCOPES, SOURCE_KINDS } from './verification.entity';

/** What people see of a run: `paused` and `cancelled` beside the states of its life. */
export const RUN_STANDINGS = [
  'pending',
  'running',
  'paused',
  'finished',
  'cancelled',
  'failed',
] as const;

export const scopeRequest = z
  .discriminatedUnion('scope', [
    z.strictObject({ scope: z.literal('round') }),
    z.strictObject({ scope: z.literal('unit'), unitId: z.uuid() }),
    z.strictObject({ scope: z.literal('field'), field: z.string().trim().min(1).max(300) }),
  ])
  .meta({ id: 'VerificationScope' });

export const verificationRequest = z
  .strictObject({ scope: scopeRequest.optional().describe('the whole round unless told') })
  .meta({ id: 'VerificationRequest' });

export const runDecision = z.strictObject({}).meta({ id: 'VerificationRunDecision' });

export const countryRuns = z
  .array(
    z.strictObject({
      roundId: z.uuid(),
      name: z.string(),
      runId: z.uuid().nullable().describe('null where there is nothing to check'),
      created: z.boolean(),
    }),
  )
  .meta({ id: 'CountryVerificationRuns' });

export const fieldsView = z.array(
  z.strictObject({ field: z.string(), procedures: z.int() }).meta({ id: 'FieldOfProcedures' }),
);

export const newSchedule = z
  .strictObject({
    scope: scopeRequest,
    atTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  })
  .meta({ id: 'NewVerificationSchedule' });
export const scheduleView = z
  .strictObject({
    id: z.uuid(),
    scope: z.enum(SCOPES),
    scopeUnitId: z.uuid().nullable(),
    scopeField: z.string().nullable(),
    atTime: z.string(),
    weekdays: z.array(z.int()),
    madeBy: z.string(),
    madeAt: z.string(),
    lastSlot: z.string().nullable(),
    lastRunId: z.uuid().nullable(),
  })
  .meta({ id: 'VerificationSchedule' });
export type ScheduleView = z.infer<typeof scheduleView>;

export const requestedRun = z
  .strictObject({
    id: z.uuid(),
    jobId: z.uuid(),
    created: z.boolean().describe('false when a run was already under way; then it is that one'),
  })
  .meta({ id: 'RequestedVerificationRun' });

const counts = {
  total: z.int(),
  passed: z.int(),
  failed: z.int(),
  unverifiable: z.int(),
  pending: z.int(),
};

const runFields = {
  id: z.uuid(),
  roundId: z.uuid(),
  state: z.enum(RUN_STANDINGS),
  source: z.string(),
  sourceText: z.strictObject({ vi: z.string(), en: z.string() }),
  sourceKind: z.enum(SOURCE_KINDS),
  scope: z.enum(SCOPES),
  scopeUnitId: z.uuid().nullable(),
  scopeName: z.string().nullable().describe('name of the unit or of the field'),
  requestedBy: z.string(),
  requestedAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  jobId: z.string().nullable(),
  digest: z.string().nullable(),
  unitsDone: z.int(),
  unitsTotal: z.int(),
  counts: z.strictObject(counts),
};
export const runView = z.strictObject(runFields).meta({ id: 'VerificationRun' });

const sentence = z.strictObject({ vi: z.string(), en: z.string() }).nullable();
const unitView = z
  .strictObject({
    unitId: z.uuid(),
    code: z.string(),
    name: z.string(),
    departmentCode: z.string().nullable(),
    ...counts,
    faultReason: z.string().nullable(),
    faultText: sentence,
    faultDetail: z.string().nullable().describe('in the words of the machinery'),
    unexpected: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    doneAt: z.string().nullable(),
  })
  .meta({ id: 'VerifiedUnit' });
export const runDetail = z
  .strictObject({ ...runFields, units: z.array(unitView) })
  .meta({ id: 'VerificationRunDetail' });

const resultFilter = {
  unitId: z.uuid().optional(),
  outcome: z.enum(OUTCOMES).optional(),
  field: z.string().trim().min(1).max(300).optional(),
};
export const resultsQuery = z.strictObject({ ...pageQuery.shape, ...resultFilter });
export const resultsSheetQuery = z.strictObject(resultFilter);

export const resultView = z
  .strictObject({
    unitId: z.uuid(),
    unitName: z.string(),
    procedureId: z.uuid(),
    procedureCode: z.string(),
    procedureName: z.string(),
    procedureField: z.string(),
    outcome: z.enum(OUTCOMES),
    reason: z.string().nullable(),
    reasonText: sentence,
    portalId: z.string().nullable().describe("the portal's own id of what was judged"),
    looked: z.array(z.enum(ASPECTS)).describe('what the source told of'),
    seenName: z.string().nullable().describe('exactly as the portal wrote it'),
    expectedName: z
      .string()
      .nullable()
      .describe('exactly as the catalogue wrote it, where the names differ'),
    differences: z
      .array(
        z.strictObject({
          aspect: z.enum(ASPECTS).nullable(),
          text: z.strictObject({ vi: z.string(), en: z.string() }),
          seen: z.string().nullable(),
          expected: z.string().nullable(),
        }),
      )
      .describe('all that is wrong with what is shown, the worst first'),
    seenAt: z.string().nullable(),
  })
  .meta({ id: 'VerificationResult' });
export const resultPage = pageOf(resultView, 'VerificationResult');

export type RunView = z.infer<typeof runView>;
export type RunDetail = z.infer<typeof runDetail>;
export type ResultsQuery = z.infer<typeof resultsQuery>;
export type ResultsSheetQuery = z.infer<typeof resultsSheetQuery>;
export type ResultPage = z.infer<typeof resultPage>;
