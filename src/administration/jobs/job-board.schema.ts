import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging';
import { JOB_STATES } from '../../platform/jobs/job.entity';

const wording = z.strictObject({ vi: z.string(), en: z.string() });

/** A job as whoever looks after the installation sees it: never its data. */
export const boardJobView = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    kind: wording,
    state: z.enum(JOB_STATES),
    /** Its end was asked for and it goes on for a moment. */
    stopping: z.boolean(),
    attempts: z.int(),
    maxAttempts: z.int(),
    progressDone: z.int(),
    progressTotal: z.int(),
    progressNote: z.string().nullable(),
    error: z.string().nullable(),
    requestedBy: z.string(),
    takenBy: z.string().nullable(),
    createdAt: z.string(),
    runAt: z.string(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    mayRetry: z.boolean(),
    mayStop: z.boolean(),
  })
  .meta({ id: 'BoardJob' });
export type BoardJobView = z.infer<typeof boardJobView>;

export const boardPage = pageOf(boardJobView, 'BoardJob');

export const boardQuery = z.strictObject({
  ...pageQuery.shape,
  state: z.enum(JOB_STATES).optional(),
  name: z.string().min(1).max(80).optional(),
});
export type BoardQuery = z.infer<typeof boardQuery>;

/** How the work stands as a whole. */
export const boardSummaryView = z
  .strictObject({
    counts: z.strictObject(
      Object.fromEntries(JOB_STATES.map((state) => [state, z.int()])) as Record<
        (typeof JOB_STATES)[number],
        z.ZodInt
      >,
    ),
    /** When the job that waits longest could have begun. */
    waitingSince: z.string().nullable(),
    /** `unused` where jobs run in the program itself. */
    redis: z.enum(['unused', 'good', 'refused', 'away']),
    /** Processes that take jobs now; null while Redis, which knows them, is away. */
    workers: z.int().nullable(),
    /** Whether this server does jobs itself. */
    here: z.boolean(),
    kinds: z.array(z.strictObject({ name: z.string(), words: wording })),
  })
  .meta({ id: 'JobBoardSummary' });
export type BoardSummary = z.infer<typeof boardSummaryView>;

export const boardAct = z.strictObject({});
