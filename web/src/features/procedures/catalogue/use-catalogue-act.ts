import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useProblemText } from '../../../components/problem-text';
import { CATALOGUE_KEY } from './api';

/** An act on the catalogue; everything that shows it is read again, also when it was refused. */
export function useCatalogueAct<Input>(run: (input: Input) => Promise<unknown>, done: string) {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: run,
    onSuccess: () => void message.success(done),
    onError: (error) => void message.error(problemText(error), 8),
    onSettled: () => client.invalidateQueries({ queryKey: [CATALOGUE_KEY] }),
  });
}
