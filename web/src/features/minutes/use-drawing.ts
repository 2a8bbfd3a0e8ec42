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
  return {
    /** @param onTaken once the order has been taken: until then the dialog keeps what was typed. */
    start: (order: Order, onTaken: () => void) => start.mutate(order, { onSuccess: onTaken }),
    asking: start.isPending,
    refused: start.error,
    running: start.isPending || (start.isSuccess && !over && !error),
    job,
    problem: error ? problemText(error) : job?.state === 'failed' ? job.error : null,
  };
}
