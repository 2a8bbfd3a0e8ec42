import { defineJob } from '../../platform/jobs/job-definition';

/** Looks through the lists of a round that changed, and groups what goes by the same key. */
export const findDuplicatesJob = defineJob<{ roundId: string }>('handover.find-duplicates');
