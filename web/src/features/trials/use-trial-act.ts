import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { isStale } from '../../components/api-problem';
import { useProblemText } from '../../components/problem-text';
import { TRIALS_KEY } from './api';

/**
 * An act on a round; whatever comes of it, the rounds and the figures of the units are read again.
 * @param bothSides the form itself shows what somebody else saved meanwhile.
 */
export function useTrialAct<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
  bothSides = false,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: run,
    onSuccess: (answer) => {
      void message.success(t('trials.saved'));
      onDone?.(answer);
    },
    onError: (error) => {
      if (!(bothSides && isStale(error))) void message.error(problemText(error), 8);
    },
    onSettled: () => {
      for (const key of [...TRIALS_KEY, 'rehearsals', 'rehearsal', 'checklists'])
        void client.invalidateQueries({ queryKey: [key] });
    },
  });
}
