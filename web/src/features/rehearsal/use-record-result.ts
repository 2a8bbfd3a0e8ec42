import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../components/api-problem';
import { rehearsalApi, type RehearsalItem, type RehearsalSheet, type RecordResult } from './api';

const CONFLICTS = [409, 412];

/** An answer that met a newer one: both are shown and the person chooses. */
export interface Conflict {
  mine: RecordResult;
  theirs: RehearsalItem;
}

function replaceItem(sheet: RehearsalSheet, item: RehearsalItem): RehearsalSheet {
  return {
    ...sheet,
    groups: sheet.groups.map((group) => ({
      ...group,
      items: group.items.map((old) => (old.code === item.code ? item : old)),
    })),
  };
}

/**
 * Saves the result of one item with the version the person saw.
 * @param onConflict called instead of failing when somebody else changed the item meanwhile
 */
export function useRecordResult(
  rehearsalId: string,
  item: RehearsalItem,
  onConflict: (conflict: Conflict) => void,
) {
  const client = useQueryClient();
  const key = ['rehearsal', rehearsalId];
  return useMutation({
    mutationFn: ({ request, version }: { request: RecordResult; version: number }) =>
      rehearsalApi.record(rehearsalId, item.code, version, request),
    onSuccess: (saved) => {
      client.setQueryData<RehearsalSheet>(key, (sheet) => sheet && replaceItem(sheet, saved));
      // The score is the server's: read it again behind the answer already shown.
      void client.invalidateQueries({ queryKey: key });
      for (const other of ['rehearsals', 'overview', 'readiness']) {
        void client.invalidateQueries({ queryKey: [other] });
      }
    },
    onError: (error, { request }) => {
      if (!(error instanceof ApiProblem) || !CONFLICTS.includes(error.status)) return;
      // The refusal of a stale save carries the item as it is now; the rest of the sheet follows.
      const theirs = (error.details as { current?: RehearsalItem } | undefined)?.current;
      if (theirs) {
        client.setQueryData<RehearsalSheet>(key, (sheet) => sheet && replaceItem(sheet, theirs));
        onConflict({ mine: request, theirs });
      }
      void client.invalidateQueries({ queryKey: key });
    },
  });
}
