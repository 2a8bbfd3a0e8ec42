import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { isStale } from '../../components/api-problem';
import { useProblemText } from '../../components/problem-text';
import { STANDBY_KEY } from './api';

/**
 * An act on what units keep for the days of going live; everything of it is read again afterwards.
 * @param bothSides the form itself shows what somebody else saved meanwhile.
 */
export function useStandbyAct(done: string, onDone?: () => void, bothSides = false) {
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: [STANDBY_KEY] });
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: () => {
      void message.success(done);
      onDone?.();
      return refresh();
    },
    onError: (error) => {
      if (!(bothSides && isStale(error))) void message.error(problemText(error), 8);
      void refresh();
    },
  });
}
