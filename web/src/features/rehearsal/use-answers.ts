import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useLeaveWarning } from '../../components/use-leave-warning';
import { browserStore, keepAnswers, keptAnswers } from '../../components/unsent-store';
import { useSession } from '../accounts/session';
import { rehearsalApi, type RehearsalItem, type RehearsalSheet } from './api';
import { AnswerQueue, type Answer } from './answer-queue';
import { fromKept, toKeep } from './kept-answers';

const queues = new Map<string, AnswerQueue>();

/**
 * The queue of a trial, of one person: whoever signs in here next sends nothing in their place. It outlives the page;
 * results, without any words, outlive the browser window.
 */
function queueOf(sheet: RehearsalSheet, accountId: string): AnswerQueue {
  const { id } = sheet;
  const key = `${accountId} ${id}`;
  const known = queues.get(key);
  if (known) return known;
  const place = { accountId, rehearsalId: id };
  const items = sheet.groups.flatMap((group) => group.items);
  const before = fromKept(keptAnswers(browserStore(), place), items);
  const queue: AnswerQueue = new AnswerQueue(
    ({ word, code, version, body }) => rehearsalApi.answer(id, word, code, version, body),
    (answers) => {
      const lost = new Set<Answer>(queue.snapshot().unfinished);
      keepAnswers(
        ...([browserStore(), place, answers.map((each) => toKeep(each, lost.has(each)))] as const),
      );
    },
  );
  queues.set(key, queue);
  if (before.unsent.length + before.unfinished.length > 0)
    // Not while the page is being drawn: whoever listens is told.
    queueMicrotask(() => queue.resume(before.unsent, before.unfinished));
  return queue;
}

const replaceItem = (sheet: RehearsalSheet, item: RehearsalItem): RehearsalSheet => ({
  ...sheet,
  groups: sheet.groups.map((group) => ({
    ...group,
    items: group.items.map((old) => (old.code === item.code ? item : old)),
  })),
});

/** What was answered here and not sent yet; whoever would lose words by leaving the page is warned. */
export function useAnswers(sheet: RehearsalSheet) {
  const client = useQueryClient();
  const { account } = useSession();
  const queue = queueOf(sheet, account.id);
  const { id: rehearsalId } = sheet;
  const state = useSyncExternalStore(queue.subscribe, queue.snapshot);
  useEffect(() => {
    const key = ['rehearsal', rehearsalId];
    queue.onTaken = (item) => {
      client.setQueryData<RehearsalSheet>(key, (old) => old && replaceItem(old, item));
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
  useLeaveWarning(unsent);
  return { queue, ...state };
}

export type Answers = ReturnType<typeof useAnswers>;
