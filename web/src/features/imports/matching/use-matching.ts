import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../components/problem-text';
import { importsApi, type ChosenColumns, type ImportBatchDetail } from '../api';

/** Matches columns by hand, and forgets what was remembered; the server then reads the file once more. */
export function useMatching({ id, version, roundId }: ImportBatchDetail) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const onError = (error: unknown) => void message.error(problemText(error), 8);
  const onSettled = async () => {
    await client.invalidateQueries({ queryKey: ['import', id] });
    await client.invalidateQueries({ queryKey: ['import-rows', id] });
  };
  const choose = useMutation({
    mutationFn: (chosen: ChosenColumns) => importsApi.matchColumns(id, version, chosen),
    onSuccess: () => void message.info(t('columnMatching.checkedAgain')),
    ...{ onError, onSettled },
  });
  const forget = useMutation({
    mutationFn: (mappingId: string) => importsApi.forgetMapping(roundId, mappingId),
    onSuccess: () => void message.success(t('columnMatching.forgotten')),
    ...{ onError, onSettled },
  });
  return { choose, forget };
}
