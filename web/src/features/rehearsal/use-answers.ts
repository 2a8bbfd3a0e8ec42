import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { rehearsalApi, type RehearsalItem, type RehearsalSheet } from './api';
import { AnswerQueue } from './answer-queue';

const queues = new Map<string, AnswerQueue>();

/** The queue of a trial; it outlives the page, not the browser window: nothing of it is kept on the device. */
function queueOf(id: string): AnswerQueue {
  const queue =
    queues.get(id) ??
    new AnswerQueue(({ word, code, version, body }) =>
      rehearsalApi.answer(id, word, code, version, body),
    );
  queues.set(id, queue);
  return queue;
}

const replaceItem = (sheet: RehearsalSheet, item: RehearsalItem): RehearsalSheet => ({
  ...sheet,
  groups: sheet.groups.map((group) => ({
    ...group,
    items: group.items.map((old) => (old.code === item.code ? item : old)),
  })),
});

/** What was answered here and not sent yet; whoever leaves the page before is warned. */
export function useAnswers(rehearsalId: string) {
  const client = useQueryClient();
  const queue = queueOf(rehearsalId);
  const state = useSyncExternalStore(queue.subscribe, queue.snapshot);
  useEffect(() => {
    const key = ['rehearsal', rehearsalId];
    queue.onTaken = (item) => {
      client.setQueryData<RehearsalSheet>(key, (sheet) => sheet && replaceItem(sheet, item));
      if (queue.snapshot().unsent.length > 0) return;
      // The scores are the server's: read again once everything is there.
      for (const other of ['rehearsal', 'rehearsals', 'trials', 'overview', 'readiness'])
        void client.invalidateQueries({ queryKey: [other] });
    };
    const again = () => void queue.flush();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [client, queue, rehearsalId]);
  const unsent = state.unsent.length > 0;
  useEffect(() => {
    if (!unsent) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsent]);
  return { queue, ...state };
}

export type Answers = ReturnType<typeof useAnswers>;
