import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem, isStale } from '../../components/api-problem';
import { useProblemText } from '../../components/problem-text';
import { ListFacts } from '../conflict/list-facts';
import { handoverApi, type HandoverList, type SeenList } from './api';
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

/** What is sent, and on which state of the list once a person has chosen it knowingly. */
interface Sent<Input> {
  input: Input;
  version?: number;
}

/**
 * An act on a whole list: guarded by the version seen, and everything that depends on it is read again. Where
 * somebody else was faster, the person sees how the list stood and how it stands, and chooses.
 */
export function useListAct<Input>(options: ActOptions<Input>) {
  const { list, run, done, onDone, inDialog } = options;
  const problemText = useProblemText();
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const refresh = useHandoverRefresh();
  const act = useMutation({
    mutationFn: ({ input, version = list.version }: Sent<Input>) =>
      run({ listId: list.id, version }, input),
    onSuccess: async () => {
      void message.success(done);
      onDone?.();
      await refresh();
    },
    onError: async (error, { input }) => {
      const now = isStale(error) ? await presentOf(list.id) : null;
      if (now) {
        modal.confirm({
          title: t('conflict.listTitle'),
          width: 640,
          content: <ListFacts seen={list} now={now} />,
          okText: t('conflict.listGoOn'),
          cancelText: t('conflict.listLeave'),
          onOk: () => act.mutate({ input, version: now.version }),
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
  return {
    ...{ isPending: act.isPending, error: act.error },
    mutate: (input: Input) => act.mutate({ input }),
    mutateAsync: (input: Input) => act.mutateAsync({ input }),
  };
}

/** Null where it cannot be read any more; the refusal itself is then told. */
const presentOf = (id: string): Promise<HandoverList | null> =>
  handoverApi.list(id).catch(() => null);
