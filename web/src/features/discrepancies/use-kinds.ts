import { useQuery } from '@tanstack/react-query';
import { useBilingual } from '../../components/use-bilingual';
import { discrepanciesApi } from './api';

/** The kinds of discrepancies, and the word for one. */
export function useKinds() {
  const inLanguage = useBilingual();
  const { data: kinds = [] } = useQuery({
    queryKey: ['discrepancy-kinds'],
    queryFn: discrepanciesApi.kinds,
    staleTime: Infinity,
  });
  const wordOf = (value: string) => {
    const kind = kinds.find((each) => each.value === value);
    return kind ? inLanguage(kind) : value;
  };
  return { kinds, wordOf };
}
