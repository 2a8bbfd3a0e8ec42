import { defineJob } from '../platform/jobs/job-definition';

/** Takes away what is due by the retention rules, once a day or when somebody asks. */
export const retentionJob = defineJob<Record<string, never>>('retention.run', 'upkeep');
