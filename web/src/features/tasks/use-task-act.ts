import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useProblemText } from '../../components/problem-text';
import { TASKS_KEY } from './api';

/** An act on tasks; whatever it says, all of them are read again. */
export function useTaskAct<Told>(done: (told: Told) => string, onDone?: () => void) {
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: [TASKS_KEY] });
  return useMutation({
    mutationFn: (act: () => Promise<Told>) => act(),
    onSuccess: (told) => {
      void message.success(done(told), 6);
      onDone?.();
      return refresh();
    },
    onError: (error) => {
      void message.error(problemText(error), 8);
      void refresh();
    },
  });
}
