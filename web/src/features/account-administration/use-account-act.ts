import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ApiProblem } from '../../components/api-problem';
import { useProblemText } from '../../components/problem-text';
import { ACCOUNTS_KEY } from './api';

interface ActOptions<Input, Result> {
  run: (input: Input) => Promise<Result>;
  /** Sentence shown when it is done; null where something else shows it. */
  done: (result: Result) => string | null;
  onDone?: (result: Result) => void;
}

/** An act on an account; what is known of accounts is read again afterwards. */
export function useAccountAct<Input = void, Result = unknown>({
  run,
  done,
  onDone,
}: ActOptions<Input, Result>) {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: ACCOUNTS_KEY });
    await client.invalidateQueries({ queryKey: ['history', 'account'] });
  };
  return useMutation({
    mutationFn: run,
    onSuccess: async (result) => {
      const sentence = done(result);
      if (sentence) void message.success(sentence);
      onDone?.(result);
      await refresh();
    },
    onError: (error) => {
      void message.error(problemText(error), 8);
      // Somebody else was faster: show the account as it is now.
      if (error instanceof ApiProblem && error.status === 409) void refresh();
    },
  });
}
