import { z } from 'zod';
import { limits } from '../criteria/criteria.schema';
import { acceptedPlan, statement } from '../readiness.schema';

const bilingual = z.strictObject({ vi: z.string(), en: z.string() });
const verdict = z.enum(['green', 'yellow', 'red']);
const ruleVerdict = z.enum(['green', 'yellow', 'red', 'unknown']);
const moment = z.iso.datetime({ precision: 3 });

export const snapshotQuery = z.strictObject({
  at: moment.meta({ description: 'The state at this moment: the last that was kept up to it' }),
});
export const comparisonQuery = z.strictObject({
  from: moment,
  to: moment.optional().meta({ description: 'Left out: as it is now' }),
});
export const trendQuery = z.strictObject({
  unitId: z.uuid().optional().meta({ description: 'One unit; left out: all that may be seen' }),
});

const about = {
  asOf: z.string(),
  kind: z.enum(['daily', 'asked', 'conclusion', 'now']),
  by: z.string(),
};
const counts = z.strictObject({ green: z.int(), yellow: z.int(), red: z.int() });

export const pastReadiness = z
  .strictObject({
    ...about,
    criteriaVersion: z.int(),
    counts,
    rules: z.array(z.strictObject({ key: z.string(), name: bilingual })),
    units: z.array(
      z.strictObject({
        unitId: z.string(),
        code: z.string(),
        name: z.string(),
        cluster: z.string().nullable(),
        verdict,
        score: z.number().nullable(),
        sha256: z.string(),
        verdicts: z.record(z.string(), ruleVerdict),
      }),
    ),
  })
  .meta({ id: 'PastReadiness' });

const keptRule = z
  .strictObject({
    key: z.string(),
    name: bilingual,
    verdict: ruleVerdict,
    weighs: verdict,
    weight: z.int(),
    points: z.int(),
    blocking: z.boolean(),
    owner: z.string(),
    source: z.enum(['counted', 'stated']),
    limits: limits.nullable(),
    share: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
    dueOn: z.string().nullable().meta({ description: 'Null where the day was not kept' }),
    accepted: acceptedPlan.nullable(),
    evidence: z.array(statement),
    blockers: z.array(statement),
    toDo: z.array(statement),
  })
  .meta({ id: 'KeptRule' });

export const pastSheet = z
  .strictObject({
    ...about,
    criteriaVersion: z.int(),
    unitId: z.string(),
    code: z.string(),
    name: z.string(),
    cluster: z.string().nullable(),
    verdict,
    score: z.number().nullable(),
    sha256: z.string(),
    rules: z.array(keptRule),
    /** The fewest criteria whose completion would have lifted the verdict; null when green. */
    way: z.strictObject({ to: verdict, steps: z.array(z.string()) }).nullable(),
  })
  .meta({ id: 'PastSheet' });

export const readinessTrend = z
  .strictObject({
    unit: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    points: z.array(
      z.strictObject({
        ...about,
        counts,
        score: z.number().nullable().meta({ description: 'Mean of the scores of these units' }),
      }),
    ),
  })
  .meta({ id: 'ReadinessTrend' });

export const readinessComparison = z
  .strictObject({
    from: z.strictObject({ ...about, counts }),
    to: z.strictObject({ ...about, counts }),
    units: z.array(
      z
        .strictObject({
          unitId: z.string(),
          name: z.string(),
          from: z.strictObject({ verdict, score: z.number().nullable() }).nullable(),
          to: z.strictObject({ verdict, score: z.number().nullable() }).nullable(),
          rules: z.array(
            z.strictObject({
              key: z.string(),
              name: bilingual,
              from: ruleVerdict.nullable(),
              to: ruleVerdict.nullable(),
            }),
          ),
        })
        .meta({ id: 'ReadinessChange' }),
    ),
  })
  .meta({ id: 'ReadinessComparison' });

export const keptSnapshot = z
  .strictObject({ id: z.uuid(), asOf: z.string(), counts })
  .meta({ id: 'KeptSnapshot' });

export type PastSheet = z.infer<typeof pastSheet>;
export type PastReadiness = z.infer<typeof pastReadiness>;
export type ReadinessTrend = z.infer<typeof readinessTrend>;
export type ReadinessComparison = z.infer<typeof readinessComparison>;
export type KeptSnapshot = z.infer<typeof keptSnapshot>;
