import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { isStale } from '../../components/api-problem';
import { useProblemText } from '../../components/problem-text';
import { useHandoverRefresh } from '../handover/use-handover-refresh';
import { DISCREPANCIES_KEY } from './api';

/**
 * An act on a discrepancy; whatever it says, everything that rests on it is read again.
 * @param onClose of the dialog that asks for it, which then shows itself why the act was refused.
 */
export function useDiscrepancyAct(done: string, onClose?: () => void) {
  const problemText = useProblemText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const refreshLists = useHandoverRefresh();
  const refresh = () =>
    Promise.all([client.invalidateQueries({ queryKey: [DISCREPANCIES_KEY] }), refreshLists()]);
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: () => {
      void message.success(done);
      onClose?.();
      return refresh();
    },
    onError: (error) => {
      if (!onClose && !isStale(error)) void message.error(problemText(error), 8);
      void refresh();
    },
  });
}
