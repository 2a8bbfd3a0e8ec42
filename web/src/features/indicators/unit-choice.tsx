import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchedSelect } from '../../components/searched-select';
import { useDebounced } from '../../components/use-debounced';
import { useRound } from '../units/round-context';
import { INDICATORS_KEY, indicatorsApi, type IndicatorDashboard } from './api';

interface UnitChoiceProps {
  dashboard: Pick<IndicatorDashboard, 'kind' | 'unit' | 'province'>;
  onUnit: (unitId: string) => void;
}

/** Names offered at a time; typing brings the others. */
const OFFERED = 30;

/** Whose figures are shown: all units together, the province as it reports itself, or one unit. */
export function UnitChoice({ dashboard: { kind, unit, province }, onUnit }: UnitChoiceProps) {
  const { t } = useTranslation();
  const round = useRound();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed).trim();
  const found = useQuery({
    queryKey: [INDICATORS_KEY, round.id, 'choice', kind, q],
    queryFn: () =>
      indicatorsApi.units(round.id, {
        ...{ kind, sort: 'unit', pageSize: OFFERED, ...(q && { q }) },
      }),
    placeholderData: (before) => before,
  });
  const named = (found.data?.lines ?? []).map((line) => line.unit);
  const all = { value: '', label: t('indicators.allUnits') };
  const own = province
    ? [{ value: province.id, label: `${province.name} ${t('indicators.itself')}` }]
    : [];
  const others = [...(unit && unit.id !== province?.id ? [unit] : []), ...named];
  const units = [...new Map(others.map(({ id, name }) => [id, name]))].map(([value, label]) => ({
    ...{ value, label },
  }));
  const more = (found.data?.total ?? 0) > OFFERED;
  const hint = more ? [{ value: '…', label: t('indicators.typeForMore'), disabled: true }] : [];
  return (
    <SearchedSelect
      className="indicator-unit"
      aria-label={t('registers.unit')}
      value={unit?.id ?? ''}
      searching={found.isFetching || typed.trim() !== q}
      onTyped={setTyped}
      nothing={t('indicators.none')}
      options={[...(q ? [] : [all, ...own]), ...units, ...hint]}
      onChange={(chosen: string) => {
        setTyped('');
        onUnit(chosen);
      }}
    />
  );
}
