import { defineJob } from '../../platform/jobs/job-definition';

/** Takes the parts out of a file of a set, each becoming an import. */
export const openSetJob = defineJob<{ setFileId: string }>('imports.open-set', 'reading');

/** Applies every import of a set that is planned. */
export const applySetJob = defineJob<{ setId: string }>('imports.apply-set');

/** Tries before the work is given up. */
export const SET_ATTEMPTS = 3;
