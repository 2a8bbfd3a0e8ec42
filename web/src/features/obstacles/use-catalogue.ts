import { useQuery } from '@tanstack/react-query';
import { useBilingual } from '../../components/use-bilingual';
import { obstaclesApi, type Severity } from './api';

/** Groups and severities of obstacles, and the words for them. */
export function useCatalogue() {
  const inLanguage = useBilingual();
  const { data } = useQuery({
    queryKey: ['obstacle-catalogue'],
    queryFn: obstaclesApi.catalogue,
    staleTime: Infinity,
  });
  const categories = data?.categories ?? [];
  const severities = data?.severities ?? [];
  const categoryName = (value: string) => {
    const found = categories.find((each) => each.value === value);
    return found ? inLanguage(found) : value;
  };
  const severityName = (value: Severity) => {
    const found = severities.find((each) => each.value === value);
    return found ? inLanguage(found) : '';
  };
  return { categories, severities, categoryName, severityName };
}
