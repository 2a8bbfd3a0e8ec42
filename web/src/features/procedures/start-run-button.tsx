import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../components/problem-text';
import { useCan } from '../accounts/session';
import { useRound } from '../units/round-context';
import { proceduresApi } from './api';

interface StartRunButtonProps {
  /** A run was made before. */
  again: boolean;
  disabled: boolean;
}

/** Starts the check of all pairs in the background. */
export function StartRunButton({ again, disabled }: StartRunButtonProps) {
  const { t } = useTranslation();
  const round = useRound();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const start = useMutation({
    mutationFn: () => proceduresApi.start(round.id),
    onSuccess: () => {
      void message.success(t('procedures.started'));
      return client.invalidateQueries({ queryKey: ['verification-runs', round.id] });
    },
    onError: (error) => void message.error(problemText(error), 8),
  });
  if (!useCan('procedure.verify')) return null;
  return (
    <Button
      type="primary"
      loading={start.isPending}
      disabled={disabled}
      onClick={() => start.mutate()}
    >
      {again ? t('procedures.startAgain') : t('procedures.start')}
    </Button>
  );
}
