import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchedSelect } from '../../components/searched-select';
import type { Role } from './api';
import { usePlaces } from './use-places';

interface PlacesSelectProps {
  id: string;
  values: string[];
  role: Role;
  onChange: (organisationIds: string[]) => void;
}

/** A chosen option that stands for the units of a cluster. */
const CLUSTER = 'cluster:';

/** Organisations at which one decision gives a duty: one by one, or all of a cluster at once. */
export function PlacesSelect({ id, values, role, onChange }: PlacesSelectProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [names, setNames] = useState(new Map<string, string>());
  const { options, clusters, searching, more } = usePlaces(typed, null, role);
  const hint = more ? [{ value: '', label: t('duty.morePlaces'), disabled: true }] : [];
  const offered = clusters.map(({ name, roundName, organisations }, at) => ({
    value: `${CLUSTER}${at}`,
    label: t('duty.cluster', { name, n: organisations.length, round: roundName }),
  }));
  const choose = (chosen: { value: string }[]) => {
    const known = new Map([
      ...names,
      ...options.map(({ value, label }) => [value, label] as const),
    ]);
    const ids = chosen.flatMap(({ value }) => {
      if (!value.startsWith(CLUSTER)) return value;
      const { organisations } = clusters[Number(value.slice(CLUSTER.length))]!;
      organisations.forEach((each) => known.set(each.id, known.get(each.id) ?? each.name));
      return organisations.map((each) => each.id);
    });
    setNames(known);
    setTyped('');
    onChange([...new Set(ids)]);
  };
  return (
    <SearchedSelect<{ value: string; label?: string }[]>
      id={id}
      className="place-select"
      mode="multiple"
      labelInValue
      aria-describedby={`${id}-hint`}
      value={values.map((value) => ({ value, label: names.get(value) ?? value }))}
      placeholder={t('duty.choosePlace')}
      searching={searching}
      onTyped={setTyped}
      nothing={t('duty.noPlaces')}
      options={[...offered, ...options, ...hint]}
      onChange={choose}
    />
  );
}
