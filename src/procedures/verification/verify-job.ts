import { defineJob } from '../../platform/jobs/job-definition';

/** What a job of a run is given. */
export type VerifyData = {
  runId: string;
  /** 0 leads the run and ends it; the others only help. Left out for 0. */
  lane?: number;
  /** Of this shape; left out for 1. A worker that knows only earlier ones lets the job be. */
  version?: number;
};
/** The latest shape of the data that this program understands. */
export const VERIFY_VERSION = 1;

/** Asks the portal for the units of a run and compares. */
export const verifyJob = defineJob<VerifyData>('procedures.verify', 'portal');
/** Tries of the job; a unit already done is not asked again. */
export const VERIFY_ATTEMPTS = 5;
