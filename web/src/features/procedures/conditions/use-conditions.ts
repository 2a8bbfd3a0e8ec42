import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../components/problem-text';
import { useBilingual } from '../../../components/use-bilingual';
import { useRound } from '../../units/round-context';
import { CONDITIONS_KEY, conditionsApi, type Condition, type ConditionStatementEntry } from './api';

/** The ten conditions with their names in the reader's language. */
export function useConditionKinds() {
  const inLanguage = useBilingual();
  const kinds = useQuery({
    queryKey: ['condition-kinds'],
    queryFn: () => conditionsApi.kinds(),
    staleTime: Infinity,
  });
  const all = (kinds.data ?? []).map(({ code, name, stated }, at) => ({
    ...{ code, stated, name: inLanguage(name), numbered: `${at + 1}. ${inLanguage(name)}` },
  }));
  const nameOf = (code: Condition) => all.find((each) => each.code === code)?.numbered ?? code;
  return { all, nameOf };
}

/** Stating conditions; what shows them is read again, also when it was refused. */
export function useStating(source: 'hand' | 'excel') {
  const { t } = useTranslation();
  const round = useRound();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (entries: ConditionStatementEntry[]) =>
      conditionsApi.state(round.id, entries, source),
    onSuccess: ({ refused }) => {
      if (refused.length === 0) void message.success(t('conditions.stated'));
    },
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: () => client.invalidateQueries({ queryKey: [CONDITIONS_KEY] }),
  });
}
