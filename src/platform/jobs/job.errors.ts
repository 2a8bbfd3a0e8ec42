import { defineError } from '../http/app-error';

/** Somebody who looks after the installation asked for the end of a job. */
export const jobStopped = defineError('jobs.stopped', 409, {
  vi: 'Việc này đã được {by} dừng. Cần thì yêu cầu lại.',
  en: 'This work was stopped by {by}. Ask for it again if it is needed.',
});
