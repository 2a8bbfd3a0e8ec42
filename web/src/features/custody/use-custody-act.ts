import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHandoverRefresh } from '../handover/use-handover-refresh';
import { CUSTODY_KEY } from './api';

/**
 * An act on who keeps a thing; whatever comes of it, everything that rests on it is read again. Its
 * dialog shows why it was refused.
 */
export function useCustodyAct<Input>(run: (input: Input) => Promise<unknown>, onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const refresh = useHandoverRefresh();
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      void message.success(t('custody.saved'));
      onDone();
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: CUSTODY_KEY });
      await refresh();
    },
  });
}
