import { z } from 'zod';
import { pageOf, pageQuery } from '../platform/http/paging';
import { OUTCOMES, RUN_STATES } from './verification.entity';

export const verificationRequest = z.strictObject({}).meta({ id: 'VerificationRequest' });

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
  state: z.enum(RUN_STATES),
  source: z.string(),
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
    unexpected: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    doneAt: z.string().nullable(),
  })
  .meta({ id: 'VerifiedUnit' });
export const runDetail = z
  .strictObject({ ...runFields, units: z.array(unitView) })
  .meta({ id: 'VerificationRunDetail' });

export const resultsQuery = z.strictObject({
  ...pageQuery.shape,
  unitId: z.uuid().optional(),
  outcome: z.enum(OUTCOMES).optional(),
});

export const resultView = z
  .strictObject({
    unitId: z.uuid(),
    unitName: z.string(),
    procedureId: z.uuid(),
    procedureCode: z.string(),
    procedureName: z.string(),
    outcome: z.enum(OUTCOMES),
    reason: z.string().nullable(),
    reasonText: sentence,
    seenName: z.string().nullable().describe('exactly as the portal wrote it'),
    expectedName: z
      .string()
      .nullable()
      .describe('exactly as the catalogue wrote it, where the names differ'),
    seenAt: z.string().nullable(),
  })
  .meta({ id: 'VerificationResult' });
export const resultPage = pageOf(resultView, 'VerificationResult');

export type RunView = z.infer<typeof runView>;
export type RunDetail = z.infer<typeof runDetail>;
export type ResultsQuery = z.infer<typeof resultsQuery>;
export type ResultPage = z.infer<typeof resultPage>;
