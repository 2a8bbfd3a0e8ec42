import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useProblemText } from '../../components/problem-text';
import { useHandoverRefresh } from '../handover/use-handover-refresh';

/**
 * An act on an acceptance in one act; whatever comes of it, everything that depends on it is read again.
 * @param inDialog whoever asks for it shows why it was refused.
 */
export function useJointAct<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
  onDone: (answer: Answer) => void,
  inDialog = false,
) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const refresh = useHandoverRefresh();
  return useMutation({
    mutationFn: run,
    onSuccess: onDone,
    onError: (error) => {
      if (!inDialog) void message.error(problemText(error), 8);
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['joint'] });
      await client.invalidateQueries({ queryKey: ['list-minutes'] });
      await refresh();
    },
  });
}
