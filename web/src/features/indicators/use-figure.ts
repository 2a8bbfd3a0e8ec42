import { useFormat } from '../../components/use-format';
import type { Indicator } from './api';

/** A value of an indicator as it is written: `99,8 %`, `13,3`, a dash where it is unknown. */
export function useFigure() {
  const format = useFormat();
  return ({ kind }: Pick<Indicator, 'kind'>, value: number | null): string => {
    if (value === null) return '–';
    return kind === 'share' ? `${format.number(value, 2)} %` : format.number(value, 2);
  };
}
