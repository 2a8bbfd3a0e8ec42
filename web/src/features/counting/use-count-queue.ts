import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { countingApi } from './api';
import { CountQueue } from './count-queue';
import type { Counting, ExpectedRow } from './types';

export const countingKey = (id: string) => ['counting', id];
export const rowsKey = (id: string) => ['counting-rows', id];

const queues = new Map<string, CountQueue>();

/** The queue of a session; it outlives the page, not the browser window. */
function queueOf(id: string): CountQueue {
  const queue = queues.get(id) ?? new CountQueue((entries) => countingApi.record(id, entries));
  queues.set(id, queue);
  return queue;
}

/** What of a session was counted here and not sent yet; whoever leaves before is warned. */
export function useCountQueue(session: Counting) {
  const client = useQueryClient();
  const queue = queueOf(session.id);
  const state = useSyncExternalStore(queue.subscribe, queue.snapshot);
  useEffect(() => {
    queue.onTaken = (outcomes) => {
      const lines = new Map(
        outcomes.flatMap(({ line }) => (line?.itemId ? [[line.itemId, line] as const] : [])),
      );
      client.setQueryData<{ rows: ExpectedRow[]; total: number }>(
        rowsKey(session.id),
        (known) =>
          known && {
            ...known,
            rows: known.rows.map((row) => {
              const line = lines.get(row.itemId);
              return line ? { ...row, line } : row;
            }),
          },
      );
      void client.invalidateQueries({ queryKey: countingKey(session.id) });
    };
    const again = () => void queue.flush();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [client, queue, session.id]);
  const unsent = state.unsent.length > 0;
  useEffect(() => {
    if (!unsent) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsent]);
  return { queue, ...state };
}
