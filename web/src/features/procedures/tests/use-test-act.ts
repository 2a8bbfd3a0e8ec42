import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useProblemText } from '../../../components/problem-text';
import { TESTS_KEY } from './api';

/** An act on tests; what shows them is read again, also when it was refused. */
export function useTestAct<Input, Answer>(run: (input: Input) => Promise<Answer>, done: string) {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: run,
    onSuccess: () => void message.success(done),
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: () => client.invalidateQueries({ queryKey: [TESTS_KEY] }),
  });
}
