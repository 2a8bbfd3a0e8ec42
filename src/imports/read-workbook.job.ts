import { defineJob } from '../platform/jobs/job-definition';

/** Which file, and how many rows were seen in it when it came in; 0 where nobody looked. */
export type ReadingOrder = { batchId: string; rows?: number };

/** Reads the file of a batch and plans its rows. */
export const readWorkbookJob = defineJob<ReadingOrder>('imports.read-workbook', 'reading');

/** Tries before the file is given up. */
export const READ_ATTEMPTS = 3;
