import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { jobsApi, type Job } from './jobs-api';

const isOver = (job: Job | undefined) => job?.state === 'succeeded' || job?.state === 'failed';

/**
 * Follows a background job, asking each second until it is over.
 * @param jobId the job, or null for none
 * @param onOver called once when this job is seen to be over
 */
export function useJob(jobId: string | null | undefined, onOver?: (job: Job) => void) {
  const query = useQuery({
    queryKey: ['jobs', jobId],
    queryFn: () => jobsApi.read(jobId ?? ''),
    enabled: Boolean(jobId),
    refetchInterval: (current) => (isOver(current.state.data) ? false : 1_000),
    // A progress bar must not stand still because another window is in front.
    refetchIntervalInBackground: true,
  });
  const announced = useRef<string | null>(null);
  const job = query.data;
  useEffect(() => {
    if (job && isOver(job) && announced.current !== job.id) {
      announced.current = job.id;
      onOver?.(job);
    }
  }, [job, onOver]);
  return query;
}
