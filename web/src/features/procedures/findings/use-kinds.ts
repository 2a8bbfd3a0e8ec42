import { useQuery } from '@tanstack/react-query';
import { useBilingual } from '../../../components/use-bilingual';
import { findingsApi } from './api';

/** The kinds of findings with their words, as the server tells them. */
export function useKinds() {
  const inLanguage = useBilingual();
  const kinds = useQuery({
    queryKey: ['finding-kinds'],
    queryFn: findingsApi.kinds,
    staleTime: Infinity,
  });
  const all = kinds.data ?? [];
  const one = (kind: string) => all.find((each) => each.kind === kind);
  return {
    kinds: all,
    wordOf: (kind: string) => {
      const found = one(kind);
      return found ? inLanguage(found.name) : '';
    },
    causeOf: (kind: string) => {
      const found = one(kind);
      return found ? inLanguage(found.cause) : '';
    },
    remedyOf: (kind: string) => {
      const found = one(kind);
      return found ? inLanguage(found.remedy) : '';
    },
  };
}
