import type { RowValues } from '../imports/declaration';
import type { CellProblem } from '../imports/row-problems';
import { INDICATORS } from './definitions';
import { sumOf } from './indicator-value';
import type { Figures } from './measures';
import { periodName, periodOf, type PeriodKind } from './periods';

const KIND_WORDS: Record<PeriodKind, string> = {
  ...{ week: 'tuần', month: 'tháng', quarter: 'quý', year: 'năm' },
};

const dayText = (day: string): string => day.split('-').reverse().join('/');

/** A unit in time. */
interface UnitInTime {
  name: string;
  validFrom: string;
  /** Last day. */
  validTo: string | null;
}

/**
 * What is wrong with a report beside what its register says: a period that there is not, has not begun, or in
 * which the unit did not exist; parts that together are more than the whole.
 */
export function reportProblem(
  values: RowValues,
  unit: UnitInTime,
  today: string,
): { column: string; problem: CellProblem } | undefined {
  const { periodKind, period: number, year } = values;
  const kind = periodKind as PeriodKind;
  const period = periodOf(kind, Number(number), Number(year));
  const at = (
    column: string,
    code: CellProblem['code'],
    parameters: CellProblem['parameters'],
  ) => ({
    ...{ column, problem: { code, parameters } },
  });
  if (!period)
    return at('period', 'period-unknown', {
      ...{ period: String(number), kind: KIND_WORDS[kind], year: String(year) },
    });
  const name = periodName(period).vi;
  const [from, to] = [dayText(period.start), dayText(period.end)];
  if (period.start > today) return at('period', 'period-to-come', { name, from });
  if (period.end < unit.validFrom || (unit.validTo !== null && period.start > unit.validTo)) {
    const until = unit.validTo ? ` đến ${dayText(unit.validTo)}` : '';
    const life = `từ ${dayText(unit.validFrom)}${until}`;
    return at('period', 'unit-not-then', { name, from, to, unit: unit.name, life });
  }
  const figures = values as Figures;
  for (const { kind: of, name: indicator, numerator, denominator } of INDICATORS) {
    const [part, whole] = [sumOf(figures, numerator), sumOf(figures, denominator)];
    if (of !== 'share' || part === null || whole === null || part <= whole) continue;
    return at(numerator[0]!, 'share-above-whole', {
      ...{ part: indicator.vi, value: part, whole: 'mẫu số', most: whole },
    });
  }
  return undefined;
}
