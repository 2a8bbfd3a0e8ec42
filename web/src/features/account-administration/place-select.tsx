import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchedSelect } from '../../components/searched-select';
import type { Role } from './api';
import { usePlaces } from './use-places';

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
  const [typed, setTyped] = useState('');
  const { options, searching, more } = usePlaces(typed, value, role);
  const hint = more ? [{ value: '', label: t('duty.morePlaces'), disabled: true }] : [];
  return (
    <SearchedSelect
      id={id}
      className="place-select"
      aria-label={label}
      value={value ?? undefined}
      allowClear
      placeholder={placeholder}
      searching={searching}
      onTyped={setTyped}
      nothing={t('duty.noPlaces')}
      options={[...options, ...hint]}
      onChange={(chosen?: string) => onChange(chosen ?? null)}
    />
  );
}
