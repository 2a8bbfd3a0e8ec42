import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { ApiProblem, isStale } from '../../components/api-problem';
import { useProblemText } from '../../components/problem-text';
import { handoverApi, type HandoverItem, type HandoverList, type SeenList } from '../handover/api';
import { useHandoverRefresh } from '../handover/use-handover-refresh';
import { isMatching, type Chosen } from './api';
import { compareSeen, type ChosenPortion, type SeenCompared } from './compare-seen';
import { receiversApi } from './receivers-api';

/** Rows read again in one go. */
const AT_ONCE = 10;

interface RowsActOptions<Input> {
  list: HandoverList;
  portionIds: Chosen;
  /** The portions chosen one by one, as the person saw them. */
  seen: readonly ChosenPortion[];
  run: (at: SeenList, chosen: Chosen, input: Input) => Promise<unknown>;
  /** Sentence shown when it is done. */
  done: string;
  onDone: () => void;
  /** The dialog itself shows why the server did not do it. */
  inDialog?: boolean;
}

/** What is sent: at first as the person saw it, after a conflict as the person chose. */
interface Sent<Input> {
  input: Input;
  version?: number;
  portionIds?: readonly string[];
}

/** Others changed some of the chosen portions: the person decides what becomes of the act. */
interface RowsConflict<Input> extends SeenCompared {
  input: Input;
  /** Of the list, with which what is shown was read. */
  version: number;
}

/** The part of such an act that asks what becomes of a conflict. */
export interface RowsAct {
  isPending: boolean;
  conflict: SeenCompared | null;
  goOn: (portionIds: readonly string[]) => void;
  giveUp: () => void;
}

/**
 * An act on portions of a list that somebody else may change meanwhile. A list has one version for all
 * its rows: where none of the chosen ones changed, the act goes on; where some did, both values are shown.
 */
export function useRowsAct<Input>(options: RowsActOptions<Input>) {
  const { list, portionIds, seen, run, done, onDone, inDialog = false } = options;
  const problemText = useProblemText();
  const { message } = App.useApp();
  const refresh = useHandoverRefresh();
  const [conflict, setConflict] = useState<RowsConflict<Input> | null>(null);
  const act = useMutation({
    mutationFn: async ({ input, version = list.version, portionIds: ids }: Sent<Input>) => {
      const chosen = ids ?? portionIds;
      try {
        await run({ listId: list.id, version }, chosen, input);
        return null;
      } catch (error) {
        if (!isStale(error) || isMatching(chosen)) throw error;
        const wanted = seen.filter(({ portion }) => chosen.includes(portion.id));
        if (wanted.length < chosen.length) throw error;
        const now = await presentOf(list.id, wanted);
        const compared = compareSeen(wanted, now.portions);
        if (compared.changed.length > 0) return { ...compared, input, version: now.version };
        await run({ listId: list.id, version: now.version }, chosen, input);
        return null;
      }
    },
    onSuccess: async (found) => {
      setConflict(found);
      if (found) return;
      void message.success(done);
      onDone();
      await refresh();
    },
    onError: (error) => {
      setConflict(null);
      if (!inDialog) void message.error(problemText(error), 8);
      if (isStale(error)) void refresh();
    },
  });
  return {
    ...{ isPending: act.isPending, error: act.error, conflict },
    start: (input: Input) => act.mutate({ input }),
    /** Goes on with these of the chosen portions, seen as they are now. */
    goOn: (ids: readonly string[]) => {
      if (conflict) act.mutate({ ...conflict, portionIds: ids });
    },
    /** Leaves everything as the others left it. */
    giveUp: () => {
      setConflict(null);
      onDone();
      void refresh();
    },
  };
}

/** The version first: whatever changes after it makes the next try stale again. */
async function presentOf(listId: string, wanted: readonly ChosenPortion[]) {
  const { version } = await handoverApi.list(listId);
  const rows = [...new Set(wanted.map(({ itemId }) => itemId))];
  const portions: HandoverItem['portions'] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE).map((id) => rowOrNothing(listId, id));
    portions.push(...(await Promise.all(some)).flat());
  }
  return { version, portions };
}

/** A row that went to somebody else altogether is no longer there for this person. */
async function rowOrNothing(listId: string, itemId: string): Promise<HandoverItem['portions']> {
  try {
    return (await receiversApi.row(listId, itemId)).row.portions;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return [];
    throw error;
  }
}
