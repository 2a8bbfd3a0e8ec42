import { z } from 'zod';
import { taskShares } from '../../tasks/tasks.schema';
import { ask } from '../asks/asks.schema';
import { PAPER_KINDS } from './paper-files';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });
const verdict = z.enum(['green', 'yellow', 'red']);
const ruleVerdict = z.enum(['green', 'yellow', 'red', 'unknown']);
const counts = z.strictObject({ green: z.int(), yellow: z.int(), red: z.int() });
const share = z.strictObject({ done: z.int(), total: z.int() }).nullable();
const parts = { items: share, mandatory: share, procedures: share };

export const momentQuery = z.strictObject({
  at: z.iso
    .datetime({ precision: 3 })
    .optional()
    .meta({ description: 'What was last kept up to this moment; left out: as it is now' }),
});

export const paperQuery = z.strictObject({
  ...momentQuery.shape,
  kind: z.enum(PAPER_KINDS),
  unitId: z.uuid().optional().meta({ description: 'Of a sheet of a unit' }),
});

export const reportView = z
  .strictObject({
    asOf: z.string(),
    effectiveDate: z.string(),
    demonstration: z.boolean(),
    verdict: verdict.meta({ description: 'Of all units together: as good as the worst' }),
    before: z.strictObject({ asOf: z.string(), counts }).nullable(),
    counts,
    ...parts,
    rules: z.array(z.strictObject({ key: z.string(), name: bilingual })),
    trend: z.array(z.strictObject({ asOf: z.string(), counts })),
    units: z.array(
      z
        .strictObject({
          unitId: z.string(),
          code: z.string(),
          name: z.string(),
          cluster: z.string().nullable(),
          verdict,
          score: z.number().nullable(),
          rank: z.int().nullable(),
          earlier: z.strictObject({ verdict, score: z.number().nullable() }).nullable(),
          decidingName: bilingual.nullable(),
          verdicts: z.record(z.string(), ruleVerdict),
          ...parts,
        })
        .meta({ id: 'ReportLine' }),
    ),
    asks: z.array(ask).nullable(),
    /** Of all departments and units; null where not all of them may be seen, or it was not kept. */
    tasks: z
      .strictObject({
        all: taskShares,
        bodies: z.array(z.strictObject({ id: z.string(), name: z.string(), shares: taskShares })),
      })
      .nullable(),
    /** For Zalo groups; names no person. */
    message: z.string(),
    /** Papers that were made of the days before. */
    daily: z.array(
      z.strictObject({
        asOf: z.string(),
        files: z.array(z.strictObject({ id: z.string(), name: z.string(), sha256: z.string() })),
        sentTo: z.int().meta({ description: 'Addresses it was e-mailed to' }),
      }),
    ),
  })
  .meta({ id: 'ReadinessReportView' });

export type ReportView = z.infer<typeof reportView>;
export type PaperQuery = z.infer<typeof paperQuery>;
