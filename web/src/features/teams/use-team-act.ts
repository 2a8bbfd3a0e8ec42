import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../components/problem-text';
import { TEAMS_KEY } from './api';

/**
 * An act on a team; whatever comes of it, the teams are read again.
 * @param onClose of the dialog that asks for it, which then shows itself why the act was refused.
 */
export function useTeamAct<Input>(run: (input: Input) => Promise<unknown>, onClose?: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      void message.success(t('teams.saved'));
      onClose?.();
    },
    onError: (error) => {
      if (!onClose) void message.error(problemText(error), 8);
    },
    onSettled: () => client.invalidateQueries({ queryKey: TEAMS_KEY }),
  });
}
