import { useQuery } from '@tanstack/react-query';
import { rehearsalApi } from './api';

/** The checklist of one trial with its results. */
export function useRehearsal(id: string | null | undefined) {
  return useQuery({
    queryKey: ['rehearsal', id],
    queryFn: () => rehearsalApi.sheet(id ?? ''),
    enabled: Boolean(id),
  });
}
