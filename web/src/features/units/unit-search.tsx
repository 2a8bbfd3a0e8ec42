import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { matches } from '../../components/fold';
import { paths } from '../../components/paths';
import { unitsApi } from './api';
import { useRound } from './round-context';

/** Finds a new or old unit of the round by name or code, marks or not, and opens its page. */
export function UnitSearch() {
  const { t } = useTranslation();
  const round = useRound();
  const navigate = useNavigate();
  const options = useUnitOptions(round.id);
  return (
    <Select
      className="unit-search"
      showSearch={{ filterOption: (input, option) => matches(String(option?.label ?? ''), input) }}
      value={null}
      options={options}
      placeholder={t('frame.findUnit')}
      aria-label={t('frame.findUnit')}
      notFoundContent={t('frame.noUnitFound')}
      onSelect={(unitId: string | null) => unitId && void navigate(paths.unit(round.code, unitId))}
    />
  );
}

function useUnitOptions(roundId: string) {
  const { t } = useTranslation();
  const fresh = useQuery({
    queryKey: ['units', roundId, 'new'],
    queryFn: () => unitsApi.units(roundId, 'new'),
    staleTime: 5 * 60_000,
  });
  const old = useQuery({
    queryKey: ['units', roundId, 'old'],
    queryFn: () => unitsApi.units(roundId, 'old'),
    staleTime: 5 * 60_000,
  });
  return useMemo(
    // No groups: a list box for screen readers holds choices alone, so each says itself whether it is an old unit.
    () => [
      ...(fresh.data ?? []).map(({ id, name, code }) => ({
        value: id,
        label: `${name} – ${code}`,
      })),
      ...(old.data ?? []).map(({ id, name, code, cluster }) => ({
        value: id,
        label: t('units.oldUnitChoice', {
          name,
          facts: [code, cluster].filter(Boolean).join(', '),
        }),
      })),
    ],
    [fresh.data, old.data, t],
  );
}
