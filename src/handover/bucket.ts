/** Where a portion stands, from the least settled to the most settled. */
export const BUCKETS = ['outstanding', 'disputed', 'closed', 'accepted'] as const;
export type Bucket = (typeof BUCKETS)[number];

/**
 * Money columns that a list may have beside each other. The first is the value that minutes and
 * totals name; which column of a kind of list each of them is, `measured-columns.ts` tells.
 */
export const MONEY_MEASURES = ['money', 'money2', 'money3', 'money4', 'money5'] as const;
export type MoneyMeasure = (typeof MONEY_MEASURES)[number];
/** The further ones: money beside the first, zero where the list has no such column. */
export const FURTHER_MONEY = ['money2', 'money3', 'money4', 'money5'] as const;

/** What portions hold amounts of: thousandths of units of measure, whole đồng. */
export const AMOUNT_MEASURES = ['quantity', ...MONEY_MEASURES] as const;
export type AmountMeasure = (typeof AMOUNT_MEASURES)[number];

/** What the balance of a list counts: items, and the amounts of their portions. */
export const MEASURES = ['rows', ...AMOUNT_MEASURES] as const;
export type Measure = (typeof MEASURES)[number];

/** Those that other sources state too, and that control figures and minutes are about. */
export const MAIN_MEASURES = ['rows', 'quantity', 'money'] as const;
export type MainMeasure = (typeof MAIN_MEASURES)[number];

/** How an item came into its list; `surplus` was found at the count ("thừa"). */
export const ORIGINS = ['declared', 'supplemented', 'surplus'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Of what is declared: how much entered with supplementary rows. */
export const SUPPLEMENTED = 'supplemented';

/** The figures of one measure; `declared` equals the sum of the buckets. */
export const FIGURES = ['declared', ...BUCKETS] as const;
export type Figure = (typeof FIGURES)[number];

/** All figures that a list keeps of each measure. */
export const COUNTED_FIGURES = [...FIGURES, SUPPLEMENTED] as const;
export type CountedFigure = (typeof COUNTED_FIGURES)[number];

/** Name of the counter of a list, as a column of the table: `rows_declared`. */
export function counterColumn(measure: Measure, figure: CountedFigure): string {
  return `${measure}_${figure}`;
}

/** Name of the counter of a list, as a property of the entity: `rowsDeclared`. */
export function counterProperty(measure: Measure, figure: CountedFigure): string {
  return `${measure}${figure[0]!.toUpperCase()}${figure.slice(1)}`;
}

/**
 * The bucket in which an item counts as a row: the least settled of its portions.
 * @returns null for an item without portions.
 */
export function leastSettled(buckets: readonly Bucket[]): Bucket | null {
  return BUCKETS.find((bucket) => buckets.includes(bucket)) ?? null;
}
