import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../components/problem-text';
import { useRound } from '../../units/round-context';
import { AGENCIES_KEY, agenciesApi, type UnitAgencyEntry } from './api';

/** Setting codes; what shows them is read again, also when it was refused. */
export function useAgencyAct(source: 'hand' | 'excel') {
  const { t } = useTranslation();
  const round = useRound();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (entries: UnitAgencyEntry[]) => agenciesApi.set(round.id, entries, source),
    onSuccess: ({ refused }) => {
      if (refused.length === 0) void message.success(t('agencies.saved'));
    },
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: () => client.invalidateQueries({ queryKey: [AGENCIES_KEY] }),
  });
}
