import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useProblemText } from '../../components/problem-text';
import { REQUESTS_KEY } from './api';

/** An act on requests; whatever it says, all of them are read again. */
export function useRequestAct<Told>(done: string, onDone?: (told: Told) => void) {
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: [REQUESTS_KEY] });
  return useMutation({
    mutationFn: (act: () => Promise<Told>) => act(),
    onSuccess: (told) => {
      void message.success(done, 5);
      onDone?.(told);
      return refresh();
    },
    onError: (error) => {
      void message.error(problemText(error), 10);
      void refresh();
    },
  });
}
