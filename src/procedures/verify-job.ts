import { defineJob } from '../platform/jobs/job-definition';

/** Asks the portal for every unit of a run and compares. */
export const verifyJob = defineJob<{ runId: string }>('procedures.verify', 'portal');
/** Tries of the job; a unit already done is not asked again. */
export const VERIFY_ATTEMPTS = 5;
