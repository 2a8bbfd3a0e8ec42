import { z } from 'zod';
import { JOB_STATES } from './job.entity';

/** A piece of background work as the screen follows it. */
export const jobView = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    roundId: z.string().nullable(),
    state: z.enum(JOB_STATES),
    progressDone: z.int(),
    progressTotal: z.int(),
    progressNote: z.string().nullable(),
    result: z.record(z.string(), z.unknown()).nullable(),
    error: z.string().nullable(),
    requestedBy: z.string(),
    createdAt: z.string(),
    startedAt: z.string().nullable().meta({ description: 'When the present or last try began' }),
    secondsLeft: z
      .int()
      .min(0)
      .nullable()
      .meta({ description: 'At the pace since the try began; null while that tells nothing' }),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'Job' });

export const jobsQuery = z.strictObject({ state: z.enum(['active', 'recent']).default('active') });

export type JobView = z.infer<typeof jobView>;
