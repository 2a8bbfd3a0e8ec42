import { useQuery } from '@tanstack/react-query';
import { unitsApi, type UnitSide } from './api';
import { useRound } from './round-context';

/** Old district of each unit of one side, by the unit's id; blank until the units are read. */
export function useClusters(side: UnitSide): (unitId: string) => string {
  const round = useRound();
  const units = useQuery({
    queryKey: ['units', round.id, side],
    queryFn: () => unitsApi.units(round.id, side),
    staleTime: 5 * 60_000,
  });
  const clusters = new Map(units.data?.map(({ id, cluster }) => [id, cluster ?? '']));
  return (unitId) => clusters.get(unitId) ?? '';
}
