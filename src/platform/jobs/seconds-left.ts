import type { Job } from './job.entity';

/** Before that the pace says nothing. */
const FIRST_SECONDS = 3;

/**
 * How long a job under way will still take at the pace since its try began.
 * @returns whole seconds, rounded up; null while it waits, is over or has not shown a pace.
 */
export function secondsLeft(
  job: Pick<Job, 'state' | 'startedAt' | 'progressDone' | 'progressTotal'>,
  now: Date,
): number | null {
  const { state, startedAt, progressDone: done, progressTotal: total } = job;
  if (state !== 'running' || startedAt === null || done <= 0 || total <= 0) return null;
  const seconds = (now.getTime() - Date.parse(startedAt)) / 1000;
  if (seconds < FIRST_SECONDS) return null;
  return Math.ceil((seconds / done) * Math.max(0, total - done));
}
