import { cancelJob, getJob, listJobs } from '../api/sdk.gen';
import { dataOf } from './server';

export type { Job } from '../api/types.gen';

export const jobsApi = {
  read: (id: string) => dataOf(getJob({ path: { id } })),
  cancel: (id: string) => dataOf(cancelJob({ path: { id }, body: {} })),
  running: () => dataOf(listJobs({ query: { state: 'active' } })),
};
