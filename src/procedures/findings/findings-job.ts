import { defineJob } from '../../platform/jobs/job-definition';

/** Takes what a finished run saw into the findings. */
export const findingsJob = defineJob<{ runId: string }>('procedures.findings');
