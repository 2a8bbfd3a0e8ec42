import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ApiProblem } from '../../components/api-problem';
import { useProblemText } from '../../components/problem-text';
import { useHandoverRefresh } from '../handover/use-handover-refresh';
import { CONTROL_KEY } from './api';

interface ActOptions<Input> {
  run: (input: Input) => Promise<unknown>;
  /** Sentence shown when it is done. */
  done: string;
  onDone?: () => void;
  /** The dialog that asks for it shows itself why it was refused. */
  inDialog?: boolean;
}

/** An act on a control figure; everything that rests on the figures is read again. */
export function useControlAct<Input>({ run, done, onDone, inDialog }: ActOptions<Input>) {
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const refreshLists = useHandoverRefresh();
  const refresh = () =>
    Promise.all([client.invalidateQueries({ queryKey: CONTROL_KEY }), refreshLists()]);
  return useMutation({
    mutationFn: run,
    onSuccess: async () => {
      void message.success(done);
      onDone?.();
      await refresh();
    },
    onError: (error) => {
      if (!inDialog) void message.error(problemText(error), 8);
      // Somebody else was faster: show the figures as they are now.
      if (error instanceof ApiProblem && error.status === 409) void refresh();
    },
  });
}
