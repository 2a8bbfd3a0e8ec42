import { setTimeout as wait } from 'node:timers/promises';
import { asked, type Talk } from '../support/talk';

interface JobView {
  state: 'queued' | 'running' | 'succeeded' | 'failed';
  progressDone: number;
  progressTotal: number;
  result: Record<string, unknown> | null;
  error: string | null;
}

/** Between two questions about a job that takes long, in milliseconds. */
const MOST_MS = 500;

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
  for (let times = 1; ; times += 1) {
    const job = await asked<JobView>(talk, 'GET', `jobs/${id}`);
    report(job.progressDone, job.progressTotal);
    if (job.state === 'succeeded') return job.result ?? {};
    if (job.state === 'failed') throw new Error(`job ${id}: ${job.error}`);
    // A question costs the server as much as the answer is worth: a long job is asked less often.
    await wait(Math.min(100 * times, MOST_MS));
  }
}
