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
/** What became of something that was or is wrong; `unread`: the later run could not look at it. */
export const CHANGES = ['appeared', 'gone', 'changed', 'unread'] as const;
const driftFilter = {
  from: z.uuid().describe('the run that is compared with'),
  drift: z.enum(DRIFTS).optional(),
  unitId: z.uuid().optional(),
};
export const driftQuery = z.strictObject({ ...pageQuery.shape, ...driftFilter });
export const driftSheetQuery = z.strictObject(driftFilter);
const sentence = z.strictObject({ vi: z.string(), en: z.string() });
const side = z
  .strictObject({
    outcome: z.enum(OUTCOMES),
    reasonText: sentence.nullable(),
    seenName: z.string().nullable(),
    seenAt: z.string().nullable(),
    differences: z
      .array(
        z.strictObject({
          text: sentence,
          seen: z.string().nullable(),
          expected: z.string().nullable(),
        }),
      )
      .describe('all that was wrong, both sides exactly as written'),
  })
  .meta({ id: 'DriftSide' });
const driftRow = z
  .strictObject({
    unitId: z.uuid(),
    unitName: z.string(),
    procedureCode: z.string(),
    procedureName: z.string(),
    drift: z.enum(DRIFTS),
    changes: z
      .array(
        z.strictObject({
          about: sentence,
          kind: z.enum(CHANGES),
          before: z.string().nullable().describe('as the portal wrote it then'),
          after: z.string().nullable(),
        }),
      )
      .describe('what of it is another than before'),
    before: side.nullable().describe('null where the earlier run did not hold the pair'),
    after: side,
  })
  .meta({ id: 'DriftRow' });
export const driftPage = pageOf(driftRow, 'Drift');
const surplusChange = z
  .strictObject({
    unitId: z.uuid(),
    unitName: z.string(),
    code: z.string(),
    name: z.string(),
    change: z.enum(['appeared', 'gone']),
  })
  .meta({ id: 'SurplusChange' });
export const driftSummary = z
  .strictObject({
    better: z.int(),
    worse: z.int(),
    other: z.int(),
    same: z.int(),
    gone: z.int().describe('pairs of the earlier run that the later one does not hold'),
    surplus: z
      .array(surplusChange)
      .describe('shown beyond the catalogue in one of the two only, at units read in both'),
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
export type SurplusChange = z.infer<typeof surplusChange>;
export type DriftChange = DriftRow['changes'][number];
export type Drift = (typeof DRIFTS)[number];
export type HistoryLine = z.infer<typeof history>[number];
