import { z } from 'zod';

const wording = z.strictObject({ vi: z.string(), en: z.string() });

const ruleView = z
  .strictObject({
    code: z.string(),
    what: wording,
    after: wording,
    days: z.int(),
    action: wording,
    basis: wording,
    /** Where the number of days comes from. */
    period: wording,
    /** How many go at the next run. */
    due: z.int(),
    /** How many more within the next 30 days. */
    soon: z.int(),
    /** The oldest of them by name, where they have one and the person may see all. */
    things: z.array(
      z.strictObject({
        name: z.string(),
        organisation: z.string().nullable(),
        since: z.string(),
        /** Moment from which it may go. */
        goesAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'RetentionRule' });

export const retentionView = z
  .strictObject({
    /** `waiting`: announced, nothing goes before `until`; `ahead`, `behind`: the clock looks wrong. */
    state: z.enum(['running', 'waiting', 'ahead', 'behind']),
    until: z.string().nullable(),
    /** The last moment that is trusted, where the clock looks wrong. */
    witness: z.string().nullable(),
    now: z.string(),
    lastRun: z
      .strictObject({ at: z.string(), by: z.string(), removed: z.record(z.string(), z.int()) })
      .nullable(),
    /** The run under way. */
    jobId: z.string().nullable(),
    rules: z.array(ruleView),
  })
  .meta({ id: 'Retention' });
export type RetentionView = z.infer<typeof retentionView>;

export const retentionRunRequest = z.strictObject({}).meta({ id: 'RetentionRunRequest' });
export const retentionJobView = z.strictObject({ jobId: z.uuid() }).meta({ id: 'RetentionJob' });
