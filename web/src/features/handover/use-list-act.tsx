import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../components/api-problem';
import { useProblemText } from '../../components/problem-text';
import type { HandoverList, SeenList } from './api';
import { meanwhileOf, MeanwhileText } from './meanwhile';
import { useHandoverRefresh } from './use-handover-refresh';

interface ActOptions<Input> {
  list: HandoverList;
  run: (at: SeenList, input: Input) => Promise<unknown>;
  /** Sentence shown when it is done. */
  done: string;
  onDone?: () => void;
  /** The dialog that asks for it shows itself why it was refused. */
  inDialog?: boolean;
}

/**
 * An act on portions of a list: guarded by the version seen, and everything that depends on it is read again. Where
 * somebody else was faster with the same rows, the person sees both sides and chooses.
 */
export function useListAct<Input>(options: ActOptions<Input>) {
  const { list, run, done, onDone, inDialog } = options;
  const problemText = useProblemText();
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const refresh = useHandoverRefresh();
  /** The version that was shown beside what was wanted, once the person has chosen it. */
  const shown = useRef<number | null>(null);
  const mutation = useMutation({
    mutationFn: (input: Input) => {
      const version = Math.max(list.version, shown.current ?? 0);
      return run({ listId: list.id, version }, input);
    },
    onSuccess: async () => {
      void message.success(done);
      onDone?.();
      await refresh();
    },
    onError: (error, input) => {
      const meanwhile = meanwhileOf(error);
      if (meanwhile) {
        modal.confirm({
          title: t('meanwhile.title'),
          width: 560,
          content: <MeanwhileText meanwhile={meanwhile} />,
          okText: t('meanwhile.mine'),
          cancelText: t('meanwhile.theirs'),
          onOk: () => {
            shown.current = meanwhile.version;
            mutation.mutate(input);
          },
          onCancel: () => void refresh(),
        });
        return;
      }
      if (!inDialog) void message.error(problemText(error), 8);
      // Somebody else was faster: show the list as it is now.
      if (error instanceof ApiProblem && (error.status === 409 || error.status === 412))
        void refresh();
    },
  });
  return mutation;
}
