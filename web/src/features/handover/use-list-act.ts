import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { ApiProblem } from '../../components/api-problem';
import { useProblemText } from '../../components/problem-text';
import type { HandoverList, SeenList } from './api';
import { useHandoverRefresh } from './use-handover-refresh';

interface ActOptions<Input> {
  list: HandoverList;
  run: (at: SeenList, input: Input) => Promise<unknown>;
  /** Sentence shown when it is done. */
  done: string;
  onDone?: () => void;
}

/** An act on portions of a list: guarded by the version seen, and everything that depends on it is read again. */
export function useListAct<Input>({ list, run, done, onDone }: ActOptions<Input>) {
  const problemText = useProblemText();
  const { message } = App.useApp();
  const refresh = useHandoverRefresh();
  return useMutation({
    mutationFn: (input: Input) => run({ listId: list.id, version: list.version }, input),
    onSuccess: async () => {
      void message.success(done);
      onDone?.();
      await refresh();
    },
    onError: (error) => {
      void message.error(problemText(error), 8);
      // Somebody else was faster: show the list as it is now.
      if (error instanceof ApiProblem && (error.status === 409 || error.status === 412))
        void refresh();
    },
  });
}
