import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useProblemText } from '../../components/problem-text';
import { PORTAL_KEY, type PortalSettings } from './api';

/** A change of the settings: shows what there is afterwards, or says why not. */
export function usePortalAct<Body>(
  act: (body: Body) => Promise<PortalSettings>,
  done: string,
  onDone?: () => void,
) {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: act,
    onSuccess: (settings) => {
      client.setQueryData(PORTAL_KEY, settings);
      void message.success(done);
      onDone?.();
    },
    onError: (error) => {
      void message.error(problemText(error), 8);
      void client.invalidateQueries({ queryKey: PORTAL_KEY });
    },
  });
}
