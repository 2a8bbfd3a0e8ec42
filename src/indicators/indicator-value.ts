import type { IndicatorDefinition } from './definitions';
import type { Figures, Measure } from './measures';

/** Why there is no value; never a pass and never nought. */
export type Unknown = 'no-figures' | 'denominator-zero' | 'above-whole';

/** An indicator of a unit, or of many, in a period. */
export interface IndicatorValue {
  numerator: number | null;
  denominator: number | null;
  /** Per cent, or the mean; null where it is unknown. */
  value: number | null;
  unknown: Unknown | null;
}

const NOTHING: IndicatorValue = {
  ...{ numerator: null, denominator: null, value: null, unknown: 'no-figures' },
};

/** The sum of some figures; null where one of them is not known. */
export function sumOf(figures: Figures, measures: readonly Measure[]): number | null {
  let sum = 0;
  for (const measure of measures) {
    const figure = figures[measure] ?? null;
    if (figure === null) return null;
    sum += figure;
  }
  return sum;
}

/**
 * The value of an indicator. A denominator of nought gives no value; a share above the whole is shown as
 * what it is, a fault of the figures, and counts for nothing.
 */
export function valueOf(
  { kind }: Pick<IndicatorDefinition, 'kind'>,
  numerator: number | null,
  denominator: number | null,
): IndicatorValue {
  if (numerator === null || denominator === null) return NOTHING;
  const both = { numerator, denominator };
  if (denominator === 0) return { ...both, value: null, unknown: 'denominator-zero' };
  if (kind === 'share' && numerator > denominator)
    return { ...both, value: null, unknown: 'above-whole' };
  const factor = kind === 'share' ? 100 : 1;
  return { ...both, value: round3((numerator / denominator) * factor), unknown: null };
}

/** Figures rest in thousandths; people read them whole. */
export const plainValue = (value: IndicatorValue): IndicatorValue => ({
  ...value,
  numerator: value.numerator === null ? null : value.numerator / 1000,
  denominator: value.denominator === null ? null : value.denominator / 1000,
});

/** Three decimals: as exact as targets are. */
export const round3 = (value: number): number => Math.round(value * 1000) / 1000;

/** Whether a value reaches its target; null where either is not known. */
export function meets(
  { better }: Pick<IndicatorDefinition, 'better'>,
  value: number | null,
  target: number | null,
): boolean | null {
  if (value === null || target === null) return null;
  return better === 'higher' ? value >= target : value <= target;
}
