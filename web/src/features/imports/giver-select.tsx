import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchedSelect } from '../../components/searched-select';
import { useDebounced } from '../../components/use-debounced';
import { unitsApi, type Organisation, type RoundUnit, type UnitSide } from '../units/api';
import { useRound } from '../units/round-context';

interface GiverSelectProps {
  value: string | null;
  onChange: (organisationId: string) => void;
}

/** Organisations that hand over, found by name with or without marks. Name and unit together tell homonyms apart. */
export function GiverSelect({ value, onChange }: GiverSelectProps) {
  const { t } = useTranslation();
  const round = useRound();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed, 250);
  const found = useQuery({
    queryKey: ['organisations', round.id, q],
    queryFn: () => unitsApi.organisations(round.id, q),
    placeholderData: keepPreviousData,
  });
  const units = useOldUnitNames();
  // What is on offer must answer what is typed: Enter would take the first body of an older answer, or close.
  const searching = q !== typed || found.isPlaceholderData;
  const givers = (found.data ?? []).filter(({ unitId, id }) => units.has(unitId) || id === value);
  const label = ({ name, unitId }: Organisation) => {
    const place = units.get(unitId);
    return place ? `${name} (${place})` : name;
  };
  return (
    <SearchedSelect
      id="giver"
      value={value}
      onChange={onChange}
      searching={searching}
      onTyped={setTyped}
      placeholder={t('imports.giverHint')}
      nothing={t('imports.giverNone')}
      options={searching ? [] : givers.map((giver) => ({ value: giver.id, label: label(giver) }))}
    />
  );
}

/** Units of one side of the round; none until they are read. */
function useSide(roundId: string, side: UnitSide): RoundUnit[] {
  const units = useQuery({
    queryKey: ['units', roundId, side],
    queryFn: () => unitsApi.units(roundId, side),
    staleTime: 5 * 60_000,
  });
  return units.data ?? [];
}

/** Code and old district of each unit that hands over, abolished districts too, by its id. */
function useOldUnitNames(): Map<string, string> {
  const { t } = useTranslation();
  const round = useRound();
  const old = useSide(round.id, 'old');
  const districts = useSide(round.id, 'abolished_district');
  return new Map(
    [...old, ...districts].map(({ id, code, cluster }) => [
      id,
      [t('units.unitCode', { code }), cluster].filter(Boolean).join(', '),
    ]),
  );
}
