import { registerOf } from '../registers/registers';
import { INDICATORS, type IndicatorDefinition } from './definitions';
import type { IndicatorPeriodTarget, IndicatorTarget } from './indicator.entity';
import type { IndicatorView } from './indicators.schema';
import type { Measure } from './measures';
import type { Period } from './periods';

/** What a round wants, of whole years and of single periods. */
export interface StoredTargets {
  ofYears: readonly IndicatorTarget[];
  ofPeriods: readonly IndicatorPeriodTarget[];
}

/** Wanted of a period: what was said of it, else of its year, else the example that ships. */
export function targetIn(
  { code, example }: Pick<IndicatorDefinition, 'code' | 'example'>,
  { ofYears, ofPeriods }: StoredTargets,
  { kind, start, year }: Pick<Period, 'kind' | 'start' | 'year'>,
) {
  const period = ofPeriods.find(
    (each) => each.indicator === code && each.periodKind === kind && each.periodStart === start,
  );
  const own = ofYears.find((each) => each.indicator === code && each.year === year);
  const yearTarget = own ? own.targetValue / 1000 : example;
  const target = period ? period.targetValue / 1000 : yearTarget;
  return { period, own, yearTarget, target };
}

/** Targets of a period by the code of the indicator. */
export const targetsIn = (stored: StoredTargets, period: Period): Record<string, number | null> =>
  Object.fromEntries(INDICATORS.map((each) => [each.code, targetIn(each, stored, period).target]));

/** Every indicator with what is wanted of it in a period and how much it counts in its year. */
export function indicatorViews(stored: StoredTargets, period: Period): IndicatorView[] {
  return INDICATORS.map((definition) => {
    const { source: _, example, weight, ...rest } = definition;
    const { period: single, own, yearTarget, target } = targetIn(definition, stored, period);
    return {
      ...{ ...rest, numerator: [...rest.numerator], denominator: [...rest.denominator] },
      ...{ formula: formulaOf(definition), target, yearTarget },
      weight: own ? own.weight : weight,
      example: !single && !own && example !== null,
      ...{ targetId: own?.id ?? null, targetVersion: own?.version ?? null },
      periodTarget: single ? { id: single.id, version: single.version } : null,
    };
  });
}

/** `(Trước hạn + Đúng hạn) ÷ Hồ sơ đã giải quyết`, by the headings of the form. */
export function formulaOf({
  numerator,
  denominator,
}: Pick<IndicatorDefinition, 'numerator' | 'denominator'>): { vi: string; en: string } {
  const columns = registerOf('SERVICE')!.list.columns;
  const told = (measures: readonly Measure[], language: 'vi' | 'en') => {
    const names = measures.map((key) => columns.find((each) => each.key === key)!.header[language]);
    return names.length > 1 ? `(${names.join(' + ')})` : names[0]!;
  };
  const both = (language: 'vi' | 'en') =>
    `${told(numerator, language)} ÷ ${told(denominator, language)}`;
  return { vi: both('vi'), en: both('en') };
}
