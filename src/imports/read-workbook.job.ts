import { defineJob } from '../platform/jobs/job-definition';

/** Reads the file of a batch and plans its rows. */
export const readWorkbookJob = defineJob<{ batchId: string }>('imports.read-workbook', 'reading');

/** Tries before the file is given up. */
export const READ_ATTEMPTS = 3;
