import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { jobsApi, type Job } from './jobs-api';

const isOver = (job: Job | undefined) => job?.state === 'succeeded' || job?.state === 'failed';

/** How often the server is asked: while it tells of its own accord, only in case the line is dead. */
const ASK_MS = { told: 15_000, untold: 1_000 };

/**
 * Follows a background job until it is over: the server tells whenever it moves; where that line cannot be
 * opened, the page asks each second. Nothing is lost when the page is closed and opened again.
 * @param jobId the job, or null for none
 * @param onOver called once when this job is seen to be over
 */
export function useJob(jobId: string | null | undefined, onOver?: (job: Job) => void) {
  const told = useToldOf(jobId);
  const query = useQuery({
    queryKey: ['jobs', jobId],
    queryFn: () => jobsApi.read(jobId ?? ''),
    enabled: Boolean(jobId),
    refetchInterval: (current) =>
      isOver(current.state.data) ? false : told ? ASK_MS.told : ASK_MS.untold,
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

/** Puts what the server tells of a job in the place of what was asked; says whether the line stands. */
function useToldOf(jobId: string | null | undefined): boolean {
  const client = useQueryClient();
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (!jobId || typeof EventSource === 'undefined') return;
    const source = new EventSource(`/api/jobs/${jobId}/live`);
    const take = (event: MessageEvent<string>) => {
      const job = JSON.parse(event.data) as Job;
      client.setQueryData(['jobs', jobId], job);
      setTold(true);
      if (isOver(job)) source.close();
    };
    source.addEventListener('job', take as EventListener);
    source.onerror = () => setTold(false);
    return () => {
      source.close();
      setTold(false);
    };
  }, [client, jobId]);
  return told;
}
