import { http } from './http';

export interface Job {
  id: string;
  name: string;
  state: 'queued' | 'running' | 'succeeded' | 'failed';
  progressDone: number;
  /** 0 while the extent of the work is not known. */
  progressTotal: number;
  progressNote: string | null;
  result: Record<string, unknown> | null;
  error: string | null;
}

export const jobsApi = {
  read: (id: string) => http.get<Job>(`jobs/${id}`),
  running: () => http.get<Job[]>('jobs', { query: { state: 'active' } }),
};
