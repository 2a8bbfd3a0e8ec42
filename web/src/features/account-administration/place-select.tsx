import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../components/use-debounced';
import { useFormat } from '../../components/use-format';
import { useServerNow } from '../accounts/session';
import { dayInVietnam } from '../../components/format';
import { ACCOUNTS_KEY, accountsApi, type Role } from './api';

interface PlaceSelectProps {
  id?: string;
  label?: string;
  value: string | null;
  /** Only where this role may be given. */
  role?: Role;
  placeholder: string;
  onChange: (organisationId: string | null) => void;
}

/** An organisation at which the person may give duties, found by its name without marks. */
export function PlaceSelect({ id, label, value, role, placeholder, onChange }: PlaceSelectProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = dayInVietnam(useServerNow()());
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed, 250);
  const [known, setKnown] = useState<Record<string, string>>({});
  const found = useQuery({
    queryKey: [...ACCOUNTS_KEY, 'places', role ?? '', q],
    queryFn: () => accountsApi.places(q, role),
    placeholderData: keepPreviousData,
  });
  /** Old and new bodies may bear the same name: the days tell them apart. */
  const nameOf = ({ name, validFrom, validTo }: Place) => {
    if (validTo) return `${name} (${t('duty.ended', { day: format.day(validTo) })})`;
    return validFrom > today
      ? `${name} (${t('duty.begins', { day: format.day(validFrom) })})`
      : name;
  };
  const options = (found.data?.organisations ?? []).map((place) => ({
    value: place.id,
    label: nameOf(place),
  }));
  // What was chosen keeps its name while something else is searched for.
  if (value && known[value] && !options.some((option) => option.value === value))
    options.unshift({ value, label: known[value] });
  const more = found.data?.more ? [{ value: '', label: t('duty.morePlaces'), disabled: true }] : [];
  return (
    <Select
      id={id}
      className="place-select"
      aria-label={label}
      value={value ?? undefined}
      allowClear
      placeholder={placeholder}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? t('state.loading') : t('duty.noPlaces')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={[...options, ...more]}
      onChange={(chosen?: string, option?: { label: string } | { label: string }[]) => {
        const told = Array.isArray(option) ? option[0] : option;
        if (chosen && told) setKnown({ ...known, [chosen]: told.label });
        onChange(chosen ?? null);
      }}
    />
  );
}

interface Place {
  id: string;
  name: string;
  validFrom: string;
  validTo: string | null;
}
