import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dayInVietnam } from '../../components/format';
import { useDebounced } from '../../components/use-debounced';
import { useFormat } from '../../components/use-format';
import { useServerNow } from '../accounts/session';
import { ACCOUNTS_KEY, accountsApi, type Role } from './api';

interface Place {
  id: string;
  name: string;
  validFrom: string;
  validTo: string | null;
}

/**
 * Organisations that answer what is typed, as choices.
 * @param value the organisation that is chosen; it keeps its name while others are looked for.
 * @param role only where this role may be given.
 */
export function usePlaces(typed: string, value: string | null, role?: Role) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = dayInVietnam(useServerNow()());
  const q = useDebounced(typed, 250);
  const found = useQuery({
    queryKey: [...ACCOUNTS_KEY, 'places', role ?? '', q],
    queryFn: () => accountsApi.places(q, role),
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    queryKey: [...ACCOUNTS_KEY, 'place', value],
    queryFn: () => accountsApi.place(value ?? ''),
    enabled: value !== null,
    staleTime: Infinity,
  });
  // What is on offer must answer what is typed: Enter would take the first of an older answer.
  const searching = q !== typed || found.isPlaceholderData;
  /** Old and new bodies may bear the same name: the days tell them apart. */
  const nameOf = ({ name, validFrom, validTo }: Place) => {
    if (validTo) return `${name} (${t('duty.ended', { day: format.day(validTo) })})`;
    const later = validFrom > today;
    return later ? `${name} (${t('duty.begins', { day: format.day(validFrom) })})` : name;
  };
  const offered: Place[] = searching ? [] : (found.data?.organisations ?? []);
  const own = chosen.data?.organisations.filter(
    (each) => !offered.some(({ id }) => id === each.id),
  );
  const options = [...(own ?? []), ...offered].map((place) => ({
    value: place.id,
    label: nameOf(place),
    // Found by its name only while nothing is typed; otherwise it merely keeps its name.
    ...(own?.includes(place) && typed !== '' && { className: 'place-kept', disabled: true }),
  }));
  const more = !searching && found.data?.more === true;
  const clusters = searching ? [] : (found.data?.clusters ?? []);
  return { options, clusters, searching, more };
}
