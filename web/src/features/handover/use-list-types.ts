import { useQuery } from '@tanstack/react-query';
import { useBilingual } from '../../components/use-bilingual';
import { handoverApi, type ListType } from './api';

/** The kinds of lists, and the name of one by its code. */
export function useListTypes() {
  const inLanguage = useBilingual();
  const query = useQuery({
    queryKey: ['list-types'],
    queryFn: handoverApi.listTypes,
    staleTime: Infinity,
  });
  const types: ListType[] = query.data ?? [];
  const nameOf = (code: string) => {
    const type = types.find((each) => each.code === code);
    return type ? inLanguage(type.name) : code;
  };
  return { types, nameOf };
}
