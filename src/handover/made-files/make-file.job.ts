import { defineJob } from '../../platform/jobs/job-definition';

/** Makes a file that was asked for. */
export const makeFileJob = defineJob<{ madeFileId: string }>('made-files.make');
