import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useProblemText } from '../../components/problem-text';

/** An act that changes verdicts: whatever comes of it, everything about readiness is read again. */
export function useReadinessAct<Input>(
  run: (input: Input) => Promise<unknown>,
  done: string,
  onDone?: () => void,
) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      void message.success(done);
      onDone?.();
    },
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['readiness'] }),
        client.invalidateQueries({ queryKey: ['overview'] }),
      ]),
  });
}
