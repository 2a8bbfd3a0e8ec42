import { getJobBoardSummary, listBoardJobs, retryJob, stopJob } from '../../api/sdk.gen';
import type { BoardJob } from '../../api/types.gen';
import { dataOf } from '../../components/server';

export type { BoardJob, JobBoardSummary } from '../../api/types.gen';

export type JobState = BoardJob['state'];
export const JOB_STATES: readonly JobState[] = ['running', 'queued', 'failed', 'succeeded'];
export const PAGE_SIZE = 50;
export const BOARD_KEY = 'job-board';
/** How often the page looks again by itself. */
export const LOOK_MS = 5_000;

export const jobBoardApi = {
  page: (state: JobState | undefined, name: string | undefined, page: number) =>
    dataOf(listBoardJobs({ query: { state, name, page, pageSize: PAGE_SIZE } })),
  summary: () => dataOf(getJobBoardSummary()),
  retry: (id: string) => dataOf(retryJob({ path: { id }, body: {} })),
  stop: (id: string) => dataOf(stopJob({ path: { id }, body: {} })),
};
