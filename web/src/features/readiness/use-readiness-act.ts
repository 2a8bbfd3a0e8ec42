import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { isStale } from '../../components/api-problem';
import { useProblemText } from '../../components/problem-text';

/**
 * An act that changes verdicts: whatever comes of it, everything about readiness is read again.
 * @param bothSides the form itself shows what somebody else saved meanwhile.
 */
export function useReadinessAct<Input>(
  run: (input: Input) => Promise<unknown>,
  done: string,
  onDone?: () => void,
  bothSides = false,
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
    onError: (error) => {
      if (!(bothSides && isStale(error))) void message.error(problemText(error), 8);
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['readiness'] }),
        client.invalidateQueries({ queryKey: ['overview'] }),
      ]),
  });
}
