import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useProblemText } from '../../components/problem-text';
import { OBSTACLES_KEY } from './api';

/** An act on obstacles; whatever it says, everything that rests on them is read again. */
export function useObstacleAct(done: string, onDone?: () => void) {
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: [OBSTACLES_KEY] });
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: () => {
      void message.success(done);
      onDone?.();
      return refresh();
    },
    onError: (error) => {
      void message.error(problemText(error), 8);
      void refresh();
    },
  });
}
