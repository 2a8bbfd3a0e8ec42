import { setTimeout as wait } from 'node:timers/promises';
import { asked, type Talk } from '../support/talk';

interface JobView {
  state: 'queued' | 'running' | 'succeeded' | 'failed';
  progressDone: number;
  progressTotal: number;
  result: Record<string, unknown> | null;
  error: string | null;
}

/**
 * Follows a background job to its end.
 * @param report is told how far it is.
 * @throws with the job's own words when it failed.
 */
export async function waitForJob(
  talk: Talk,
  id: string,
  report: (done: number, total: number) => void = () => {},
) {
  for (;;) {
    const job = await asked<JobView>(talk, 'GET', `jobs/${id}`);
    report(job.progressDone, job.progressTotal);
    if (job.state === 'succeeded') return job.result ?? {};
    if (job.state === 'failed') throw new Error(`job ${id}: ${job.error}`);
    await wait(100);
  }
}
