import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Everything on screen that rests on the lists and where their rows stand. */
const RESTING_ON_LISTS = [
  'handover-list',
  'handover-items',
  'handover-matrix',
  'handover-incoming',
  'list-steps',
  'list-minutes',
  'share-report',
  'balance-sheet',
  'discrepancies',
  'cases',
  'overview',
  'readiness',
  'imports',
];

/** Has all figures about lists read again, after something was done to one of them. */
export function useHandoverRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  return useCallback(
    () => Promise.all(RESTING_ON_LISTS.map((key) => client.invalidateQueries({ queryKey: [key] }))),
    [client],
  );
}
