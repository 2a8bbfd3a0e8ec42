import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { OUTCOMES } from '../verification/verification.entity';

const counts = { passed: z.int(), failed: z.int(), unverifiable: z.int(), pending: z.int() };

export const heatMap = z
  .strictObject({
    runId: z.uuid(),
    source: z.string(),
    sourceText: z.strictObject({ vi: z.string(), en: z.string() }),
    asOf: z.string().nullable(),
    fields: z.array(z.string()),
    units: z.array(
      z.strictObject({
        unitId: z.uuid(),
        code: z.string(),
        name: z.string(),
        cluster: z.string().nullable(),
        cells: z
          .array(z.strictObject(counts).nullable())
          .describe('one a field, in their order; null where the unit owes nothing of it'),
      }),
    ),
  })
  .meta({ id: 'VerificationHeatMap' });

export const DRIFTS = ['better', 'worse', 'other'] as const;
export const driftQuery = z.strictObject({
  ...pageQuery.shape,
  from: z.uuid().describe('the run that is compared with'),
  drift: z.enum(DRIFTS).optional(),
});
const side = z
  .strictObject({
    outcome: z.enum(OUTCOMES),
    reasonText: z.strictObject({ vi: z.string(), en: z.string() }).nullable(),
    seenName: z.string().nullable(),
    seenAt: z.string().nullable(),
  })
  .meta({ id: 'DriftSide' });
const driftRow = z
  .strictObject({
    unitId: z.uuid(),
    unitName: z.string(),
    procedureCode: z.string(),
    procedureName: z.string(),
    drift: z.enum(DRIFTS),
    before: side.nullable().describe('null where the earlier run did not hold the pair'),
    after: side,
  })
  .meta({ id: 'DriftRow' });
export const driftPage = pageOf(driftRow, 'Drift');
export const driftSummary = z
  .strictObject({
    better: z.int(),
    worse: z.int(),
    other: z.int(),
    same: z.int(),
    gone: z.int().describe('pairs of the earlier run that the later one does not hold'),
  })
  .meta({ id: 'DriftSummary' });
export const driftSummaryQuery = z.strictObject({ from: z.uuid() });

export const history = z.array(
  z
    .strictObject({
      runId: z.uuid(),
      finishedAt: z.string(),
      source: z.string(),
      sourceText: z.strictObject({ vi: z.string(), en: z.string() }),
      units: z.int(),
      ...counts,
      findings: z
        .strictObject({
          ...{ opened: z.int(), persisting: z.int(), reopened: z.int(), fixed: z.int() },
          ...{ unseen: z.int(), openAfter: z.int() },
        })
        .nullable()
        .describe('of the whole round; null where the person sees only some units'),
    })
    .meta({ id: 'VerificationHistoryLine' }),
);

export type HeatMap = z.infer<typeof heatMap>;
export type DriftQuery = z.infer<typeof driftQuery>;
export type DriftRow = z.infer<typeof driftRow>;
export type DriftPage = z.infer<typeof driftPage>;
export type DriftSummary = z.infer<typeof driftSummary>;
export type Drift = (typeof DRIFTS)[number];
export type HistoryLine = z.infer<typeof history>[number];
