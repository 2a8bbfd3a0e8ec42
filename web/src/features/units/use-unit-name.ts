import { useQuery } from '@tanstack/react-query';
import { unitsApi } from './api';
import { useRound } from './round-context';

/** Name of a new unit of the round; blank until the units are read. */
export function useUnitName(unitId: string | undefined): string {
  const round = useRound();
  const units = useQuery({
    queryKey: ['units', round.id, 'new'],
    queryFn: () => unitsApi.units(round.id, 'new'),
    staleTime: 5 * 60_000,
  });
  return units.data?.find(({ id }) => id === unitId)?.name ?? '';
}
