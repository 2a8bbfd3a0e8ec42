import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useProblemText } from '../../components/problem-text';
import { useJob } from '../../components/use-job';

/**
 * Has minutes drawn up in the background, and shows them as soon as they are there.
 * @param ask asks for them; answers with the job.
 */
export function useDrawing<Order>(ask: (order: Order) => Promise<{ jobId: string }>) {
  const client = useQueryClient();
  const problemText = useProblemText();
  const start = useMutation({ mutationFn: ask });
  const refresh = useCallback(() => {
    void client.invalidateQueries({ queryKey: ['list-minutes'] });
    void client.invalidateQueries({ queryKey: ['handover-list'] });
  }, [client]);
  const { data: job, error } = useJob(start.data?.jobId, refresh);
  const over = job?.state === 'succeeded' || job?.state === 'failed';
  const wrong = start.error ?? error;
  return {
    start: start.mutate,
    running: start.isPending || (start.isSuccess && !over && !error),
    job,
    problem: wrong ? problemText(wrong) : job?.state === 'failed' ? job.error : null,
  };
}
