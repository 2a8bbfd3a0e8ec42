import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnUnits } from '../accounts/session';
import { unitsApi, type RoundUnit } from '../units/api';
import { OBSTACLES_KEY, obstaclesApi } from './api';
import { useRound } from '../units/round-context';

/** Units for which the person may report. */
interface ReportableUnits {
  newUnits: RoundUnit[];
  oldUnits: RoundUnit[];
  /** The province itself, for who may report what it meets. */
  province: { id: string; name: string } | null;
  /** Id of the new unit where there is just one, else empty. */
  only: string;
}

/** The person's own units; every unit of the round for people of the province. */
export function useReportableUnits(): ReportableUnits {
  const round = useRound();
  const own = useOwnUnits();
  const sides = useQuery({
    queryKey: ['units', round.id, 'both'],
    queryFn: () => Promise.all([unitsApi.units(round.id, 'new'), unitsApi.units(round.id, 'old')]),
    staleTime: 5 * 60_000,
  });
  const page = useQuery({
    queryKey: [OBSTACLES_KEY, round.id, 'province'],
    queryFn: () => obstaclesApi.page(round.id, {}, 1, 1),
    staleTime: 5 * 60_000,
  });
  const among = (all: RoundUnit[] = []) =>
    own.length === 0 ? all : all.filter(({ id }) => own.includes(id));
  const newUnits = among(sides.data?.[0]);
  return {
    newUnits,
    oldUnits: among(sides.data?.[1]),
    province: page.data?.provinceUnit ?? null,
    only: newUnits.length === 1 ? newUnits[0]!.id : '',
  };
}

interface UnitFieldProps {
  units: ReportableUnits;
  value: string;
  onChange: (unitId: string) => void;
}

/** Which unit meets the obstacle. */
export function UnitField({ units, value, onChange }: UnitFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const option = ({ id: unitId, name }: Pick<RoundUnit, 'id' | 'name'>) => (
    <option key={unitId} value={unitId}>
      {name}
    </option>
  );
  return (
    <div className="field">
      <label htmlFor={id}>{t('obstacles.unit')}</label>
      <select
        id={id}
        className="native-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">–</option>
        {units.province && (
          <optgroup label={t('obstacles.provinceUnit')}>{option(units.province)}</optgroup>
        )}
        <optgroup label={t('obstacles.newUnits')}>{units.newUnits.map(option)}</optgroup>
        {units.oldUnits.length > 0 && (
          <optgroup label={t('obstacles.oldUnits')}>{units.oldUnits.map(option)}</optgroup>
        )}
      </select>
    </div>
  );
}
