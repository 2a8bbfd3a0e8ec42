import { useQuery } from '@tanstack/react-query';
import { useBilingual } from '../../components/use-bilingual';
import { useRound } from '../units/round-context';
import { handoverApi, type ListType } from './api';

/** The kinds of lists of the round, as the head of its matrix names them, and the name of one by its code. */
export function useListTypes() {
  const round = useRound();
  const inLanguage = useBilingual();
  const query = useQuery({
    queryKey: ['handover-matrix', round.id],
    queryFn: () => handoverApi.matrix(round.id),
    select: ({ types }) => types,
    staleTime: 5 * 60_000,
  });
  const types: ListType[] = query.data ?? [];
  const nameOf = (code: string) => {
    const type = types.find((each) => each.code === code);
    return type ? inLanguage(type.name) : code;
  };
  return { types, nameOf };
}
